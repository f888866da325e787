"""Puts a picture's file into a folder of the site, whole or not at all, and never over another."""

import contextlib
import errno
import os
from pathlib import Path

from editor.post import temporaries
from editor.site.drafting.names import free
from editor.site.images.errors import ImageError

_FULL = (errno.ENOSPC, errno.EDQUOT)
_TRIES = 50


def place(folder: Path, stem: str, suffix: str, data: bytes) -> Path:
    """The new file, named after `stem` with a number where that name is taken; one that is there with the same bytes.

    Raises ImageError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporaries.remove_stale(folder)
        temporary = temporaries.temporary_in(folder)
        try:
            _write(temporary, data)
            return _named(temporary, folder, stem, suffix, data)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        key = "image.no_room" if error.errno in _FULL else "image.not_writable"
        raise ImageError(key, name=folder.name, reason=error.strerror or str(error)) from error


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _named(temporary: Path, folder: Path, stem: str, suffix: str, data: bytes) -> Path:
    for _ in range(_TRIES):
        same = folder / f"{stem}{suffix}"
        if _holds(same, data):
            return same
        # Another suffix is another file, but nobody tells port.jpg from port.png in a list.
        path = folder / (free(stem, (other.stem for other in folder.iterdir())) + suffix)
        with contextlib.suppress(FileExistsError):  # somebody was quicker: another number
            _link(temporary, path)
            return path
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder / stem))


def _link(temporary: Path, path: Path) -> None:
    """Give the file its name. Raises FileExistsError where the name is taken, at whatever moment."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system without hard links
        _write(path, temporary.read_bytes())


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
