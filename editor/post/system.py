"""The system calls of a save, one method each: what differs between systems, and where each may fail."""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

# What says that this user, or this file system, may not have an owner or attribute; anything else is a failure.
_NOT_FOR_US = frozenset({errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS})
_F_FULLFSYNC = 51  # <sys/fcntl.h> of macOS: fsync there stops at the drive's cache


class System:
    """POSIX. Every method raises the system's OSError."""

    def status(self, path: Path) -> os.stat_result:
        """What stat says of the file that a path leads to."""
        return path.stat()

    def may_write(self, path: Path) -> bool:
        """Whether this user may write to the file."""
        return os.access(path, os.W_OK)

    def read(self, path: Path) -> bytes:
        """All bytes of a file."""
        return path.read_bytes()

    def make(self, path: Path, mode: int) -> int:
        """A new file, open for writing; what is there, a link as well, is refused."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        return os.open(path, flags, mode)

    def write(self, handle: int, data: bytes | memoryview) -> int:
        """Write what the system takes at once; how much that was."""
        return os.write(handle, data)

    def keep_metadata(self, source: Path, copy: Path, status: os.stat_result) -> None:
        """Give `copy` the owner, mode and extended attributes of `source`, as far as this user may."""
        # Owner first: the system clears set-user-id bits when it changes.
        with _where_allowed():
            os.chown(copy, -1, status.st_gid)
        with _where_allowed():
            os.chown(copy, status.st_uid, -1)
        copy.chmod(stat.S_IMODE(status.st_mode))
        if sys.platform == "linux":
            with _where_allowed():
                for name in os.listxattr(source):
                    with _where_allowed():
                        os.setxattr(copy, name, os.getxattr(source, name))

    def sync(self, handle: int) -> None:
        """Have what was written on the disk."""
        os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close a file; some shares tell only here that they could not write."""
        os.close(handle)

    def replace(self, temporary: Path, target: Path) -> None:
        """Give `temporary` the name of `target`, whose file is gone then; all of it or nothing."""
        temporary.replace(target)

    def remove(self, path: Path) -> None:
        """Take a file away; one that is gone is no failure."""
        path.unlink(missing_ok=True)

    def sync_folder(self, folder: Path) -> None:
        """Have a folder's new names on the disk."""
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(handle)
        finally:
            with contextlib.suppress(OSError):
                os.close(handle)


class MacOs(System):
    """POSIX, with an fsync that reaches the platter."""

    def sync(self, handle: int) -> None:
        """F_FULLFSYNC, and fsync where the volume does not know it (shares)."""
        import fcntl

        try:
            fcntl.fcntl(handle, _F_FULLFSYNC)
        except OSError as error:
            if error.errno not in _NOT_FOR_US | {errno.ENOTTY}:
                raise
            super().sync(handle)


def this_system() -> System:
    """The calls of the system that Stet runs on."""
    if sys.platform == "win32":
        from editor.post.system_windows import Windows, replace_file

        return Windows(replace_file)
    return MacOs() if sys.platform == "darwin" else System()


@contextlib.contextmanager
def _where_allowed() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in _NOT_FOR_US:
            raise
