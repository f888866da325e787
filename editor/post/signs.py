"""Signs of life: a file for each running Stet, locked as long as that lives, whatever ends it.

A process id would be given to another process in time, and says nothing on another machine; the kernel takes a lock
away with its process.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from editor.post.state import private_folder


class Sign:
    """The sign of this process; `token` names it to others. Shown from the first `show` until `release`, or the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.token = f"{os.getpid()}-{os.urandom(4).hex()}"
        self._handle = -1

    def show(self) -> None:
        """Let others see that this process lives. Raises the system's OSError; to be tried again then."""
        if self._handle >= 0:
            return
        private_folder(self.folder)
        handle = os.open(self.folder / self.token, os.O_RDWR | os.O_CREAT, 0o600)
        lock(handle, wait=False)
        self._handle = handle

    def lives(self, token: str) -> bool:
        """Whether the process with this sign still runs."""
        return token == self.token or is_locked(self.folder / token)

    def release(self) -> None:
        """Let others see this process as gone."""
        if self._handle >= 0:
            os.close(self._handle)
        self._handle = -1
        with contextlib.suppress(OSError):
            (self.folder / self.token).unlink(missing_ok=True)

    def remove_dead(self) -> None:
        """Remove the signs of processes that are gone."""
        with contextlib.suppress(OSError):
            for path in self.folder.iterdir():
                if not self.lives(path.name):
                    path.unlink(missing_ok=True)


def is_locked(path: Path) -> bool:
    """Whether a process holds a lock on the file; False for one that is not there."""
    try:
        handle = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    try:
        return not lock(handle, wait=False)
    finally:
        os.close(handle)


def lock(handle: int, *, wait: bool) -> bool:
    """Lock an open file for this process alone. False when another process holds it and `wait` is not given."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Be the only process within, among those that ask for the same file. Raises the system's OSError."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        lock(handle, wait=True)
        yield
    finally:
        os.close(handle)
