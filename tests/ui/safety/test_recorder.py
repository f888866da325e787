"""What stands in the window stands in its journal, until it is saved."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.post.journal import Leftover
from editor.post.journal.file import JournalFile
from editor.post.keeping import Keeping
from editor.post.signs import Sign
from editor.ui.window import PostWindow
from tests.ui.conftest import BODY, POST
from tests.ui.preview.conftest import NO_GPU
from tests.ui.test_window import CTRL, type_at_end

pytestmark = pytest.mark.qt_log_ignore(*NO_GPU, extend=True)

Open = Callable[[Path | None], PostWindow]


def journal(window: PostWindow) -> Leftover | None:
    """What another Stet would find of a window that was killed now."""
    recorder = window.furniture.guard.recorder
    assert recorder.flush()
    found = Keeping(window.keeping.folder)
    found.sign = _Last(window.keeping.folder / "alive")
    return next((left for left in found.leftovers() if left.journal == recorder.journal.path), None)


class _Last(Sign):
    """Takes all others for gone, and removes nothing."""

    def lives(self, token: str) -> bool:
        return False

    def remove_dead(self) -> None:
        pass


def test_typing_is_recorded_and_saving_settles_it(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    assert journal(window) is None
    type_at_end(window, "더")
    left = journal(window)
    assert left is not None
    assert left.text == window.flow.present().text
    assert left.origin.path == str(post)
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert journal(window) is None
    type_at_end(window, "x")
    assert journal(window) is not None
    window.body.undo()
    assert journal(window) is None


def test_a_key_is_in_the_journal_without_any_pause(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    path = window.furniture.guard.recorder.journal.path
    type_at_end(window, "x")
    qtbot.waitUntil(path.exists)


def test_what_an_input_method_has_committed_is_recorded_before_the_word_ends(open_window: Open, post: Path) -> None:
    window = open_window(post)
    type_at_end(window, " ")
    committed = QInputMethodEvent("ㄱ", [])
    committed.setCommitString("한")
    QApplication.sendEvent(window.body, committed)
    left = journal(window)
    assert left is not None
    assert left.text == POST.removesuffix("</p>\n") + " 한</p>\n"
    QApplication.sendEvent(window.body, QInputMethodEvent("", []))


def test_source_and_fields_are_recorded(open_window: Open, post: Path) -> None:
    window = open_window(post)
    QTest.keyClick(window.body, Qt.Key.Key_F9)
    window.source.go_to(POST.index("항만"))
    QTest.keyClicks(window.source, "x")
    left = journal(window)
    assert left is not None
    assert left.text == POST.replace("항만", "x항만", 1)


def test_a_new_post_is_recorded(open_window: Open) -> None:
    window = open_window(None)
    window.body.setFocus()
    QTest.keyClicks(window.body, "x")
    left = journal(window)
    assert left is not None
    assert left.origin.path == ""
    assert "x" in left.text


def test_a_disk_that_refuses_is_told_until_it_takes_the_text(
    open_window: Open, post: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(post)
    monkeypatch.setattr("editor.post.journal.journal._RETRY_SECONDS", 0.1)
    with monkeypatch.context() as broken:

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        broken.setattr(JournalFile, "_append", full)
        type_at_end(window, "x")
        qtbot.waitUntil(window.text.banner.isVisible)
        assert "No space left on device" in window.text.banner.text()
    qtbot.waitUntil(lambda: not window.text.banner.isVisible())
    assert journal(window) is not None


def test_quitting_keeps_what_is_not_saved_when_asked_to(open_window: Open, post: Path) -> None:
    window = open_window(post)
    window.session.keeps_unsaved = True
    type_at_end(window, "x")
    path = window.furniture.guard.recorder.journal.path
    assert window.close()
    assert path.exists()
    path.unlink()
    assert post.read_bytes().decode().endswith(BODY)


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_a_renderer_that_is_killed_takes_no_text_along(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    qtbot.waitUntil(lambda: window.preview.process_id() > 0, timeout=20_000)
    killed = window.preview.process_id()
    type_at_end(window, "x")
    os.kill(killed, signal.SIGKILL)
    type_at_end(window, "y")
    left = journal(window)
    assert left is not None
    assert left.text.endswith("xy</p>\n")
    qtbot.waitUntil(lambda: window.preview.process_id() not in (0, killed), timeout=20_000)
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert post.read_bytes().decode() == left.text
