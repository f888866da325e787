"""What a post costs while another tab is in view, and that nothing is missing when it is come back to."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.side.findings import State
from editor.ui.window import PostWindow
from editor.ui.windows import Windows
from tests.ui.conftest import POST
from tests.ui.test_window import type_at_end
from tests.ui.typist import shortcut

SECOND = "2024-07-01-port-1.md"


@pytest.fixture
def pair(windows: Windows, post: Path, qtbot: QtBot) -> list[PostWindow]:
    """Two posts under tabs, the second in view, each with its page."""
    layouts = post.parent.parent / "_layouts"
    layouts.mkdir()
    (layouts / "default.html").write_text("<body><nav>하나</nav>{{ content }}</body>", encoding="utf-8")
    opened = []
    for path in (post, post.with_name(SECOND)):
        path.write_text(POST.replace("title:", "layout: default\ntitle:"), encoding="utf-8")
        opened.append(windows.open_post(path))
        wait_for_page(opened[-1], qtbot)
    opened[0].activateWindow()
    qtbot.waitUntil(lambda: opened[1].isActiveWindow() and opened[1].is_furnished)
    return opened


def wait_for_page(window: PostWindow, qtbot: QtBot, words: str = "보합") -> None:
    """Until the page shows the words."""
    qtbot.waitUntil(lambda: window.preview.is_current, timeout=30_000)
    qtbot.waitUntil(lambda: words in see(window, "document.body.innerText", qtbot), timeout=30_000)


def see(window: PostWindow, script: str, qtbot: QtBot) -> Any:
    """What a script finds in the page."""
    seen: list[Any] = []
    assert window.preview.view is not None
    window.preview.view.page().runJavaScript(script, 1, seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    return seen[0]


def test_one_process_renders_for_all_tabs(pair: list[PostWindow], qtbot: QtBot) -> None:
    first, second = pair
    process = second.preview.process_id()
    assert process
    assert not first.preview.process_id()
    shortcut(second.body, "Ctrl+Tab")
    assert first.isVisible()
    type_at_end(first, "처음")
    wait_for_page(first, qtbot, "처음")
    assert (first.preview.process_id(), second.preview.process_id()) == (process, 0)
    shortcut(first.body, "Ctrl+Tab")
    type_at_end(second, "다음")
    wait_for_page(second, qtbot, "다음")
    assert "처음" not in see(second, "document.body.innerText", qtbot)


def test_a_tab_that_closes_leaves_its_process_to_the_next(pair: list[PostWindow], qtbot: QtBot) -> None:
    first, second = pair
    process = second.preview.process_id()
    shortcut(second.body, "Ctrl+W")
    qtbot.waitUntil(first.isVisible)
    type_at_end(first, "처음")
    wait_for_page(first, qtbot, "처음")
    assert first.preview.process_id() == process


def test_what_was_typed_when_the_tab_was_left_is_in_the_page_when_it_is_back(
    pair: list[PostWindow], qtbot: QtBot
) -> None:
    first, second = pair
    type_at_end(second, "급히")
    shortcut(second.body, "Ctrl+Tab")
    assert first.isVisible()
    shortcut(first.body, "Ctrl+Tab")
    wait_for_page(second, qtbot, "급히")


def test_a_page_that_was_long_out_of_view_is_made_again(pair: list[PostWindow], qtbot: QtBot) -> None:
    first, second = pair
    for window in pair:
        window.preview._sleepy.setInterval(0)
    shortcut(second.body, "Ctrl+Tab")
    qtbot.waitUntil(lambda: second.preview.view is None)
    shortcut(first.body, "Ctrl+Tab")
    qtbot.waitUntil(lambda: first.preview.view is None)
    wait_for_page(second, qtbot)
    type_at_end(second, "다시")
    wait_for_page(second, qtbot, "다시")
    assert second.preview.focusProxy() is second.preview.view


def test_a_page_is_scrolled_to_where_it_was(windows: Windows, pair: list[PostWindow], qtbot: QtBot) -> None:
    _, second = pair
    second.body.selectAll()
    second.body.insertPlainText("줄\n" * 200)
    wait_for_page(second, qtbot, "줄")
    see(second, "scrollTo(0, 900)", qtbot)
    qtbot.waitUntil(lambda: second.preview.view is not None and second.preview.view.place().y() == 900)
    second.preview._sleepy.setInterval(0)
    shortcut(second.body, "Ctrl+Tab")
    qtbot.waitUntil(lambda: second.preview.view is None)
    shortcut(windows.frames[0], "Ctrl+Tab")
    wait_for_page(second, qtbot, "줄")
    qtbot.waitUntil(lambda: second.preview.view is not None and second.preview.view.place().y() == 900)


def test_a_layout_that_changed_meanwhile_is_in_the_page(pair: list[PostWindow], site: Path, qtbot: QtBot) -> None:
    first, second = pair
    qtbot.waitUntil(lambda: second.preview._watch is not None and second.preview._watch._known is not None)
    shortcut(second.body, "Ctrl+Tab")
    (site / "_layouts/default.html").write_text("<body><nav>둘째</nav>{{ content }}</body>", encoding="utf-8")
    shortcut(first.body, "Ctrl+Tab")
    wait_for_page(second, qtbot, "둘째")


def test_a_file_that_another_program_changed_meanwhile_is_shown(
    pair: list[PostWindow], windows: Windows, qtbot: QtBot
) -> None:
    first, second = pair
    shortcut(second.body, "Ctrl+Tab")
    path = second.document.path
    assert path is not None
    path.write_text(path.read_text(encoding="utf-8").replace("반등\n", "하락\n"), encoding="utf-8")
    qtbot.waitUntil(lambda: windows.frames[0].bar.tabText(1) == "항만 물동량 하락", timeout=15_000)  # type: ignore[union-attr]
    assert first.isVisible()
    assert not second.document.is_modified


def test_a_tab_that_moved_to_a_window_of_its_own_goes_on(
    pair: list[PostWindow], windows: Windows, qtbot: QtBot
) -> None:
    first, second = pair
    before = second.body.source()
    type_at_end(second, "혼자")
    second.window_actions["move_apart"].trigger()
    assert [frame.posts for frame in windows.frames] == [[first], [second]]
    assert first.isVisible()
    assert second.isVisible()
    assert second.window() is windows.frames[1]
    assert windows.frames[1].windowTitle() == second.windowTitle()
    qtbot.waitUntil(lambda: second.isActiveWindow() and second.body.hasFocus())
    wait_for_page(second, qtbot, "혼자")
    while second.body.document().isUndoAvailable():
        shortcut(second.body, "Ctrl+Z")
    assert second.body.source() == before
    wait_for_page(first, qtbot)
    type_at_end(first, "저쪽")
    wait_for_page(first, qtbot, "저쪽")
    shortcut(second.body, "Ctrl+W")
    assert [frame.posts for frame in windows.frames] == [[first]]


class TestLooks:
    """What the user sets in one tab holds in the next."""

    @pytest.fixture(autouse=True)
    def _without_pages(self, windows: Windows, post: Path) -> None:
        windows.surroundings.session.remember_shown("preview", False)
        self.first = windows.open_post(post)
        self.second = windows.open_post(post.with_name(SECOND))
        self.path = post
        assert self.first.furniture
        self.frame = windows.frames[0]

    def test_widths_and_folds(self) -> None:
        self.frame.resize(1300, 700)
        QApplication.processEvents()
        handle = self.second.parts.handle(1)
        before = self.second.parts.sizes()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 100))
        QTest.mouseMove(handle, QPoint(80, 100))
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 100))
        widths = self.second.parts.sizes()
        assert widths[0] > before[0] + 60
        self.frame.step(1)
        assert self.first.parts.sizes() == pytest.approx(widths, abs=3)
        self.first.show_part("side", False)
        self.frame.step(1)
        assert not self.second.side.isVisible()
        assert not self.second.window_actions["show_side"].isChecked()

    def test_size_and_page(self) -> None:
        QTest.keyClick(self.second.body, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
        self.second.window_actions["page_phone"].trigger()
        self.frame.step(1)
        sizes = [window.body.document().defaultFont().pixelSize() for window in (self.first, self.second)]
        assert sizes[0] == sizes[1]
        assert self.first.window_actions["page_phone"].isChecked()
        assert self.first.preview._frame._width == 390

    def test_the_page_of_the_side(self) -> None:
        self.second.side.header.tabs.setCurrentIndex(1)
        self.frame.step(1)
        assert self.first.side.header.tabs.currentIndex() == 1
        assert self.first.side.outline.isVisible()

    def test_language_and_theme(self, windows: Windows, qtbot: QtBot) -> None:
        self.second.window_actions["language_ko"].trigger()
        self.second.window_actions["theme_dark"].trigger()
        qtbot.waitUntil(lambda: self.second.menuBar().actions()[0].text() == "파일(&F)")
        self.frame.step(1)
        assert self.first.menuBar().actions()[0].text() == "파일(&F)"
        assert self.first.form.field("title").title == "제목"  # type: ignore[union-attr]
        assert self.first.window_actions["theme_dark"].isChecked()
        assert self.frame.bar is not None
        assert self.frame.bar.menu(0).actions()[0].text() == "닫기"
        ground = self.frame.grab().toImage().pixelColor(700, 500)
        assert ground.lightness() < 80

    def test_what_was_out_of_view_looks_as_if_it_had_always_been_so(self, windows: Windows, qtbot: QtBot) -> None:
        windows.surroundings.appearance.choose("dark")
        self.frame.step(1)
        before = self._looks(self.first, qtbot)
        self.first.close()
        after = self._looks(windows.open_post(self.path), qtbot)
        assert before == after

    def _looks(self, window: PostWindow, qtbot: QtBot) -> list[QImage]:
        """Pictures of what stands around the text, when nothing more is found out about the post."""
        checker = window.furniture.desk.checker
        qtbot.waitUntil(lambda: checker.state is State.DONE and not checker.is_busy, timeout=20_000)
        qtbot.waitUntil(lambda: window.save_bar.publish.text() == "Published")
        window.body.setFocus()
        QApplication.processEvents()
        return [part.grab().toImage() for part in (window.menuBar(), window.toolbar, window.save_bar, window.side)]
