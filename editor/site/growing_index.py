"""The index of a site that is read a little at a time, beside what else a process has to do."""

import time
from typing import Self

from editor.site import kept_index
from editor.site.index import Entry, Known
from editor.site.site import Site

_SLOW = 3


class GrowingIndex:
    """The entries of a site's posts, as far as they are read; kept for the next session when all are."""

    def __init__(self, site: Site, known: Known, unkept: int = 0) -> None:
        """`known` are not read again where their files are as they were; so many of them are `unkept`."""
        self.site = site
        self.is_begun_anew = not known
        """Whether nothing was known of the site."""
        self.found: list[Entry] = []
        self.is_complete = False
        self._known, self._unkept = known, unkept
        self._rest = site.entries(known)

    @classmethod
    def of(cls, site: Site, old: Self | None = None) -> Self:
        """A site's index as it is now, over what was read of the site before, in this session or an earlier one."""
        if old is not None and old.site.fingerprint == site.fingerprint:
            return cls(site, {**old._known, **{entry.place: entry for entry in old.found}}, old._unkept)
        return cls(site, kept_index.read(site))

    def read(self, seconds: float) -> None:
        """Go on reading for so much processor time, or some more where the disk is slow; one entry at least."""
        deadline, latest = time.process_time() + seconds, time.monotonic() + _SLOW * seconds
        for entry in self._rest:
            self.found.append(entry)
            self._unkept += entry.facts.error is None and self._known.get(entry.place) is not entry
            if time.process_time() > deadline or time.monotonic() > latest:
                return
        if not self.is_complete:
            self.is_complete, self._known = True, {}
            if kept_index.keep(self.site, self.found, self._unkept):
                self._unkept = 0
