"""From an idea to a post that readers see: what is foretold, names, publishing."""
