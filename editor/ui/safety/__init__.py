"""What keeps a window's text safe: its journal, and what the user sees of what was left and what changed."""
