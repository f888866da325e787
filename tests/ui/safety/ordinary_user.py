"""A window of an ordinary user on a post that may not be written: `POST`. Says what the window says, and its offers."""

import os
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.post.state import state_folder
from editor.ui import app
from editor.ui.session import Session
from editor.ui.windows import Windows

NOBODY = 65534


def main(path: Path) -> None:
    """Type, and try to save."""
    app.prepare()
    application = QApplication([])
    windows = Windows(app.surround(application, Session()), application)
    window = windows.open_post(path)
    assert window.furniture.guard
    QTest.qWait(500)
    for kept in (state_folder(), *state_folder().rglob("*")):  # made by whom this process was until now
        os.chown(kept, NOBODY, NOBODY)
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    QTest.keyClicks(window.body, "x")
    window.window_actions["save"].trigger()
    banner = window.text.banner
    print(banner.isVisible(), [button.text() for button in banner.buttons], banner.text(), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
