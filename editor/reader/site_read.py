"""What the process knows of its site, and how old that is."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from editor.site import Site
from editor.site.growing_index import GrowingIndex

if TYPE_CHECKING:
    from editor.checks.neighbours import Neighbours

SLICE = 0.02  # seconds of the processor that an answer takes before the next one has its turn


class SiteGone(Exception):
    """The site's folder is not there."""


class SiteRead:
    """The site in `root`: its index, read as far as somebody asked for it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._index: GrowingIndex | None = None
        self._begun_at = float("-inf")
        self._neighbours: Neighbours | None = None
        self._neighbours_of: GrowingIndex | None = None

    def index(self, age: float) -> GrowingIndex:
        """The index, begun anew where it is older than `age` seconds.

        One that is still read is as new as it can be, but not new enough for an age of 0. Raises SiteGone.
        """
        if not self.root.is_dir():
            raise SiteGone(str(self.root))
        index = self._index
        is_young = time.monotonic() - self._begun_at <= age
        if index is None or not (is_young or (age and not index.is_complete)):
            self._begun_at = time.monotonic()
            index = self._index = GrowingIndex(Site(self.root), self._index)
        return index

    def is_outdated(self, index: GrowingIndex) -> bool:
        """Whether another index has been begun since."""
        return index is not self._index

    def neighbours(self, index: GrowingIndex) -> "Neighbours":
        """The site around a post, by an index that is complete; the house's habits stay the same."""
        from editor.checks.neighbours import Neighbours

        if self._neighbours is None or self._neighbours_of is not index:
            usual = self._neighbours.usual_checks if self._neighbours is not None else None
            self._neighbours, self._neighbours_of = Neighbours(index.site, index), index
            self._neighbours.usual_checks = usual
        return self._neighbours
