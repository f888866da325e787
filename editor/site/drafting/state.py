"""What readers see of a post."""

import enum


class State(enum.StrEnum):
    """What readers see of a post when the site is built."""

    DRAFT = enum.auto()
    SCHEDULED = enum.auto()
    PUBLISHED = enum.auto()
    BROKEN = enum.auto()
    """Shown, but without its front matter."""
    NOT_BUILT = enum.auto()
