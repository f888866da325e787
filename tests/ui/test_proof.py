"""A body that would be read otherwise than it is shown: the window says so, and shows it as it is read by a click."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.ui.window import PostWindow
from tests.ui.body.hands import body_of
from tests.ui.test_window import Open
from tests.ui.typist import press, shortcut


@pytest.fixture
def window(open_window: Open, post: Path) -> PostWindow:
    """A post whose first paragraph is shown as one, and written as a heading."""
    window = open_window(post)
    body_of(window.body).short = 0  # else it would be read with the edit
    write_as_heading(window)
    return window


def write_as_heading(window: PostWindow) -> None:
    body = body_of(window.body)
    block = body.text.begin()
    body.set_leaf(block, replace(body.entry(block).leaf, open="<h2>", close="</h2>", source=""))


def is_told(window: PostWindow) -> bool:
    notice = window.text.notice
    return notice.isVisible() and "해양 당국이" in notice.text()


def headings(window: PostWindow) -> list[str]:
    return [text for _, text, _ in window.body.outline()]


def test_it_is_told_and_shown_as_it_is_read_by_a_click(window: PostWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_told(window))
    window.take_edits()
    before = window.body.source()
    window.text.notice.buttons[0].click()
    assert len(headings(window)) == 2
    assert window.body.source() == before
    window.document.save()
    qtbot.wait(50)
    assert not window.text.notice.isVisible()
    shortcut(window.body, "Ctrl+Z")
    assert headings(window) == ["석 달 만의 반등"]


def test_it_is_told_again_each_time_that_it_is_saved(window: PostWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_told(window))
    for _ in range(2):
        window.take_edits()
        window.document.save()
        assert is_told(window)


def test_a_long_one_is_read_when_it_is_saved(open_window: Open, post: Path, qtbot: QtBot) -> None:
    post.write_text(post.read_text(encoding="utf-8") + f"\n<p>{'가 ' * 2000}</p>\n" * 26, encoding="utf-8")
    window = open_window(post)
    write_as_heading(window)
    window.take_edits()
    window.document.save()
    qtbot.waitUntil(lambda: is_told(window))


def test_it_is_told_before_the_window_closes(window: PostWindow) -> None:
    window.take_edits()
    window.document.save()
    window.close()
    assert window.isVisible()
    assert is_told(window)
    window.close()
    assert not window.isVisible()


def test_nothing_is_told_where_the_next_edit_mends_it(window: PostWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_told(window))
    shortcut(window.body, "Ctrl+Z")
    qtbot.waitUntil(lambda: not window.text.notice.isVisible())


def test_what_is_read_as_it_is_shown_is_not_told_of(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    press(window.body, Qt.Key.Key_Return)
    window.take_edits()
    window.document.save()
    qtbot.wait(50)
    assert not window.text.notice.isVisible()
