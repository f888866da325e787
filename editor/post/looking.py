"""What has become of a post's file: the same, another text, gone, renamed, or out of reach. Not for a window's thread.

By polling: a share tells no watcher what other machines do, and a watcher that is asked for a path on a share that
stalls stalls with it. What decides is the hash; the file's times only say when to look.
"""

import dataclasses
import enum
import os
import time
from pathlib import Path

from editor.errors import StetError
from editor.post.saver import Digest, read


class State(enum.Enum):
    """What a look has found."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    UNREACHABLE = "unreachable"


_GRAIN = 2.5  # seconds: FAT's times are even
Stamp = tuple[int, int, int, int]
"""Device and inode, size and times: what says that a file was touched, or is the same under another name."""


@dataclasses.dataclass(frozen=True, slots=True)
class Seen:
    """What was found. `renamed`: where a file that is gone is now, in the same folder.

    `settled`: whether the stamp will be another after the next change. Times have a grain, and two changes fit in one.
    """

    state: State
    stamp: Stamp | None = None
    settled: bool = True
    data: bytes = b""
    digest: Digest | None = None
    renamed: Path | None = None


def look(path: Path, known: Digest, last: Stamp | None, *, trust: bool = True) -> Seen:
    """Look at a file that held `known`; with `trust` it is only read where it was touched since it had stamp `last`.

    Never raises. A file counts as gone where its folder is there without it: one whose folder is out of reach, as on a
    share that went away, is not.
    """
    try:
        stamp, settled = _stamp(path)
        if trust and stamp == last:
            return Seen(State.SAME, stamp, settled)
        data, digest = read(path)
    except FileNotFoundError:
        return _missed(path, last)
    except (OSError, StetError):
        return Seen(State.UNREACHABLE)
    if digest == known:
        return Seen(State.SAME, stamp, settled)
    return Seen(State.CHANGED, stamp, settled, data, digest)


def _stamp(path: Path) -> tuple[Stamp, bool]:
    status = path.stat()
    settled = time.time() - max(status.st_mtime, status.st_ctime) > _GRAIN
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns ^ status.st_ctime_ns), settled


def _missed(path: Path, last: Stamp | None) -> Seen:
    try:
        with os.scandir(path.parent) as entries:
            names = [entry.path for entry in entries if last is not None and entry.inode() == last[1]]
        renamed = next((Path(name) for name in names if Path(name).stat().st_dev == (last or (0,))[0]), None)
    except OSError:
        return Seen(State.UNREACHABLE)
    return Seen(State.GONE, last, renamed=renamed)
