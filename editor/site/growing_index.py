"""The index of a site that is read a little at a time, beside what else a process has to do."""

import time
from collections.abc import Iterable
from typing import Self

from editor.site import kept_index
from editor.site.index import Entry
from editor.site.reading import Place
from editor.site.site import Site

_SLOW = 3
_MANY = 10_000


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
            self._known = {**old._known, **_by_place(old.found)}
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
                # Half a minute's work is not to be lost with the window; keeping costs more, the more there is.
                if self._unkept >= max(_MANY, len(self.found) - self._unkept):
                    self._keep()
                return
        self.is_complete = True
        self._keep()
        self._known = {}

    def _keep(self) -> None:
        """Keep what was read, and what was known of the posts that were not looked at yet."""
        rest = {} if self.is_complete else self._known
        if kept_index.keep(self.site, {**rest, **_by_place(self.found)}.values(), self._unkept):
            self._unkept, self._stamp = 0, kept_index.stamp(self.site)


def _by_place(entries: Iterable[Entry]) -> dict[Place, Entry]:
    return {entry.place: entry for entry in entries}
