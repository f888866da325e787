"""Giving a post's file another place, and another text with it, so that no failure loses what was there."""

import contextlib
import os
from pathlib import Path

from editor.post.errors import ChangedOnDisk, SaveFailed
from editor.post.saver import Digest, read, save
from editor.post.system import this_system

_SYSTEM = this_system()


def make(path: Path, data: bytes) -> Digest:
    """A new file with `data`, and the folder that it needs. Raises as `save` does, for a file that is there as well."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(path, error) from error
    return save(path, data, None)


def move(path: Path, target: Path, data: bytes, opened: Digest) -> Digest:
    """The file `path` as `target`, with `data` in it; gives the digest of that. Never over a file that is there.

    `opened` is the digest of what `path` held when it was read. Raises as `save` does; the file is then where it was,
    with what it held.
    """
    if target == path:
        return save(path, data, opened)
    try:
        if read(path)[1] != opened:
            raise ChangedOnDisk("post.changed_on_disk", path=path)
        target.parent.mkdir(parents=True, exist_ok=True)
        rename(path, target)
    except FileExistsError as error:
        raise ChangedOnDisk("post.already_there", path=target) from error
    except OSError as error:
        raise _failed(path, error) from error
    try:
        digest = save(target, data, opened)
    except BaseException:
        rename(target, path)
        raise
    with contextlib.suppress(OSError):  # the text is safe under its new name; the old one may come back after a crash
        _SYSTEM.sync_folder(path.parent)
    return digest


def rename(path: Path, target: Path) -> None:
    """Give a file another name. Raises the system's OSError, FileExistsError for a name that is taken."""
    if _is_same_name(path, target):
        path.rename(target)
        return
    try:
        os.link(path, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system without hard links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        path.rename(target)
        return
    try:
        path.unlink()
    except OSError:
        target.unlink()
        raise


def _is_same_name(path: Path, target: Path) -> bool:
    """Whether both name one file of one name, where the file system knows no case or no composed Hangul."""
    try:
        return path.samefile(target) and path.stat().st_nlink == 1
    except OSError:
        return False


def _failed(path: Path, error: OSError) -> SaveFailed:
    return SaveFailed("post.save_failed", path=path, reason=error.strerror or str(error))
