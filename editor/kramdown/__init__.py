"""Markdown as kramdown makes it (GFM input, Jekyll's default configuration). Imports nothing of Stet's."""

from editor.kramdown.converter import convert, convert_page
from editor.kramdown.options import DEFAULTS, Options, site_options

__all__ = ["DEFAULTS", "Options", "convert", "convert_page", "site_options"]
