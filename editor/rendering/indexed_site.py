"""A site whose posts are looked through a little at a time, so that a page of it need not wait for thousands."""

from collections.abc import Iterator
from pathlib import Path

from editor.site import Site
from editor.site.growing_index import GrowingIndex
from editor.site.index import Entry, Known

# Processor time that a page waits for the index that it asks for.
_PATIENCE = 0.4


class Index(GrowingIndex):
    """The index that pages are made with."""

    was_asked_early = False
    """Whether entries were asked for before all were read."""


class IndexedSite(Site):
    """The site in `root`, which knows of its posts what `index` does: perhaps not all yet."""

    def __init__(self, root: Path, index: Index) -> None:
        super().__init__(root)
        self._index = index

    def entries(self, known: Known | None = None) -> Iterator[Entry]:
        """What is known by now, after a little more reading."""
        del known
        if not self._index.is_complete:
            self._index.read(_PATIENCE)
        self._index.was_asked_early = self._index.was_asked_early or not self._index.is_complete
        return iter(tuple(self._index.found))
