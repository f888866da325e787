"""Another program changes the file of an open window."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.post import saver
from editor.post.looking import Seen, State
from editor.ui.safety import disk
from editor.ui.safety.clashes import ClashDialog
from editor.ui.window import PostWindow
from tests.ui.conftest import POST
from tests.ui.test_refused import offered, press
from tests.ui.test_window import CTRL, type_at_end

Open = Callable[[Path | None], PostWindow]
THEIRS = POST.replace("석 달", "넉 달")
CLASHING = POST.replace("보합", "상승")


def look(window: PostWindow) -> None:
    window.furniture.guard.disk.look()


def test_a_text_without_edits_is_shown_anew_and_undo_goes_on(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    post.write_bytes(THEIRS.replace("항만 물동량", "물동량").encode())
    qtbot.waitUntil(lambda: "넉 달" in window.document.post.text, timeout=20_000)  # by itself
    assert not window.document.is_modified
    assert window.form.front_matter()["title"] == "물동량 반등"
    assert window.text.notice.isVisible()
    window.body.undo()
    window.take_edits()
    assert "석 달" in window.document.post.body


def test_edits_elsewhere_are_merged(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    type_at_end(window, "x")
    post.write_bytes(THEIRS.encode())
    look(window)
    qtbot.waitUntil(lambda: "넉 달" in window.document.post.text)
    assert window.document.post.text == THEIRS.removesuffix("</p>\n") + "x</p>\n"
    assert window.document.is_modified
    assert window.text.notice.isVisible()
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert post.read_bytes() == window.document.post.to_bytes()


def test_a_clash_is_decided_by_the_user(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    type_at_end(window, "x")
    mine = window.flow.present().text
    post.write_bytes(CLASHING.encode())
    look(window)
    qtbot.waitUntil(window.text.banner.isVisible)
    assert window.flow.present().text == mine
    press(window, "Compare…")
    dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ClashDialog))
    assert "x" in dialog.mine.toPlainText()
    assert "상승" in dialog.theirs.toPlainText()
    assert not dialog.done_button.isEnabled()
    dialog.both_button.click()
    dialog.done_button.click()
    assert window.document.post.text.count("화물은") == 2
    assert not window.text.banner.isVisible()
    assert post.read_bytes() == CLASHING.encode()
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert post.read_bytes() == window.document.post.to_bytes()


def test_a_clash_refuses_saving_until_it_is_decided(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    type_at_end(window, "x")
    post.write_bytes(CLASHING.encode())
    look(window)
    qtbot.waitUntil(window.text.banner.isVisible)
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert post.read_bytes() == CLASHING.encode()
    assert window.text.banner.isVisible()


def test_a_file_that_is_gone_is_kept_and_marked(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    post.unlink()
    qtbot.waitUntil(window.text.banner.isVisible, timeout=20_000)
    assert offered(window) == ["Save It Here Again", "Save As…"]
    assert window.document.post.text == POST
    press(window, "Save It Here Again")
    assert post.read_bytes() == POST.encode()
    look(window)
    qtbot.waitUntil(lambda: not window.text.banner.isVisible())


def test_a_renamed_file_can_be_followed(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    qtbot.waitUntil(lambda: not window.furniture.guard.disk.is_looking)
    other = post.with_name("2024-07-03-other.md")
    post.rename(other)
    look(window)
    qtbot.waitUntil(window.text.banner.isVisible)
    press(window, "Go On under That Name")
    assert window.document.path == other
    type_at_end(window, "x")
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert other.read_bytes() == window.document.post.to_bytes()
    assert not post.exists()


def test_a_share_that_stalls_holds_up_nothing_and_deletes_nothing(
    open_window: Open, post: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(post)

    def stalled(*_: object, **__: object) -> Seen:
        time.sleep(3)
        return Seen(State.UNREACHABLE)

    monkeypatch.setattr(disk, "look", stalled)
    beats: list[int] = []
    beat = QTimer()
    beat.timeout.connect(lambda: beats.append(len(beats)))
    beat.start(10)
    look(window)
    look(window)
    type_at_end(window, "x")
    qtbot.waitUntil(lambda: len(beats) > 20)
    beat.stop()
    assert window.furniture.guard.disk.is_looking
    assert not window.text.banner.isVisible()
    assert "x" in window.flow.present().text


def test_what_this_window_saves_is_no_change(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    type_at_end(window, "x")
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    look(window)
    qtbot.waitUntil(lambda: not window.furniture.guard.disk.is_looking)
    assert not window.text.notice.isVisible()
    assert window.document.digest == saver.read(post)[1]
