"""A Windows of the trial's own, in a folder, by Wine."""

import os
import subprocess
from pathlib import Path

_WINE = "/usr/lib/wine/wine64"
_PATIENCE = 300.0  # seconds; what hangs in Wine hangs for good


class Prefix:
    """One drive C: and registry."""

    def __init__(self, folder: Path, display: str) -> None:
        self.folder = folder
        # Wine hands no variable on whose name begins with QT_, and mutters of all that it has not got.
        self._environment = os.environ | {
            "WINEPREFIX": str(folder),
            "WINEDEBUG": "-all",
            "WINEARCH": "win64",
            "LC_ALL": "C.UTF-8",  # by which names of files are read
            "DISPLAY": display,
        }
        self.run("wineboot", "-i")
        self.drive = folder / "drive_c"

    def run(self, *command: str) -> tuple[int, str]:
        """Run a Windows program to its end; its exit code and what it printed. Raises TimeoutExpired."""
        done = subprocess.run(
            [_WINE, *command],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
        return done.returncode, done.stdout.decode(errors="replace")

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start one that stays."""
        return subprocess.Popen(
            [_WINE, *command],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def registry(self, key: str) -> str:
        """What a key of the registry holds, with what is below it; "" where there is none."""
        code, text = self.run("reg", "query", key, "/s")
        return text if code == 0 else ""

    def end(self) -> None:
        """End all that still runs in it."""
        subprocess.run(["wineserver", "-k"], env=self._environment, check=False, timeout=60)


def windows_path(path: Path) -> str:
    """A path of this system as programs in Wine see it."""
    return "Z:" + str(path.resolve()).replace("/", "\\")
