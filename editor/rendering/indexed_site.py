"""A site whose posts are looked through a little at a time, so that a page of it need not wait for thousands."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from editor.site import Site, kept_index

if TYPE_CHECKING:
    from editor.site.index import Entry, Known

# Processor time that a page waits for the index that it asks for.
_PATIENCE = 0.4


class Index:
    """The entries of a site's posts, as far as they are read."""

    def __init__(self, root: Path, old: "Index | None" = None) -> None:
        self._site = Site(root)
        self.fingerprint = self._site.fingerprint
        if old is not None and old.fingerprint == self.fingerprint:
            self._known: Known = {entry.place: entry for entry in old.found}
        else:
            self._known = kept_index.read(self._site)
        self.found: list[Entry] = []
        self.is_complete = False
        self.was_asked_early = False
        """Whether entries were asked for before all were read."""
        self._rest = self._site.entries(self._known)

    def read(self, seconds: float) -> None:
        """Go on reading for so much processor time, one entry at least."""
        deadline = time.process_time() + seconds
        for entry in self._rest:
            self.found.append(entry)
            if time.process_time() > deadline:
                return
        self.is_complete = True
        kept_index.keep(self._site, self.found, self._known)


class IndexedSite(Site):
    """The site in `root`, which knows of its posts what `index` does: perhaps not all yet."""

    def __init__(self, root: Path, index: Index) -> None:
        super().__init__(root)
        self._index = index

    def entries(self, known: "Known | None" = None) -> "Iterator[Entry]":
        """What is known by now, after a little more reading."""
        del known
        if not self._index.is_complete:
            self._index.read(_PATIENCE)
        self._index.was_asked_early = self._index.was_asked_early or not self._index.is_complete
        return iter(tuple(self._index.found))
