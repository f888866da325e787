"""Reading and replacing a post's file so that no failure loses what was there."""

import contextlib
import errno
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NewType

from editor.post import regular, temporaries
from editor.post.errors import ChangedOnDisk, HardLinked, SaveFailed
from editor.post.system import System, this_system

Digest = NewType("Digest", str)

_SYSTEM = this_system()


def digest(data: bytes) -> Digest:
    """What `read` and `save` give for `data`: its SHA-256 in hexadecimal."""
    return Digest(hashlib.sha256(data).hexdigest())


def read(path: Path) -> tuple[bytes, Digest]:
    """The file's bytes and their digest, to be given to `save`. Raises NotRegularFile, and the system's OSError."""
    data = regular.read(path)
    return data, digest(data)


def save(
    path: Path,
    data: bytes,
    opened: Digest | None,
    *,
    overwrite: bool = False,
    split: bool = False,
    system: System = _SYSTEM,
) -> Digest:
    """Makes `data` the content of `path` (of the file it leads to, when it is a symbolic link) and gives its digest.

    `opened` is the digest of what the file held when it was read, None for a file that must not be there yet;
    `overwrite` saves whatever is there, `split` even a file that has other names (hard links), which keep the old
    text. Mode, owner and extended attributes stay where the system lets them. When it returns, the bytes are on the
    disk. Raises ChangedOnDisk, HardLinked, SaveFailed; the file then holds what it held before.
    """
    try:
        target = path.resolve()
        before = _status(target, system)
        old = None if before is None else system.read(target)
        if not overwrite:
            _refuse_changed(target, old, opened)
        if before is not None and before.st_nlink > 1 and not split:
            raise HardLinked("post.hard_linked", path=target, others=before.st_nlink - 1)
        _put(target, data, old, before, system)
        return digest(data)
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of symbolic links, before Python 3.13
        reason = getattr(error, "strerror", None) or str(error)
        raise SaveFailed("post.save_failed", path=path, reason=reason) from error


def _status(target: Path, system: System) -> os.stat_result | None:
    try:
        status = system.status(target)
    except FileNotFoundError:
        return None
    regular.refuse_special(target, status)
    if not system.may_write(target):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return status


def _refuse_changed(target: Path, old: bytes | None, opened: Digest | None) -> None:
    if old is None:
        if opened is not None:
            raise ChangedOnDisk("post.gone_from_disk", path=target)
    elif opened is None:
        raise ChangedOnDisk("post.already_there", path=target)
    elif digest(old) != opened:
        raise ChangedOnDisk("post.changed_on_disk", path=target)


def _put(target: Path, data: bytes, old: bytes | None, before: os.stat_result | None, system: System) -> None:
    """Has `data` in the file, under its name, on the disk. Where that fails, what was there comes back."""
    try:
        _replace(target, data, before, system)
        system.sync_folder(target.parent)
    except OSError:
        with contextlib.suppress(OSError):
            _put_back(target, data, old, system)
        raise


def _put_back(target: Path, data: bytes, old: bytes | None, system: System) -> None:
    """A save that failed after its renaming changes nothing either."""
    if data == old or system.read(target) != data:
        return
    if old is None:
        system.remove(target)
    else:
        _replace(target, old, system.status(target), system)


def _replace(target: Path, data: bytes, before: os.stat_result | None, system: System) -> None:
    """Puts a file with `data` in the place of `target`, unless another program touched that since `before`."""
    with _temporary(target.parent, 0o666 if before is None else 0o600, system) as (handle, temporary):
        try:
            _write(handle, data, system)
            if before is not None:
                system.keep_metadata(target, temporary, before)
            system.sync(handle)
        except BaseException:
            with contextlib.suppress(OSError):
                system.close(handle)
            raise
        system.close(handle)
        if system.read(temporary) != data:
            raise OSError(errno.EIO, "the file does not read back as it was written")
        if _stamp(_status(target, system)) != _stamp(before):
            raise ChangedOnDisk("post.changed_on_disk", path=target)
        system.replace(temporary, target)


def _write(handle: int, data: bytes, system: System) -> None:
    left = memoryview(data)
    while left:
        left = left[system.write(handle, left) :]


def _stamp(status: os.stat_result | None) -> tuple[int, ...] | None:
    return status and (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


@contextlib.contextmanager
def _temporary(folder: Path, mode: int, system: System) -> Iterator[tuple[int, Path]]:
    """A new file in `folder`, open for writing; gone at the end unless it was renamed."""
    temporary = temporaries.temporary_in(folder)
    try:
        yield system.make(temporary, mode), temporary
    except BaseException:
        with contextlib.suppress(OSError):
            system.remove(temporary)
        raise
