"""Stet measured beside other editors, on the pixels of a screen; and its parts, inside one process."""
