"""A post that was not saved: the notice offers the ways out."""

import functools
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from editor.ui.window import PostWindow
from tests.ui.conftest import BODY, POST
from tests.ui.test_window import CTRL, answer_with, type_at_end

Open = Callable[[Path | None], PostWindow]
BROKEN = POST.replace("title:", "title: [")


def offered(window: PostWindow) -> list[str]:
    banner = window.text.banner
    return [button.text() for button in banner.buttons] if banner.isVisible() else []


def press(window: PostWindow, text: str) -> None:
    button = next(button for button in window.text.banner.buttons if button.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def window_over_change(open_window: Open, post: Path) -> PostWindow:
    """A window with an edit, over a file that another program has changed since."""
    window = open_window(post)
    type_at_end(window, "x")
    post.write_bytes(POST.replace("보합", "상승").encode())
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    return window


def test_a_file_changed_on_disk_is_saved_only_on_request(window_over_change: PostWindow, post: Path) -> None:
    window = window_over_change
    assert offered(window) == ["Reload from Disk", "Save As…", "Save Anyway"]
    assert "상승" in post.read_text(encoding="utf-8")
    press(window, "Save Anyway")
    assert post.read_bytes() == window.document.post.to_bytes()
    assert "x" in window.document.post.body
    assert not window.document.is_modified
    assert offered(window) == []


def test_the_offers_are_read_whole_in_a_narrow_window(window_over_change: PostWindow, qtbot: QtBot) -> None:
    window = window_over_change
    window.resize(900, 640)
    for button in window.text.banner.buttons:
        qtbot.waitUntil(functools.partial(is_whole, button))


def is_whole(button: QPushButton) -> bool:
    place = button.parentWidget()
    whole = button.width() >= button.sizeHint().width()
    return whole and place is not None and place.rect().contains(button.geometry())


def test_reloading_loses_edits_at_the_second_press_only(window_over_change: PostWindow) -> None:
    window = window_over_change
    press(window, "Reload from Disk")
    assert "x" in window.document.post.body
    assert offered(window) == ["Lose It and Reload"]
    press(window, "Lose It and Reload")
    assert window.document.post.body == BODY.replace("보합", "상승")
    assert not window.document.is_modified
    assert window.body.hasFocus()


def test_a_file_that_is_gone_can_be_written_anew(open_window: Open, post: Path) -> None:
    window = open_window(post)
    type_at_end(window, "x")
    post.unlink()
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert offered(window) == ["Save As…", "Save Anyway"]
    press(window, "Save Anyway")
    assert post.read_bytes() == window.document.post.to_bytes()


def test_where_it_cannot_be_written_another_place_is_offered(open_window: Open, post: Path) -> None:
    window = open_window(post)
    type_at_end(window, "x")
    post.unlink()
    post.mkdir()
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert offered(window) == ["Save As…"]


@pytest.mark.skipif(os.name != "posix", reason="hard links")
def test_a_file_with_other_names_is_saved_when_insisted_on(open_window: Open, post: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    os.link(post, other)
    window = open_window(post)
    type_at_end(window, "x")
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert offered(window) == ["Save Anyway", "Save As…"]
    press(window, "Save Anyway")
    assert post.read_bytes() == window.document.post.to_bytes()
    assert other.read_bytes() == POST.encode()


def test_broken_front_matter_is_saved_when_insisted_on(open_window: Open, post: Path) -> None:
    post.write_bytes(BROKEN.encode())
    window = open_window(post)
    type_at_end(window, "x")
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert post.read_bytes() == BROKEN.encode()
    assert offered(window) == ["Save Anyway"]
    # Who insists on one thing has not insisted on the other.
    post.write_bytes(BROKEN.encode() + b"\n")
    press(window, "Save Anyway")
    assert offered(window) == ["Reload from Disk", "Save As…", "Save Anyway"]
    press(window, "Save Anyway")
    assert post.read_bytes() == window.document.post.to_bytes()


def test_the_banner_goes_when_the_front_matter_is_mended(open_window: Open, post: Path) -> None:
    post.write_bytes(BROKEN.encode())
    window = open_window(post)
    type_at_end(window, "x")
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    QTest.keyClick(window.body, Qt.Key.Key_F9)
    source = window.source
    source.replace(source.text().index("["), source.text().index("[") + 1, "")
    window.take_edits()
    assert offered(window) == []
    QTest.keyClick(source, Qt.Key.Key_S, CTRL)
    assert post.read_bytes() == window.document.post.to_bytes()


def test_a_notice_is_taken_down_by_the_next_saving(open_window: Open, post: Path) -> None:
    window = open_window(post)
    window.tell("about something else")
    type_at_end(window, "x")
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert not window.text.notice.isVisible()


def test_the_question_about_changes_is_read_whole(open_window: Open, post: Path) -> None:
    long = post.with_name(f"2024-07-03-{'항만-물동량-' * 10}.md")
    post.rename(long)
    window = open_window(long)
    type_at_end(window, "x")
    cut: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        label = box.findChild(QLabel, "qt_msgbox_label")
        assert isinstance(label, QLabel)
        fits = label.heightForWidth(label.width()) <= label.height() if label.wordWrap() else False
        if not fits and label.width() < label.sizeHint().width():
            cut.append(label.text())
        assert label.text().endswith("”?")

    QTimer.singleShot(0, look)
    answer_with(QMessageBox.StandardButton.Cancel)
    window.close()
    assert cut == []
