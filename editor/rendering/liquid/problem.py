"""A mistake in a template, as the page's maker tells of it; without python-liquid, for whoever only shows it."""

from typing import NamedTuple


class Problem(NamedTuple):
    """A mistake that is shown in the page: message key and facts, and the line in the template's file.

    The template "" is the post itself; the line is 0 where none is known.
    """

    key: str
    facts: dict[str, object]
    template: str
    line: int
