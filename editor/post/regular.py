"""Files that hold something: reading a pipe would never end, and writing a device would reach whatever it is."""

import os
import stat
from pathlib import Path

from editor.post.errors import NotRegularFile


def read(path: Path) -> bytes:
    """The bytes of a regular file. Raises NotRegularFile, and the system's OSError."""
    refuse_special(path, path.stat())
    return path.read_bytes()


def refuse_special(path: Path, status: os.stat_result) -> None:
    """Raises NotRegularFile where `status`, which is that of `path`, is none of a regular file."""
    if not stat.S_ISREG(status.st_mode):
        raise NotRegularFile("post.not_regular_file", path=path)
