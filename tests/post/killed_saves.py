"""Saves that are killed at their k-th call, each in a process of its own: `python -m tests.post.killed_saves FOLDER`.

A process of one thread, so that it may fork. Prints a line for each kill: the call, and which bytes the file holds.
"""

import os
import sys
from pathlib import Path

from editor.post import saver, temporaries
from tests.post.faults import Faulty, names

OLD, NEW = b"old\r\n", "새 글\n".encode()


def main(folder: Path) -> None:
    """Kill a save of an old and of a new file everywhere."""
    for old in (OLD, None):
        for after in (False, True):
            at = 1
            while (name := _kill(folder / "글.md", old, at, after)) is not None:
                print(name, _state(folder, old), flush=True)
                at += 1


def _kill(path: Path, old: bytes | None, at: int, after: bool) -> str | None:
    """The call at which the save was killed, None when it came to its end."""
    path.unlink(missing_ok=True)
    if old is not None:
        path.write_bytes(old)
    system = Faulty(at, lambda: os._exit(9), after=after)
    child = os.fork()
    if child == 0:
        saver.save(path, NEW, old if old is None else saver.digest(old), system=system)
        os._exit(0)
    killed = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    return f"{at}{'+' if after else '-'}" if killed else None


def _state(folder: Path, old: bytes | None) -> str:
    path = folder / "글.md"
    present = path.read_bytes() if path.exists() else None
    removed = temporaries.remove_stale(folder)
    if names(folder) not in ([], ["글.md"]):
        return f"left {names(folder)}"
    kept = {old: "old", NEW: "new"}.get(present, "neither")
    return f"{kept} {len(removed)}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
