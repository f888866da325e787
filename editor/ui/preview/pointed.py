"""A place in the page that was clicked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pointed:
    """A place in the page: after how many characters that are no spaces of the block that shows these leaves.

    `onward`: the place is before the next of them, rather than after the last.
    """

    leaves: range
    characters: int
    onward: bool
