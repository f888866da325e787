"""White space as kramdown knows it: ASCII's, so that a no-break space is text."""

SPACE = " \t\n\v\f\r"
"""White space."""

ENDS = SPACE + "\0"
"""What is taken from the ends of a text."""
