"""What the actions do: one function each, given the window that it is asked in."""
