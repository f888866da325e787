"""The system calls of a save on Windows."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from editor.post.system import System

_WRITE_THROUGH = 0x1  # REPLACEFILE_WRITE_THROUGH
_IGNORE_MERGE_ERRORS = 0x2  # REPLACEFILE_IGNORE_MERGE_ERRORS: a share without access lists is no failure

ReplaceFile = Callable[[str, str, int], bool]


class Windows(System):
    """ReplaceFileW keeps access lists, attributes and the time of creation; a new file is renamed."""

    def __init__(self, replace_file: ReplaceFile) -> None:
        self._replace_file = replace_file

    def keep_metadata(self, source: Path, copy: Path, status: os.stat_result) -> None:
        """Nothing: ReplaceFileW does it."""

    def replace(self, temporary: Path, target: Path) -> None:
        """ReplaceFileW, which moves nothing when it fails (1175, 1176), or has moved the target away (1177)."""
        if target.exists():
            if self._replace_file(str(target), str(temporary), _WRITE_THROUGH | _IGNORE_MERGE_ERRORS):
                return
            if target.exists():
                raise OSError(0, "the file is in use by another program")
        temporary.replace(target)

    def sync_folder(self, folder: Path) -> None:
        """Nothing: Windows opens no folder for this; the file system's log holds the rename."""


def replace_file(target: str, temporary: str, flags: int) -> bool:
    """kernel32's ReplaceFileW, without a backup. False when it failed."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        return bool(kernel.ReplaceFileW(target, temporary, None, flags, None, None))
    raise NotImplementedError
