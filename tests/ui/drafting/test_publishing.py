"""A post's way from a headline to readers and back, in a window, with the keyboard alone."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from editor.site import Site
from editor.ui.commands import drafting
from editor.ui.drafting.name_bar import NameBar
from editor.ui.side.findings import State
from editor.ui.window import PostWindow
from editor.ui.windows import Windows
from tests.site.jekyll import DUMP, NEEDS_JEKYLL, build
from tests.ui.conftest import BODY, POST
from tests.ui.safety.test_recorder import journal
from tests.ui.test_window import answer_with

Open = Callable[[Path | None], PostWindow]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PUBLISH = Qt.Key.Key_Return, CTRL | SHIFT
SCHEDULE = Qt.Key.Key_Return, CTRL | ALT
WITHDRAW = Qt.Key.Key_D, CTRL | SHIFT
RENAME = Qt.Key.Key_F2, SHIFT
TRASH = Qt.Key.Key_Backspace, CTRL | SHIFT
SAVE = Qt.Key.Key_S, CTRL


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key, wherever the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def write(text: str) -> None:
    """Text as an input method commits it, wherever the keyboard is."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    focused = QApplication.focusWidget()
    assert focused is not None
    QApplication.sendEvent(focused, event)


def bar(window: PostWindow) -> NameBar:
    """The line for names, in view, with its preview up to date."""
    found = drafting.name_bar(window)
    assert found.isVisible()
    return found


def foretold(window: PostWindow, qtbot: QtBot) -> str:
    foreteller = window.furniture.foreteller
    qtbot.waitUntil(lambda: not foreteller.is_busy)
    return window.status.forecast.text()


def new_post(window: PostWindow, title: str) -> None:
    press(Qt.Key.Key_N, CTRL)
    write(title)


@pytest.mark.parametrize("key", [PUBLISH, SAVE])
def test_a_new_post_is_named_by_its_title(
    open_window: Open, post: Path, qtbot: QtBot, key: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    window = open_window(post)
    new_post(window, "항만, 반등!")
    press(*key)
    line = bar(window)
    assert line.line.text() == "항만-반등"
    qtbot.waitUntil(lambda: not line.is_busy)
    day = datetime.datetime.now(datetime.UTC).date()
    place = f"_posts/{day}-항만-반등.md" if key == PUBLISH else "_drafts/항만-반등.md"
    assert line.preview.text() == f"{place} → /{day:%Y/%m/%d}/항만-반등.html"
    press(Qt.Key.Key_Return)
    assert not line.isVisible()
    path = post.parent.parent / place
    assert window.document.path == path
    assert path.read_bytes().decode() == window.document.post.text
    assert not window.isWindowModified()


def test_a_name_is_romanised_or_typed_and_never_anothers(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    (post.parent.parent / "_drafts").mkdir()
    (post.parent.parent / "_drafts" / "Hangman-2.HTML").write_text("mine", encoding="utf-8")
    new_post(window, "항만")
    assert foretold(window, qtbot).endswith("/항만.html")
    press(*SAVE)
    line = bar(window)
    line.roman.click()
    assert line.line.text() == "hangman"
    assert window.session.romanises
    assert foretold(window, qtbot).endswith("/hangman.html")
    QTest.keyClick(line.line, Qt.Key.Key_A, CTRL)
    write("../hangman-2.md")
    qtbot.waitUntil(lambda: not line.is_busy)
    press(Qt.Key.Key_Return)
    assert window.document.path == post.parent.parent / "_drafts" / "hangman-2-2.md"
    assert (post.parent.parent / "_drafts" / "Hangman-2.HTML").read_text(encoding="utf-8") == "mine"


def test_escape_saves_nothing(open_window: Open, post: Path) -> None:
    window = open_window(post)
    new_post(window, "제목")
    before = QApplication.focusWidget()
    press(*SAVE)
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    assert window.document.path is None
    assert not (post.parent.parent / "_drafts").exists()


def test_publish_and_withdraw_move_the_file_and_its_history(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    press(*WITHDRAW)
    draft = post.parent.parent / "_drafts" / "port-3.md"
    assert window.document.path == draft
    assert not post.exists()
    dated = POST.replace("  - News\n", "  - News\ndate: 2024-07-03 00:00:00 +0000\n")
    assert draft.read_bytes().decode() == dated
    assert window.windowTitle() == "[*]항만 물동량 반등 · port-3.md — Stet"
    assert window.form.field("date") is not None
    assert foretold(window, qtbot) == "Draft → /news/2024/07/03/port-3.html"
    press(*PUBLISH)
    assert window.document.path == post
    assert not draft.exists()
    assert post.read_bytes().decode() == dated
    assert foretold(window, qtbot) == "Published → /news/2024/07/03/port-3.html"
    keeper = window.keeping.versions
    qtbot.waitUntil(lambda: [version.read().decode() for version in keeper.of(post)] == [dated, POST])
    assert keeper.of(draft) == []


def test_errors_that_are_published_are_told(open_window: Open, post: Path, qtbot: QtBot) -> None:
    post.write_bytes(POST.replace("<b>27일</b>", '<a href="/nowhere/">27일</a>').encode())
    window = open_window(post)
    press(*WITHDRAW)
    assert "Errors" not in window.text.notice.text()
    checker = window.furniture.desk.checker
    qtbot.waitUntil(lambda: checker.state is State.DONE and not checker.is_busy, timeout=20_000)
    press(*PUBLISH)
    assert window.text.notice.text().endswith("\nErrors that the checks have found: 1")
    window.text.notice.buttons[0].click()
    assert window.side.findings.isVisible()


def test_what_was_typed_goes_with_it(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    press(Qt.Key.Key_End, CTRL)
    write("끝")
    press(*WITHDRAW)
    assert window.document.path is not None
    saved = window.document.path.read_bytes().decode()
    assert saved.endswith(BODY.removesuffix("</p>\n") + "끝</p>\n")
    assert not window.isWindowModified()
    QTest.keyClick(window.body, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(window.isWindowModified)
    assert window.body.source() == BODY


def test_the_journal_goes_with_it(open_window: Open, post: Path) -> None:
    window = open_window(post)
    press(*WITHDRAW)
    assert journal(window) is None
    press(Qt.Key.Key_End, CTRL)
    write("끝")
    left = journal(window)
    assert left is not None
    assert left.origin.path == str(post.parent.parent / "_drafts" / "port-3.md")


def test_a_post_that_is_published_is_left_as_it_is(open_window: Open, post: Path) -> None:
    window = open_window(post)
    before = post.stat()
    press(*PUBLISH)
    assert window.text.notice.text() == "This post is published already: /news/2024/07/03/port-3.html"
    assert (post.stat().st_ino, post.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_post_that_is_for_reading_is_not_moved(open_window: Open, post: Path) -> None:
    window = open_window(post)
    window.set_locked(True)
    drafting.withdraw(window)
    assert window.document.path == post
    assert post.is_file()
    window.set_locked(False)


def test_leaving_saves_a_new_post_under_its_title(open_window: Open, post: Path) -> None:
    window = open_window(post)
    new_post(window, "급한 글")
    window.take_edits()
    answer_with(QMessageBox.StandardButton.Save)
    press(Qt.Key.Key_N, CTRL)
    assert (post.parent.parent / "_drafts" / "급한-글.md").is_file()
    assert window.document.path is None


def test_schedule_asks_for_a_time_of_the_site(open_window: Open, post: Path, qtbot: QtBot) -> None:
    (post.parent.parent / "_config.yml").write_text("timezone: Asia/Seoul\n", encoding="utf-8")
    window = open_window(post)
    press(*SCHEDULE)
    assert window.prompt._accept.text() == "Schedule"
    write("tomorrow-ish")
    press(Qt.Key.Key_Return)
    assert window.text.notice.text().startswith("“tomorrow-ish” is not a time.")
    assert window.prompt.line.text() == window.prompt.line.selectedText() == "tomorrow-ish"
    write("2999-12-31 00:30")
    press(Qt.Key.Key_Return)
    path = post.parent / "2999-12-31-port-3.md"
    assert window.document.path == path
    assert "date: 2999-12-31 00:30:00 +0900\n" in path.read_bytes().decode()
    assert foretold(window, qtbot) == "Scheduled 2999-12-31 00:30 → /news/2999/12/31/port-3.html"


def test_a_new_post_that_is_scheduled_is_not_said_to_be_published(open_window: Open, post: Path) -> None:
    window = open_window(post)
    new_post(window, "나중 글")
    press(*SCHEDULE)
    write("2999-12-31 00:30")
    press(Qt.Key.Key_Return)
    assert bar(window).accept_button.text() == "Schedule"


def test_nothing_is_moved_over_another_post(open_window: Open, post: Path) -> None:
    window = open_window(post)
    press(*WITHDRAW)
    post.with_suffix(".html").write_text("other", encoding="utf-8")
    before = window.document.path
    press(*PUBLISH)
    assert window.document.path == before
    assert before is not None
    assert before.is_file()
    assert not post.exists()
    assert "port-3.html" in window.text.notice.text()
    press(*RENAME)
    write("port-4")
    press(Qt.Key.Key_Return)
    press(*PUBLISH)
    assert window.document.path == post.with_name("2024-07-03-port-4.md")


def test_a_page_is_no_post(open_window: Open, site: Path) -> None:
    page = site / "about.md"
    page.write_text("---\ntitle: 소개\n---\n", encoding="utf-8")
    window = open_window(page)
    press(*PUBLISH)
    assert window.document.path == page
    assert window.text.notice.text() == "The file is neither a post nor a draft"


def test_broken_front_matter_stays_where_it_is(open_window: Open, post: Path) -> None:
    window = open_window(post)
    window.document.set_text("---\ntitle: [\n---\n")
    press(*WITHDRAW)
    assert window.document.path == post
    assert post.read_bytes().decode() == POST


def test_the_trash_gives_back(open_window: Open, post: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "new account" / "share"))
    window = open_window(post)
    press(*TRASH)
    assert not post.exists()
    assert window.document.path is None
    assert window.document.site == post.parent.parent
    window.text.notice.buttons[0].click()
    assert post.read_bytes().decode() == POST
    assert window.document.path == post


class TestAgainstJekyll:
    """From nothing to a page, by keys."""

    pytestmark = NEEDS_JEKYLL

    def test_a_post_is_written_and_published_by_keyboard(
        self, open_window: Open, post: Path, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        root = post.parent.parent
        (root / "dump.json").write_text(DUMP, encoding="utf-8")
        (root / "_config.yml").write_text("timezone: Asia/Seoul\npermalink: pretty\n", encoding="utf-8")
        window = open_window(post)
        new_post(window, "부산항 “물동량” 석 달 만에 반등")
        press(Qt.Key.Key_T, CTRL | SHIFT)
        write("해양 당국이 27일 발표했다.")
        press(*SAVE)
        press(Qt.Key.Key_Return)
        assert foretold(window, qtbot).startswith("Draft → ")
        press(*PUBLISH)
        said = foretold(window, qtbot)
        url = window.furniture.foreteller.forecast.url  # type: ignore[union-attr]
        assert said.startswith("Published → ")
        built = {entry["path"]: entry["url"] for entry in build(root)["posts"]}
        assert window.document.path is not None
        assert built[window.document.path.relative_to(root).as_posix()] == url
        assert [found.url for found in Site(root).posts][-1] == url


class TestPublishButton:
    """The button says what is true of the file, and offers only what there is to do."""

    def test_a_published_post_is_said_to_be(self, open_window: Open, post: Path, qtbot: QtBot) -> None:
        window = open_window(post)
        button, actions = window.save_bar.publish, window.window_actions
        qtbot.waitUntil(lambda: not actions["publish"].isEnabled())
        assert button.text() == "Published"
        assert all(actions[name].isEnabled() for name in ("publish_now", "schedule", "withdraw", "trash"))
        qtbot.waitUntil(lambda: button.width() >= button.sizeHint().width())
        window.window_actions["language_ko"].trigger()
        qtbot.waitUntil(lambda: button.text() == "발행됨")

    def test_before_it_is_known_the_folder_says_it(self, windows: Windows, post: Path) -> None:
        draft = post.parent.parent / "_drafts" / "tide.md"
        draft.parent.mkdir()
        draft.write_bytes(post.read_bytes())
        said = [windows.open_post(path).furniture.save_bar.publish.text() for path in (post, draft)]
        assert said == ["Published", "Publish"]

    def test_a_click_opens_what_can_be_done(self, open_window: Open, post: Path, qtbot: QtBot) -> None:
        window = open_window(post)
        button = window.save_bar.publish
        qtbot.waitUntil(lambda: button.text() == "Published")
        seen: list[QMenu | None] = []

        def look() -> None:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            seen.append(menu)
            menu.actions()[3].trigger()
            menu.close()

        QTimer.singleShot(0, look)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
        assert seen
        assert window.document.path == post.parent.parent / "_drafts" / "port-3.md"
        assert button.text() == "Publish"  # at once, before it is foretold
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(15, 15))
        assert window.document.path == post
        qtbot.waitUntil(lambda: button.text() == "Published")

    def test_what_was_changed_is_published_by_the_same_key(self, open_window: Open, post: Path, qtbot: QtBot) -> None:
        window = open_window(post)
        button, publish = window.save_bar.publish, window.window_actions["publish"]
        qtbot.waitUntil(lambda: button.text() == "Published" and not publish.isEnabled())
        press(Qt.Key.Key_End, CTRL)
        write("끝")
        qtbot.waitUntil(publish.isEnabled)
        assert button.text() == "Published"
        press(*PUBLISH)
        said = "Saved. Readers see it when the site is next built: /news/2024/07/03/port-3.html"
        assert window.text.notice.text().startswith(said)
        assert "끝" in post.read_text(encoding="utf-8")
        qtbot.waitUntil(lambda: not publish.isEnabled())

    def test_what_is_to_come_is_said_to_be_scheduled(self, open_window: Open, post: Path, qtbot: QtBot) -> None:
        later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=2)
        post.write_bytes(POST.replace("title:", f"date: {later:%Y-%m-%d %H:%M:%S +0000}\ntitle:").encode())
        window = open_window(post)
        qtbot.waitUntil(lambda: window.save_bar.publish.text() == "Scheduled")
        assert not window.window_actions["publish"].isEnabled()
        assert window.window_actions["publish_now"].isEnabled()

    def test_a_post_of_no_site_can_be_told_why_not(self, open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
        alone = tmp_path / "alone.md"
        alone.write_bytes(POST.encode())
        window = open_window(alone)
        foretold(window, qtbot)
        assert window.save_bar.publish.text() == "Publish"
        press(*PUBLISH)
        assert "_config.yml" in window.text.notice.text()
