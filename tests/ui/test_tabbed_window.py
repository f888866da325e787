"""Several posts in one window, as a user goes among them: keys, clicks on tabs, questions."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QTabBar
from pytestqt.qtbot import QtBot

from editor.ui.commands import file
from editor.ui.form.suggestions import Suggestion, Suggestions
from editor.ui.post_tabs import PostTabs
from editor.ui.surroundings import Surroundings
from editor.ui.tabbed_window import TabbedWindow
from editor.ui.window import PostWindow
from editor.ui.windows import Windows
from tests.ui.conftest import POST
from tests.ui.test_window import answer_with, type_at_end
from tests.ui.typist import shortcut

BUTTON = QMessageBox.StandardButton


@pytest.fixture
def posts(post: Path, surroundings: Surroundings) -> list[Path]:
    """The site's three posts, each with a headline of its own. Their pages are folded away: they take time."""
    surroundings.session.remember_shown("preview", False)
    found = [post.with_name(f"2024-07-0{day}-port-{day}.md") for day in (1, 2, 3)]
    for path, title in zip(found, ("환율 급등", "노조 파업 & 협상", "항만 물동량"), strict=True):
        path.write_text(POST.replace("항만 물동량 반등", title), encoding="utf-8")
    return found


@pytest.fixture
def frame(windows: Windows, posts: list[Path], qtbot: QtBot) -> TabbedWindow:
    """A window with the three posts, the last one in view."""
    for path in posts:
        windows.open_post(path).furniture.show_state()
    (made,) = windows.frames
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def bar(frame: TabbedWindow) -> PostTabs:
    assert frame.bar is not None
    return frame.bar


def click(frame: TabbedWindow, place: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    QTest.mouseClick(bar(frame), button, pos=bar(frame).tabRect(place).center())


def shown(frame: TabbedWindow) -> PostWindow:
    assert frame.current is not None
    assert [post for post in frame.posts if post.isVisible()] == [frame.current]
    assert bar(frame).currentIndex() == frame.posts.index(frame.current)
    assert frame.windowTitle() == frame.current.windowTitle()
    assert frame.windowFilePath() == frame.current.windowFilePath()
    return frame.current


def test_one_post_has_no_tab(windows: Windows, post: Path) -> None:
    window = windows.open_post(post)
    (frame,) = windows.frames
    assert frame.bar is None
    assert frame.windowTitle() == window.windowTitle()
    assert frame.windowFilePath() == str(post)


def test_a_tab_is_called_by_the_headline_and_tells_the_file(frame: TabbedWindow, posts: list[Path]) -> None:
    tabs = bar(frame)
    assert tabs.isVisible()
    assert [tabs.tabText(place) for place in range(3)] == ["환율 급등", "노조 파업 && 협상", "항만 물동량"]
    assert [tabs.tabToolTip(place) for place in range(3)] == [str(path) for path in posts]


def test_a_click_brings_a_post_with_its_caret(frame: TabbedWindow) -> None:
    third = shown(frame)
    third.body.setFocus()
    third.flow._go_to_block(2)
    click(frame, 0)
    assert shown(frame) is frame.posts[0]
    assert frame.posts[0].body.hasFocus()
    click(frame, 2)
    assert shown(frame) is third
    assert third.body.hasFocus()
    assert third.body.textCursor().blockNumber() == 2


@pytest.mark.parametrize(("onward", "back"), [("Ctrl+Tab", "Ctrl+Shift+Tab"), ("Ctrl+PgDown", "Ctrl+PgUp")])
def test_keys_go_round_wherever_the_keyboard_is(frame: TabbedWindow, onward: str, back: str) -> None:
    for go_there in ("Ctrl+Shift+E", "F9", "Ctrl+T", "Ctrl+Shift+O", ""):
        seen = []
        for keys in (onward, onward, onward, back, back, onward, onward):
            window = shown(frame)
            if go_there:
                shortcut(window.text_view(), go_there)
            else:
                bar(frame).setFocus()
            focused = QApplication.focusWidget()
            assert focused is not None
            shortcut(focused, keys)
            seen.append(frame.posts.index(shown(frame)))
        assert seen == [0, 1, 2, 1, 0, 1, 2], go_there
    assert not any(post.document.is_modified for post in frame.posts)


def test_who_comes_back_from_the_list_of_posts_writes(frame: TabbedWindow) -> None:
    window = shown(frame)
    shortcut(window.body, "Ctrl+Shift+O")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not window.body.hasFocus()
    shortcut(focused, "Ctrl+PgUp")
    shortcut(shown(frame).body, "Ctrl+PgDown")
    assert shown(frame) is window
    assert window.body.hasFocus()


def test_a_dot_stands_where_a_text_is_not_saved(frame: TabbedWindow, posts: list[Path], qtbot: QtBot) -> None:
    window = shown(frame)
    type_at_end(window, "x")
    qtbot.waitUntil(frame.isWindowModified)
    assert [bar(frame).tabIcon(place).isNull() for place in range(3)] == [True, True, False]
    click(frame, 1)
    assert not frame.isWindowModified()
    shortcut(shown(frame).body, "Ctrl+S")
    assert posts[2].read_text(encoding="utf-8").count("x") == 0
    click(frame, 2)
    shortcut(window.body, "Ctrl+S")
    assert not frame.isWindowModified()
    assert bar(frame).tabIcon(2).isNull()


def test_a_headline_that_is_typed_is_the_tabs_name(frame: TabbedWindow, qtbot: QtBot) -> None:
    shortcut(shown(frame).body, "Ctrl+T")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused, "!")
    qtbot.waitUntil(lambda: bar(frame).tabText(2) == "항만 물동량!")


def test_keys_are_for_the_tab_in_view_alone(frame: TabbedWindow) -> None:
    first, second, third = frame.posts
    shortcut(third.body, "Ctrl+A")
    shortcut(third.body, "Ctrl+B")
    shortcut(third.body, "F9")
    third.take_edits()
    assert third.is_source_shown()
    for other in (first, second):
        assert not other.is_source_shown()
        other.take_edits()
        assert not other.document.is_modified


@pytest.mark.parametrize("language", ["en", "ko"])
def test_alt_opens_the_menus_of_the_tab_in_view(frame: TabbedWindow, qtbot: QtBot, language: str) -> None:
    window = shown(frame)
    window.window_actions[f"language_{language}"].trigger()
    QApplication.processEvents()
    QTest.keyClick(window.body, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup in window.findChildren(QMenu)
    popup.close()


def test_alt_alone_goes_to_the_menus_of_the_tab_in_view(frame: TabbedWindow) -> None:
    window = shown(frame)
    QTest.keyPress(window.body, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window.body, Qt.Key.Key_Alt)
    assert [post for post in frame.posts if post.menuBar().activeAction() is not None] == [window]
    QTest.keyClick(window.menuBar(), Qt.Key.Key_Escape)
    assert window.body.hasFocus()


def test_tabs_are_dragged_to_another_place(frame: TabbedWindow, posts: list[Path], qtbot: QtBot) -> None:
    tabs = bar(frame)
    start, end = tabs.tabRect(2).center(), tabs.tabRect(0).center()
    QTest.mousePress(tabs, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 11):
        QTest.mouseMove(tabs, start + (end - start) * step / 10)
    QTest.mouseRelease(tabs, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: tabs.tabText(0) == "항만 물동량")
    assert [post.document.path for post in frame.posts] == [posts[2], posts[0], posts[1]]
    assert shown(frame).document.path == posts[2]
    click(frame, 1)
    assert shown(frame).document.path == posts[0]


def test_suggestions_go_with_their_tab(frame: TabbedWindow, qtbot: QtBot) -> None:
    window = shown(frame)
    listed = Suggestions(window)
    listed.offer([Suggestion("News", 1)], window.form)
    assert listed.isVisible()
    click(frame, 0)
    assert not listed.isVisible()


class TestOpening:
    """Where a post goes that is chosen in the list, in the menu or dropped."""

    def test_enter_takes_the_place_of_what_nobody_touched(
        self, windows: Windows, posts: list[Path], qtbot: QtBot
    ) -> None:
        window = windows.open_post(posts[0])
        self._choose(window, "port-2", "Return", qtbot)
        assert [post.document.path for post in windows.open_windows] == [posts[1]]

    def test_enter_leaves_what_was_touched(self, windows: Windows, posts: list[Path], qtbot: QtBot) -> None:
        window = windows.open_post(posts[0])
        type_at_end(window, "x")
        window.take_edits()
        shortcut(window.body, "Ctrl+Z")
        window.take_edits()
        assert not window.document.is_modified
        self._choose(window, "port-2", "Return", qtbot)
        assert [post.document.path for post in windows.open_windows] == posts[:2]
        assert shown(windows.frames[0]).document.path == posts[1]
        assert shown(windows.frames[0]).body.hasFocus()
        assert shown(windows.frames[0]).is_furnished

    def test_control_and_enter_always_make_a_tab(self, windows: Windows, posts: list[Path], qtbot: QtBot) -> None:
        window = windows.open_post(posts[0])
        self._choose(window, "port-2", "Ctrl+Return", qtbot)
        assert [post.document.path for post in windows.open_windows] == posts[:2]

    def test_a_middle_click_makes_a_tab(self, windows: Windows, posts: list[Path], qtbot: QtBot) -> None:
        window = windows.open_post(posts[0])
        listed = window.side.posts
        self._search(window, "port-2", qtbot)
        place = listed.list.visualRect(listed.model.index(0, 0)).center()
        QTest.mouseClick(listed.list.viewport(), Qt.MouseButton.MiddleButton, pos=place)
        assert [post.document.path for post in windows.open_windows] == posts[:2]

    @pytest.mark.parametrize(("action", "opened"), [(0, slice(1, 2)), (1, slice(0, 2))])
    def test_a_right_click_offers_a_tab(
        self, windows: Windows, posts: list[Path], qtbot: QtBot, action: int, opened: slice
    ) -> None:
        listed = windows.open_post(posts[0]).side.posts
        self._search(windows.open_windows[0], "port-2", qtbot)
        listed.list.customContextMenuRequested.emit(listed.list.visualRect(listed.model.index(0, 0)).center())
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.actions()[action].trigger()
        menu.close()
        assert [post.document.path for post in windows.open_windows] == posts[opened]

    def test_a_right_click_begins_a_post_like_it(self, windows: Windows, posts: list[Path], qtbot: QtBot) -> None:
        listed = windows.open_post(posts[0]).side.posts
        self._search(windows.open_windows[0], "port-2", qtbot)
        listed.list.customContextMenuRequested.emit(listed.list.visualRect(listed.model.index(0, 0)).center())
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.actions()[-1].trigger()
        menu.close()
        new = shown(windows.frames[0])
        assert new.document.path is None
        assert new.document.post.text == posts[1].read_text(encoding="utf-8")
        posts[1].write_bytes(b"\xff\xfe")
        file.new_like_file(new, posts[1])
        assert new.text.notice.isVisible()
        posts[1].unlink()
        file.new_like_file(new, posts[1])
        assert len(windows.open_windows) == 2

    def test_what_is_open_is_gone_to(self, frame: TabbedWindow, windows: Windows, posts: list[Path]) -> None:
        window = shown(frame)
        type_at_end(window, "x")
        window._open(posts[0])
        assert shown(frame) is frame.posts[0]
        shown(frame).tab_wanted.emit(posts[1])
        assert shown(frame) is frame.posts[1]
        shown(frame)._open(posts[1])
        assert [post.document.path for post in windows.open_windows] == posts

    @pytest.mark.parametrize("typed", ["x", ""])
    def test_a_new_post_stands_beside_an_open_one(self, frame: TabbedWindow, site: Path, typed: str) -> None:
        type_at_end(shown(frame), typed)
        shortcut(shown(frame).body, "Ctrl+N")
        new = shown(frame)
        assert len(frame.posts) == 4
        assert (new.document.path, new.document.site) == (None, site)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert new.form.isAncestorOf(focused)

    def test_a_new_post_begins_as_another(self, frame: TabbedWindow, posts: list[Path], site: Path) -> None:
        posts[2].write_text(POST.replace("title:", "date: 2024-07-03\ntitle:"), encoding="utf-8")
        click(frame, 2)
        shown(frame).document.open(posts[2])
        shortcut(shown(frame).body, "Ctrl+Alt+N")
        new = shown(frame)
        assert (new.document.path, new.document.site, new.document.post.text) == (None, site, POST)
        assert new.body.source() == shown(frame).document.post.body
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, "Tides")
        new.take_edits()
        assert new.document.post.text == POST.replace("항만 물동량 반등", "Tides")
        frame.bring(frame.posts[0])
        shown(frame)._open(posts[1])
        assert new in frame.posts
        assert posts[2].read_text(encoding="utf-8").startswith("---\ndate: 2024-07-03\n")

    def test_a_post_is_saved_over_no_other_tabs(self, frame: TabbedWindow, posts: list[Path]) -> None:
        window = shown(frame)
        type_at_end(window, "x")
        window.take_edits()
        before = posts[0].read_bytes()
        assert not file.save_as(window, posts[0])
        assert posts[0].read_bytes() == before
        assert window.document.path == posts[2]
        assert window.text.notice.isVisible()
        assert file.save_as(window, posts[2])

    def test_a_post_dropped_on_the_tabs_is_opened(self, frame: TabbedWindow, post: Path, qtbot: QtBot) -> None:
        type_at_end(shown(frame), "x")
        other = post.with_name("2024-07-09-new.md")
        other.write_text(POST, encoding="utf-8")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(other))])
        frame.dropEvent(
            QDropEvent(
                QPointF(300, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        qtbot.waitUntil(lambda: shown(frame).document.path == other)
        assert len(frame.posts) == 4

    def test_what_cannot_be_read_makes_no_tab(self, frame: TabbedWindow, tmp_path: Path) -> None:
        binary = tmp_path / "x.md"
        binary.write_bytes(b"\0")
        shown(frame).tab_wanted.emit(binary)
        assert len(frame.posts) == 3
        assert shown(frame).text.notice.isVisible()

    @pytest.mark.parametrize("keys", ["Return", "Ctrl+Return"])
    def test_the_list_stays_as_it_was_searched(
        self, windows: Windows, posts: list[Path], qtbot: QtBot, keys: str
    ) -> None:
        window = windows.open_post(posts[0])
        type_at_end(window, "x")
        self._choose(window, "port-2", keys, qtbot)
        listed = shown(windows.frames[0]).side.posts
        assert listed.isVisible()
        assert listed.filter.text() == "port-2"
        assert listed.model.rowCount() == 1
        assert listed.list.currentIndex().data() == "노조 파업 & 협상"

    def _choose(self, window: PostWindow, words: str, keys: str, qtbot: QtBot) -> None:
        self._search(window, words, qtbot)
        shortcut(window.side.posts.filter, keys)

    def _search(self, window: PostWindow, words: str, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: window.isActiveWindow() and window.is_furnished)
        shortcut(window.body, "Ctrl+Shift+O")
        listed = window.side.posts
        qtbot.waitUntil(lambda: listed.filter.hasFocus() and not listed.is_reading, timeout=30_000)
        assert listed.model.rowCount() == 3
        listed.filter.setText(words)


class TestClosing:
    """Nothing goes unasked that is not saved."""

    def test_a_tab_closes_by_key_and_what_was_seen_before_comes(self, frame: TabbedWindow, posts: list[Path]) -> None:
        click(frame, 0)
        shortcut(shown(frame).body, "Ctrl+W")
        assert shown(frame).document.path == posts[2]
        assert [post.document.path for post in frame.posts] == posts[1:]
        assert shown(frame).body.hasFocus()

    def test_a_tab_closes_by_a_middle_click_out_of_view(self, frame: TabbedWindow, posts: list[Path]) -> None:
        click(frame, 0, Qt.MouseButton.MiddleButton)
        assert [post.document.path for post in frame.posts] == posts[1:]
        assert shown(frame).document.path == posts[2]

    def test_a_tab_closes_by_its_button(self, frame: TabbedWindow, posts: list[Path]) -> None:
        button = bar(frame).tabButton(1, QTabBar.ButtonPosition.RightSide)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert [post.document.path for post in frame.posts] == [posts[0], posts[2]]

    def test_the_last_tab_but_one_takes_the_bar_along(self, frame: TabbedWindow) -> None:
        for _ in range(2):
            shortcut(shown(frame).body, "Ctrl+W")
        assert not bar(frame).isVisible()
        assert not shown(frame).window_actions["next_tab"].isEnabled()

    def test_the_last_one_takes_the_window_along(self, frame: TabbedWindow, windows: Windows) -> None:
        for _ in range(3):
            shortcut(shown(frame).body, "Ctrl+W")
        assert windows.frames == []
        assert windows.open_windows == []
        assert not frame.isVisible()

    @pytest.mark.parametrize(("answer", "left"), [(BUTTON.Cancel, 3), (BUTTON.Discard, 2), (BUTTON.Save, 2)])
    def test_a_tab_that_is_not_saved_comes_into_view_and_asks(
        self, frame: TabbedWindow, posts: list[Path], answer: QMessageBox.StandardButton, left: int
    ) -> None:
        unsaved = shown(frame)
        type_at_end(unsaved, "x")
        click(frame, 0)
        answer_with(answer)
        click(frame, 2, Qt.MouseButton.MiddleButton)
        assert len(frame.posts) == left
        if answer == BUTTON.Cancel:
            assert shown(frame) is unsaved
        assert ("x" in posts[2].read_text(encoding="utf-8")) is (answer == BUTTON.Save)

    def test_closing_the_window_asks_about_one_after_the_other(self, frame: TabbedWindow, posts: list[Path]) -> None:
        for post in frame.posts:
            frame.bring(post)
            type_at_end(post, "x")
        asked: list[Path | None] = []

        def answer(button: QMessageBox.StandardButton) -> None:
            asked.append(shown(frame).document.path)
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            box.button(button).click()

        self._answer_each(frame, [BUTTON.Discard, BUTTON.Save, BUTTON.Cancel], answer)
        assert not frame.close()
        assert asked == posts
        assert len(frame.posts) == 3
        assert [post.document.is_modified for post in frame.posts] == [True, False, True]
        assert "x" in posts[1].read_text(encoding="utf-8")
        asked.clear()
        self._answer_each(frame, [BUTTON.Discard, BUTTON.Save], answer)
        assert frame.close()
        assert asked == [posts[0], posts[2]]
        assert ["x" in path.read_text(encoding="utf-8") for path in posts] == [False, True, True]

    def test_the_others_are_closed_from_a_tabs_menu(self, frame: TabbedWindow, posts: list[Path]) -> None:
        menu = bar(frame).menu(1)
        menu.actions()[1].trigger()
        assert [post.document.path for post in frame.posts] == [posts[1]]
        menu.close()

    def test_a_window_is_as_large_as_it_was(self, frame: TabbedWindow, windows: Windows, post: Path) -> None:
        frame.resize(780, 560)
        shortcut(shown(frame).body, "Ctrl+Shift+W")
        assert windows.frames == []
        windows.open_post(post)
        assert windows.frames[0].size().toTuple() == (780, 560)

    def _answer_each(self, frame: TabbedWindow, answers: list[QMessageBox.StandardButton], answer: object) -> None:
        from PySide6.QtCore import QTimer

        def next_one() -> None:
            if answers:
                if isinstance(QApplication.activeModalWidget(), QMessageBox):
                    answer(answers.pop(0))  # type: ignore[operator]
                QTimer.singleShot(5, frame, next_one)

        QTimer.singleShot(0, frame, next_one)
