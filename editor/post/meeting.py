"""Where a later start of Stet meets the one that runs: one place for each user, screen and folder of states."""

import os
import stat
import sys
from pathlib import Path

from editor.post.machine import machine_name
from editor.post.state import state_folder

APART = "STET_APART"
"""With this in the environment each start is for itself, and hears of no other."""

_LONGEST = 100  # bytes: a local socket's address has room for 104 on macOS, for 108 on Linux
_PRIME = 2**61 - 1
_SCREEN = ("WAYLAND_DISPLAY", "DISPLAY", "SESSIONNAME", "USERNAME")


def meeting_place() -> str | None:
    """The address of the local socket, or on Windows of the named pipe; None where there is to be none.

    A window on another screen, or on another machine that shares the home folder, is no window to open a post in: the
    address names both.
    """
    if os.environ.get(APART):
        return None
    parts = [*(os.environ.get(name, "") for name in _SCREEN), machine_name(), str(state_folder())]
    # A remainder tells them apart as well as a digest would, and imports nothing.
    name = f"stet-{int.from_bytes(os.fsencode(chr(0).join(parts)), 'big') % _PRIME:x}"
    if sys.platform == "win32":
        return rf"\\.\pipe\{name}"
    place = str(_folder() / name)
    return place if len(os.fsencode(place)) <= _LONGEST else None


def _folder() -> Path:
    """$XDG_RUNTIME_DIR where it is what XDG says that it is: the user's, and nobody else's."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform != "win32" and given.startswith("/"):
        try:
            found = Path(given).stat()
        except OSError:
            return state_folder()
        if found.st_uid == os.getuid() and not stat.S_IMODE(found.st_mode) & 0o077:
            return Path(given)
    return state_folder()
