"""A Jekyll site seen from its files."""

from editor.site.errors import SiteError
from editor.site.roots import find_site
from editor.site.site import Site

__all__ = ["Site", "SiteError", "find_site"]
