"""Markdown as kramdown makes it (GFM input, Jekyll's default configuration). Imports nothing of Stet's."""

from editor.kramdown.converter import convert

__all__ = ["convert"]
