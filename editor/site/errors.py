"""What may be wrong with a site's files; none of it keeps the rest of the site from being read."""

from editor.errors import StetError


class SiteError(StetError):
    """A file of the site that Jekyll would refuse or read otherwise than meant.

    Facts: `path`, relative to the site's root where it is in it; `line`, 1-based, where the fault has a place.
    """


class ConfigurationError(SiteError):
    """The configuration cannot be read, or a setting has a type that Jekyll refuses; the default stands."""


class DocumentError(SiteError):
    """Front matter that Jekyll cannot use: broken YAML, or a date that is none."""


class DataError(SiteError):
    """A file of `_data` that cannot be read; its value is nil."""
