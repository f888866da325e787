"""Why Jekyll would not build a post, and why one is not moved."""

from editor.errors import StetError
from editor.site.errors import SiteError


class NotBuilt(SiteError):
    """Jekyll leaves the file out, and says nothing."""


class NotMoved(StetError):
    """A post stays where it is. Facts: `path`."""
