"""From the tree to HTML."""
