"""A window in which somebody types and saves at random, to be killed: `python -m tests.ui.safety.typing_window`.

Waits for lines on standard input, "POST SEED": each opens the post in a process of its own, forked off before there is
a Qt application, so that nothing is imported twice. That process says "pid ID", "ready", and then "key COUNT" and
"saved COUNT", each with the monotonic time and with how long its threads have waited for a processor so far. A further
line, and "dead" is said when the process is.
"""

import contextlib
import os
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import editor.ui.furniture  # noqa: F401 (once, not in each window)
from editor.ui import app
from editor.ui.session import Session
from editor.ui.windows import Windows

TYPED = "".join(f"{number} " for number in range(10_000))
"""What is typed, so that every beginning of it is another text."""
PLACE = "8.1%"
"""What stands after the place where it is typed."""


class Typist:
    """Types a character at a time, and saves now and then."""

    def __init__(self, path: Path, seed: int) -> None:
        self._chance = random.Random(seed)
        self._count = 0
        app.prepare()
        application = QApplication([])
        self._windows = Windows(app.surround(application, Session()), application)
        self._window = self._windows.open_post(path)
        QTimer.singleShot(100, self._begin)
        application.exec()

    def _begin(self) -> None:
        body = self._window.body
        assert self._window.furniture
        found = body.document().find(PLACE)
        found.setPosition(found.selectionStart())
        body.setTextCursor(found)
        say("ready")
        self._type()

    def _type(self) -> None:
        if self._chance.random() < 0.04:
            QTest.keyClick(self._window.body, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
            if not self._window.document.is_modified:
                say("saved", self._count)
        else:
            QTest.keyClicks(self._window.body, TYPED[self._count])
            self._count += 1
            say("key", self._count)
        QTimer.singleShot(self._chance.choice([0, 0, 5, 20, 40]), self._type)


def say(what: str, number: float = 0) -> None:
    """One line, whole."""
    os.write(1, f"{what} {number} {time.monotonic()} {waited(os.getpid())}\n".encode())


def waited(process: int) -> float:
    """Seconds that the threads of a process were ready to run and had no processor, 0 where the kernel does not say."""
    total = 0
    for thread in Path(f"/proc/{process}/task").glob("*/schedstat"):
        with contextlib.suppress(OSError):
            total += int(thread.read_text().split()[1])
    return total / 1e9


def main() -> None:
    """Fork a typist for each line."""
    while line := sys.stdin.readline():
        path, seed = line.rsplit(" ", 1)
        child = os.fork()
        if child == 0:
            try:
                Typist(Path(path), int(seed))
            finally:
                say("failed")
                os._exit(1)
        os.write(1, f"pid {child} 0 0\n".encode())
        sys.stdin.readline()
        os.waitpid(child, 0)
        os.write(1, b"dead 0 0 0\n")


if __name__ == "__main__":
    main()
