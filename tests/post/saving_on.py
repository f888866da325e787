"""Saves one text after another, and says so when each is said to be on the disk. `PATH`, "synced" or "unsynced"."""

import os
import sys
from pathlib import Path

from editor.post import saver
from editor.post.system import System


class Unsynced(System):
    """Believes that what is written is on the disk."""

    def sync(self, handle: int) -> None:
        pass

    def sync_folder(self, folder: Path) -> None:
        pass


def text(number: int) -> bytes:
    """The text of one saving."""
    return f"{number}\n".encode() + "물동량이 늘었다.\n".encode() * 500


def main(path: Path, system: System) -> None:
    """Save until the power goes."""
    opened = None
    for number in range(1, 100_000):
        opened = saver.save(path, text(number), opened, system=system)
        os.write(1, f"{number}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), System() if sys.argv[2] == "synced" else Unsynced())
