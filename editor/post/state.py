"""Where Stet keeps what must outlive it, outside of any site: journals, versions, locks, its log."""

import os
import sys
from pathlib import Path


def state_folder() -> Path:
    """The folder for Stet's state, which need not be there yet.

    XDG Base Directory Specification 0.8 ($XDG_STATE_HOME, by default ~/.local/state); on macOS Application Support, on
    Windows %LOCALAPPDATA%: neither roams to other machines.
    """
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local", "Stet")
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Stet"
    given = os.environ.get("XDG_STATE_HOME", "")
    # The specification: a path that is not absolute is to be ignored.
    return (Path(given) if given.startswith("/") else home / ".local" / "state") / "stet"


def private_folder(path: Path) -> Path:
    """The folder, made if need be, for nobody but the user. Raises the system's OSError."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path
