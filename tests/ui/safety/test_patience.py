"""A disk or share that takes its time holds up the answer, and not the window."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.post import saver
from editor.ui import document
from editor.ui.safety.patience import wait_for
from editor.ui.window import PostWindow
from tests.ui.conftest import POST
from tests.ui.test_refused import offered
from tests.ui.test_window import CTRL, type_at_end

Open = Callable[[Path | None], PostWindow]


def test_what_is_done_at_once_needs_no_event_loop(qtbot: QtBot) -> None:
    beats: list[int] = []
    QTimer.singleShot(0, lambda: beats.append(1))
    assert wait_for(lambda: 7, 1) == 7
    assert beats == []
    with pytest.raises(KeyError):
        wait_for(lambda: dict[str, int]()["missing"], 1)


def test_timers_go_on_meanwhile(qtbot: QtBot) -> None:
    beats: list[int] = []
    beat = QTimer()
    beat.timeout.connect(lambda: beats.append(1))
    beat.start(5)
    assert wait_for(lambda: time.sleep(0.4), 5) is None
    assert beats
    with pytest.raises(TimeoutError):
        wait_for(lambda: time.sleep(0.4), 0.1)


class Slow:
    """A saver that waits until it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.may_go = threading.Event()
        self._real = saver.save
        monkeypatch.setattr(saver, "save", self._save)

    def _save(self, *arguments: object, **named: object) -> object:
        self.may_go.wait(30)
        return self._real(*arguments, **named)  # type: ignore[arg-type]


def test_a_slow_saving_is_done_in_the_end(
    open_window: Open, post: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, slow = open_window(post), Slow(monkeypatch)
    type_at_end(window, "x")
    closed: list[bool] = []
    QTimer.singleShot(150, lambda: closed.append(window.close()))
    QTimer.singleShot(300, slow.may_go.set)
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert closed == [False]
    assert post.read_bytes() == window.document.post.to_bytes()
    assert not window.document.is_modified
    assert not window.text.banner.isVisible()


@pytest.mark.parametrize("fails", [False, True])
def test_a_window_that_is_closed_while_its_text_is_saved_closes_afterwards(
    fails: bool, open_window: Open, post: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, slow = open_window(post), Slow(monkeypatch)
    asked: list[bool] = []

    def may_replace() -> bool:
        asked.append(window.document.is_modified)
        return not fails

    monkeypatch.setattr(window, "may_replace", may_replace)
    type_at_end(window, "x")
    QTimer.singleShot(150, window.close)
    QTimer.singleShot(200, window.close)
    if fails:
        monkeypatch.setattr(document, "_PATIENCE", 0.3)
    else:
        QTimer.singleShot(300, slow.may_go.set)
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: asked != [])
    qtbot.wait(50)
    assert (asked, window.isVisible()) == ([fails], fails)
    slow.may_go.set()
    monkeypatch.undo()


def test_a_saving_that_is_not_answered_is_told_and_may_be_done_yet(
    open_window: Open, post: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, slow = open_window(post), Slow(monkeypatch)
    monkeypatch.setattr(document, "_PATIENCE", 0.2)
    type_at_end(window, "x")
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert "does not answer" in window.text.banner.text()
    assert offered(window) == ["Save As…"]
    assert post.read_bytes() == POST.encode()
    type_at_end(window, "y")
    slow.may_go.set()
    qtbot.waitUntil(lambda: b"x" in post.read_bytes())
    window.furniture.guard.disk.look()
    qtbot.waitUntil(lambda: not window.text.banner.isVisible())
    assert "xy" in window.document.post.text
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert b"xy" in post.read_bytes()
