"""A Jekyll site seen from its files."""

from editor.site.site import Site, find_site

__all__ = ["Site", "find_site"]
