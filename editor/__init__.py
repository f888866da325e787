"""Stet, a desktop article editor for newsrooms whose site is Jekyll."""

__version__ = "0.1.0"
