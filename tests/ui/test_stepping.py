"""F6 goes round the parts that are in view, and a frame says where the keyboard is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.focus_ring import FocusRing
from editor.ui.window import PostWindow
from tests.ui.preview.conftest import NO_GPU
from tests.ui.test_window import Open

pytestmark = [pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]


@pytest.fixture
def window(open_window: Open, post: Path, qtbot: QtBot) -> PostWindow:
    window = open_window(post)
    qtbot.waitUntil(lambda: window.preview.is_current, timeout=20_000)
    window.body.setFocus()
    return window


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def step(window: PostWindow, *, back: bool = False) -> QWidget:
    """The part that a key leads to, which is the one with the frame."""
    modifier = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(focused(), Qt.Key.Key_F6, modifier)
    rings = [ring.parentWidget() for ring in window.findChildren(FocusRing) if ring.isVisible()]
    [part] = rings
    assert part is not None
    assert part is focused() or part.isAncestorOf(focused())
    return part


def test_round_the_window_and_back(window: PostWindow) -> None:
    parts = [window.preview, window.side, window.body]
    assert [step(window) for _ in range(4)] == [*parts, window.preview]
    assert [step(window, back=True) for _ in range(3)] == [window.body, window.side, window.preview]


def test_what_is_folded_is_passed_over_and_what_is_open_is_not(window: PostWindow) -> None:
    window.show_part("preview", False)
    window.find_bar.start()
    window.tell("x", offers=())
    window.body.setFocus()
    reached = [step(window) for _ in range(4)]
    assert window.preview not in reached
    assert [part for part in reached if part in (window.find_bar, window.side, window.body)] == [
        window.find_bar,
        window.side,
        window.body,
    ]


def test_each_part_has_the_keyboard_where_it_was(window: PostWindow) -> None:
    step(window)
    assert step(window) is window.side
    first = focused()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    second = focused()
    assert second is not first
    for _ in range(3):
        step(window)
    assert focused() is second


@pytest.mark.parametrize("page", range(5))
def test_whatever_the_side_shows_takes_the_keyboard(window: PostWindow, page: int) -> None:
    window.side.header.tabs.setCurrentIndex(page)
    window.body.setFocus()
    assert step(window, back=True) is window.side


def test_the_frame_goes_with_the_keyboard_and_with_what_is_written(window: PostWindow) -> None:
    for _ in range(3):
        step(window)
    QTest.keyClicks(window.body, "x")
    assert [ring for ring in window.findChildren(FocusRing) if ring.isVisible()] == []
    step(window)
    window.form.set_title_focus()
    assert [ring for ring in window.findChildren(FocusRing) if ring.isVisible()] == []


def test_the_frame_is_painted_and_what_is_within_stays(window: PostWindow) -> None:
    for _ in range(2):
        step(window)
    accent = window.appearance.theme.colours["accent"]
    window.parts.setSizes([400, 500, 464])
    QApplication.processEvents()
    picture = window.side.grab().toImage()
    width, height = picture.width(), picture.height()
    assert {picture.pixelColor(x, height // 2).name() for x in (0, width - 1)} == {accent}
    assert {picture.pixelColor(width // 2, y).name() for y in (0, height - 1)} == {accent}
    assert picture.pixelColor(4, height // 2).name() != accent
