"""Reading and replacing a post's file so that no failure loses what was there.

The temporary's name begins with a dot because Jekyll ignores such files and would publish `post.md.tmp`.
"""

import contextlib
import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NewType

from editor.post.errors import ChangedOnDisk, NotRegularFile, SaveFailed

Digest = NewType("Digest", str)


def digest(data: bytes) -> Digest:
    """What `read` and `save` give for `data`: its SHA-256 in hexadecimal."""
    return Digest(hashlib.sha256(data).hexdigest())


def read(path: Path) -> tuple[bytes, Digest]:
    """The file's bytes and their digest, to be given to `save`. Raises NotRegularFile, and the system's OSError."""
    _refuse_special(path, path.stat())
    data = path.read_bytes()
    return data, digest(data)


def save(path: Path, data: bytes, opened: Digest | None, *, overwrite: bool = False) -> Digest:
    """Makes `data` the content of `path` (of the file it leads to, when it is a symbolic link) and gives its digest.

    `opened` is the digest of what the file held when it was read, None for a file that must not be there yet;
    `overwrite` saves whatever is there. Mode, owner and extended attributes stay where the system lets them. Raises
    ChangedOnDisk, NotRegularFile, SaveFailed; the file that was there is then whole.
    """
    try:
        target = path.resolve()
        before = _status(target)
        if not overwrite:
            _refuse_changed(target, before, opened)
        _replace(target, data, before)
        return _verified(target, data)
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of symbolic links, before Python 3.13
        reason = getattr(error, "strerror", None) or str(error)
        raise SaveFailed("post.save_failed", path=path, reason=reason) from error


def _status(target: Path) -> os.stat_result | None:
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    _refuse_special(target, status)
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return status


def _refuse_special(path: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotRegularFile("post.not_regular_file", path=path)


def _refuse_changed(target: Path, before: os.stat_result | None, opened: Digest | None) -> None:
    if before is None:
        if opened is not None:
            raise ChangedOnDisk("post.gone_from_disk", path=target)
    elif opened is None:
        raise ChangedOnDisk("post.already_there", path=target)
    elif digest(target.read_bytes()) != opened:
        raise ChangedOnDisk("post.changed_on_disk", path=target)


def _replace(target: Path, data: bytes, before: os.stat_result | None) -> None:
    with _temporary(target.parent, 0o666 if before is None else 0o600) as (handle, temporary):
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if before is not None:
                _keep_metadata(target, temporary, before)
            os.fsync(file.fileno())
        temporary.replace(target)
    _sync_folder(target.parent)


@contextlib.contextmanager
def _temporary(folder: Path, mode: int) -> Iterator[tuple[int, Path]]:
    """A new file in `folder`, open for writing; gone at the end unless it was renamed."""
    temporary = folder / f".stet-{secrets.token_hex(8)}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(temporary, flags, mode)
    try:
        yield handle, temporary
    finally:
        temporary.unlink(missing_ok=True)


def _keep_metadata(source: Path, copy: Path, status: os.stat_result) -> None:
    # Owner first: the system clears set-user-id bits when it changes.
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(copy, -1, status.st_gid)
        with contextlib.suppress(OSError):
            os.chown(copy, status.st_uid, -1)
    copy.chmod(stat.S_IMODE(status.st_mode))
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):
            for name in os.listxattr(source):
                with contextlib.suppress(OSError):
                    os.setxattr(copy, name, os.getxattr(source, name))


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _verified(target: Path, data: bytes) -> Digest:
    found = digest(target.read_bytes())
    if found != digest(data):
        raise OSError("the file does not read back as it was written")
    return found
