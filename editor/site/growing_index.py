"""The index of a site that is read a little at a time, beside what else a process has to do."""

import time
from typing import Self

from editor.site import kept_index
from editor.site.index import Entry
from editor.site.reading import Place
from editor.site.site import Site

_SLOW = 3


class GrowingIndex:
    """The entries of a site's posts, as far as they are read; kept for the next session when all are.

    What another process has read and kept meanwhile is not read once more: the preview and the site's reader begin
    within a second of each other.
    """

    def __init__(self, site: Site, old: Self | None = None) -> None:
        """Of a site as it is now, over what was read of it before, in this session (`old`) or an earlier one."""
        self.site = site
        self.found: list[Entry] = []
        self.is_complete = False
        self._known: dict[Place, Entry] = {}
        self._unkept, self._stamp = 0, (0, 0)
        if old is not None and old.site.fingerprint == site.fingerprint:
            self._known = {**old._known, **{entry.place: entry for entry in old.found}}
            self._unkept, self._stamp = old._unkept, old._stamp
        else:
            self._take_kept()
        self.is_begun_anew = not self._known
        """Whether nothing was known of the site."""
        self._rest = site.entries(self._known)

    def _take_kept(self) -> None:
        """Know what was kept of the site, where that is something else than what was taken of it last."""
        stamp = kept_index.stamp(self.site)
        if stamp != self._stamp:
            self._stamp = stamp
            self._known |= kept_index.read(self.site)

    def read(self, seconds: float) -> None:
        """Go on reading for so much processor time, or some more where the disk is slow; one entry at least."""
        if self.is_complete:
            return
        deadline, latest = time.process_time() + seconds, time.monotonic() + _SLOW * seconds
        self._take_kept()
        for entry in self._rest:
            self.found.append(entry)
            self._unkept += entry.facts.error is None and self._known.get(entry.place) is not entry
            if time.process_time() > deadline or time.monotonic() > latest:
                return
        self.is_complete, self._known = True, {}
        if kept_index.keep(self.site, self.found, self._unkept):
            self._unkept, self._stamp = 0, kept_index.stamp(self.site)
