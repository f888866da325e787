"""More posts than there is room for tabs: the list of all, closing many, and opening again what was closed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editor.ui.surroundings import Surroundings
from editor.ui.tabbed_window import TabbedWindow
from editor.ui.windows import Windows
from tests.ui.conftest import POST
from tests.ui.test_tabbed_window import bar, click, shown
from tests.ui.test_window import type_at_end
from tests.ui.typist import shortcut

MANY, FEW = 11, 4


@pytest.fixture
def frame(windows: Windows, site: Path, surroundings: Surroundings, qtbot: QtBot) -> TabbedWindow:
    """A window with four posts, the last one in view."""
    return opened(windows, site, FEW, qtbot)


@pytest.fixture
def crowd(windows: Windows, site: Path, surroundings: Surroundings, qtbot: QtBot) -> TabbedWindow:
    """A window with eleven posts, the last one in view, too narrow for their tabs."""
    return opened(windows, site, MANY, qtbot)


def opened(windows: Windows, site: Path, number: int, qtbot: QtBot) -> TabbedWindow:
    windows.surroundings.session.remember_shown("preview", False)
    for which in range(number):
        path = site / "_posts" / f"2024-06-{which + 1:02d}-tide.md"
        path.write_text(POST.replace("항만 물동량 반등", f"기사 & {which}"), encoding="utf-8")
        windows.open_post(path)
    (made,) = windows.frames
    made.resize(1000, 700)
    made.activateWindow()
    qtbot.waitUntil(lambda: made.isActiveWindow() and shown(made).is_furnished)
    return made


def names(frame: TabbedWindow) -> list[int]:
    return [int(post.headline().split()[-1]) for post in frame.posts]


def listed() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


class TestList:
    """The list at the end of the tabs."""

    def test_the_button_lists_all_and_a_click_brings_one(self, crowd: TabbedWindow, qtbot: QtBot) -> None:
        type_at_end(shown(crowd), "x")
        qtbot.waitUntil(lambda: not bar(crowd).tabIcon(MANY - 1).isNull())
        assert crowd._row is not None
        button = crowd._row.button
        assert crowd.rect().contains(button.mapTo(crowd, button.rect().bottomRight()))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        menu = listed()
        said = [action.text() for action in menu.actions()]
        assert said == [f"기사 && {number}\t2024-06-{number + 1:02d}-tide.md" for number in range(MANY)]
        assert [action.icon().isNull() for action in menu.actions()] == [True] * (MANY - 1) + [False]
        assert menu.activeAction() is menu.actions()[-1]
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[2]).center())
        assert shown(crowd) is crowd.posts[2]
        tabs = bar(crowd)
        assert tabs.rect().contains(tabs.tabRect(2).center())

    def test_keys_do_the_same(self, frame: TabbedWindow) -> None:
        shortcut(shown(frame).body, "Ctrl+Shift+A")
        menu = listed()
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return):
            QTest.keyClick(menu, key)
        assert shown(frame) is frame.posts[FEW - 3]
        assert shown(frame).body.hasFocus()

    def test_it_follows_where_tabs_were_dragged(self, frame: TabbedWindow) -> None:
        frame.place(frame.posts[0], 2)
        shortcut(shown(frame).body, "Ctrl+Shift+A")
        assert [action.text().split("\t")[0] for action in listed().actions()[:3]] == [
            f"기사 && {number}" for number in (1, 2, 0)
        ]
        listed().close()


def test_those_to_the_right_are_closed(frame: TabbedWindow) -> None:
    click(frame, FEW - 2)
    assert not bar(frame).menu(FEW - 1).actions()[2].isEnabled()
    bar(frame).menu(1).actions()[2].trigger()
    assert names(frame) == [0, 1]
    assert shown(frame) is frame.posts[1]


class TestReopening:
    """What was closed comes back where it was."""

    def test_the_last_one_closed_comes_first(self, frame: TabbedWindow) -> None:
        assert not shown(frame).window_actions["reopen"].isEnabled()
        click(frame, 1, Qt.MouseButton.MiddleButton)
        click(frame, 1, Qt.MouseButton.MiddleButton)
        assert names(frame) == [0, 3]
        assert shown(frame).window_actions["reopen"].isEnabled()
        shortcut(shown(frame).body, "Ctrl+Shift+T")
        assert shown(frame).headline() == "기사 & 2"
        shortcut(shown(frame).body, "Ctrl+Shift+T")
        assert shown(frame).headline() == "기사 & 1"
        assert names(frame) == list(range(FEW))
        assert [bar(frame).tabText(place) for place in (1, 2)] == ["기사 && 1", "기사 && 2"]
        assert not shown(frame).window_actions["reopen"].isEnabled()

    def test_the_caret_is_where_it_was(self, frame: TabbedWindow) -> None:
        window = shown(frame)
        window.flow._go_to_block(1)
        before = window.body.textCursor().position()
        shortcut(window.body, "Ctrl+W")
        shortcut(shown(frame).body, "Ctrl+Shift+T")
        assert shown(frame).body.textCursor().position() == before > 0
        assert shown(frame).body.hasFocus()

    def test_what_is_gone_is_passed_over(self, frame: TabbedWindow) -> None:
        path = frame.posts[2].document.path
        assert path is not None
        click(frame, 1, Qt.MouseButton.MiddleButton)
        click(frame, 1, Qt.MouseButton.MiddleButton)
        path.unlink()
        shortcut(shown(frame).body, "Ctrl+Shift+T")
        assert shown(frame).headline() == "기사 & 1"

    def test_a_shorter_text_has_its_caret_at_the_end(self, frame: TabbedWindow) -> None:
        window = shown(frame)
        QTest.keyClick(window.body, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        path = window.document.path
        assert path is not None
        shortcut(window.body, "Ctrl+W")
        path.write_text("---\ntitle: 짧다 1\n---\n<p>a</p>\n", encoding="utf-8")
        shortcut(shown(frame).body, "Ctrl+Shift+T")
        assert shown(frame).body.textCursor().position() <= 2
