"""A system whose k-th call fails, or ends the process: before it is made, or right after."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from editor.post.system import System

CALLS = ("status", "may_write", "read", "make", "write", "keep_metadata", "sync", "close", "replace", "sync_folder")


class Faulty(System):
    """The real calls, but for one: `fault` is called in its place (or after it) and does not come back."""

    def __init__(self, at: int, fault: Callable[[], object], *, after: bool = False) -> None:
        self.made: list[str] = []
        self._at, self._fault, self._after = at, fault, after

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        return self._watched(name, found) if name in CALLS else found

    def _watched(self, name: str, call: Callable[..., object]) -> Callable[..., object]:
        def watched(*arguments: object) -> object:
            self.made.append(name)
            hit = len(self.made) == self._at
            if hit and not self._after:
                self._fault()
            result = call(*arguments)
            if hit:
                self._fault()
            return result

        return watched

    @property
    def was_hit(self) -> bool:
        """Whether there was a k-th call."""
        return len(self.made) >= self._at


def names(folder: Path) -> list[str]:
    """All names in a folder."""
    return sorted(path.name for path in folder.iterdir())


def visible(folder: Path) -> list[str]:
    """Those of them that Jekyll would look at."""
    return [name for name in names(folder) if not name.startswith(".")]
