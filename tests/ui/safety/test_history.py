"""The history lists what was saved, compares it, and goes back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.ui.window import PostWindow
from tests.ui.conftest import POST
from tests.ui.test_window import CTRL, type_at_end

Open = Callable[[Path | None], PostWindow]


def save_twice(window: PostWindow) -> None:
    for text in ("x", "y"):
        type_at_end(window, text)
        QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)


def test_each_saving_is_a_version_and_the_text_goes_back(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    history = window.side.history
    window.side.show_history()
    save_twice(window)
    qtbot.waitUntil(lambda: history.list.count() == 3)
    assert "as opened" in history.list.item(2).text()
    history.list.setCurrentRow(0)
    qtbot.waitUntil(lambda: "The same" in history.comparison.toPlainText())
    assert not history.back_button.isEnabled()
    history.list.setCurrentRow(2)
    qtbot.waitUntil(lambda: "xy" in history.comparison.toPlainText())
    history.back_button.click()
    assert window.document.post.text == POST
    qtbot.waitUntil(window.isWindowModified)
    assert not history.back_button.isEnabled()
    window.body.undo()
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert b"xy" in post.read_bytes()


def test_what_the_file_held_when_opened_is_there_before_the_first_saving(
    open_window: Open, post: Path, qtbot: QtBot
) -> None:
    window = open_window(post)
    history = window.side.history
    window.side.show_history()
    qtbot.waitUntil(lambda: history.list.count() == 1)
    assert history.list.item(0).text().endswith(" · as opened")
    qtbot.waitUntil(lambda: "The same" in history.comparison.toPlainText())
    assert window.keeping.versions.of(post) == []
    type_at_end(window, "x")
    window.side.show_history()
    qtbot.waitUntil(history.back_button.isEnabled)
    history.back_button.click()
    assert window.document.post.text == POST
    window.body.undo()
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: history.list.count() == 2)
    assert [version.opened for version in window.keeping.versions.of(post)] == [False, True]
    assert window.keeping.versions.of(post)[1].read() == POST.encode()


def test_a_version_that_is_gone_changes_nothing(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    history = window.side.history
    window.side.show_history()
    save_twice(window)
    qtbot.waitUntil(lambda: history.list.count() == 3)
    for version in window.keeping.versions.of(post):
        version.file.write_bytes(b"")
    history.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: "cannot be read" in history.comparison.toPlainText())
    assert not history.back_button.isEnabled()
    before = window.document.post.text
    history.back_wanted.emit()
    assert window.document.post.text == before


def test_a_new_post_has_no_version_of_the_skeleton(open_window: Open, site: Path, qtbot: QtBot) -> None:
    window = open_window(None)
    path = site / "_posts" / "2024-07-09-new.md"
    window.document.save_as(path)
    qtbot.waitUntil(lambda: len(window.keeping.versions.of(path)) == 1)
    assert window.keeping.versions.of(path)[0].read() == path.read_bytes()
