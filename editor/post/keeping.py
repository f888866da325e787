"""All that Stet keeps outside of sites, in one folder."""

import datetime
from pathlib import Path

from editor.post.journal import Journal, Leftover, leftovers
from editor.post.journal.journal import Telling
from editor.post.locks import Locks
from editor.post.signs import Sign
from editor.post.versions import Versions


class Keeping:
    """Nothing is made before it is needed; a disk that is full at the start is no reason not to start."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sign = Sign(folder / "alive")

    def journal(self, tell: Telling) -> Journal:
        """The journal of another window."""
        return Journal(self._journals, self.sign, tell)

    def leftovers(self) -> list[Leftover]:
        """The texts that a Stet which is gone did not save, the newest first."""
        self.sign.remove_dead()
        return leftovers(self._journals, self.sign)

    @property
    def versions(self) -> Versions:
        """What posts held before."""
        return Versions(self.folder / "versions")

    @property
    def locks(self) -> Locks:
        """Who has which post open."""
        return Locks(self.folder / "locks", self.sign)

    @property
    def pictures(self) -> Path:
        """The pictures that were copied into sites for texts that are not saved."""
        return self.folder / "pictures"

    def tidy(self) -> None:
        """Remove what is older than it is kept."""
        self.versions.prune(datetime.datetime.now())

    @property
    def _journals(self) -> Path:
        return self.folder / "journal"
