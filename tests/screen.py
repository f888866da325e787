"""A screen of the tests' own: Xvfb with a real window manager, keys and clicks through the X server."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QColor, QImage

NEEDED = ("Xvfb", "openbox", "xdotool")
_GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
QGuiApplication.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


def is_possible() -> bool:
    """Whether this machine has what a screen needs."""
    return all(shutil.which(name) for name in NEEDED)


class Screen:
    """One X display; `environment` is what a program needs to open its windows there."""

    def __init__(self, display: str, folder: Path) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._folder = folder

    def picture(self) -> QImage:
        """What the screen shows now."""
        path = self._folder / "screen.png"
        subprocess.run([sys.executable, "-c", _GRAB, str(path)], env=self.environment, check=True, timeout=60)
        return QImage(str(path))

    def do(self, *command: str) -> None:
        """Move, click or type: a command of xdotool."""
        subprocess.run(["xdotool", *command], env=self.environment, check=True, timeout=60)

    def wait_for(self, condition: Callable[[QImage], bool], seconds: float = 60) -> QImage:
        """The first picture that meets a condition. Raises TimeoutError."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            picture = self.picture()
            if condition(picture):
                return picture
        raise TimeoutError("the screen never showed what was waited for")


def find(picture: QImage, colour: QColor, left: float, right: float) -> tuple[int, int] | None:
    """Where a row of text in `colour` is, between two shares of the width; None where there is none."""
    middle = range(int(picture.width() * left), int(picture.width() * right))
    for y in range(picture.height() // 6, picture.height()):
        row = [x for x in middle if picture.pixelColor(x, y) == colour]
        if len(row) > 20:
            return row[len(row) // 2], y + 2
    return None


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """A display of its own with a window manager, ended afterwards."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(write_end,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as display:
        shown = Screen(f":{display.readline().strip()}", folder)
    manager = subprocess.Popen(["openbox"], env=shown.environment, stderr=subprocess.DEVNULL)
    try:
        yield shown
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(10)
