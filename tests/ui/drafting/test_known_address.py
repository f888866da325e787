"""An address that readers know: a change that moves it is said below its field, and the old one can be kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.form.chips_field import ChipsField
from editor.ui.window import PostWindow
from tests.ui.conftest import POST
from tests.ui.typist import press, shortcut, type_text

Open = Callable[[Path | None], PostWindow]
OLD, NEW = "/news/2024/07/03/port-3.html", "/news/경제/2024/07/03/port-3.html"
MOVED = POST.replace("  - News\n", "  - News\n  - 경제\n")


def _settled(window: PostWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.furniture.foreteller.is_busy)


def _note(window: PostWindow, key: str = "categories") -> str:
    field = window.form.field(key)
    assert field is not None
    return field.warning().replace("\u200b", "")


def _add_category(window: PostWindow, qtbot: QtBot) -> None:
    """Type another category into the form."""
    _settled(window, qtbot)
    field = window.form.field("categories")
    assert isinstance(field, ChipsField)
    line = field.stops()[0]
    line.setFocus()
    type_text(line, "경제")
    press(line, Qt.Key.Key_Return)
    _settled(window, qtbot)


def _saved(window: PostWindow, qtbot: QtBot) -> str:
    """What the notice says after saving."""
    shortcut(window, "Ctrl+S")
    _settled(window, qtbot)
    notice = window.text.notice
    return notice.text() if notice.isVisible() else ""


def test_the_field_says_beforehand_that_the_address_changes(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    _add_category(window, qtbot)
    assert _note(window) == f"The address changes: {OLD} → {NEW}"
    assert _note(window, "title") == ""
    window.language.choose("ko")
    qtbot.waitUntil(lambda: _note(window).startswith("주소가 바뀝니다"))
    window.document.replace(window.document.base)
    _settled(window, qtbot)
    assert _note(window) == ""


@pytest.mark.parametrize("redirects", [False, True])
def test_the_old_address_is_kept(open_window: Open, site: Path, post: Path, qtbot: QtBot, redirects: bool) -> None:
    if redirects:
        (site / "_config.yml").write_text("plugins: [jekyll-redirect-from]\n", encoding="utf-8")
    window = open_window(post)
    _add_category(window, qtbot)
    assert _saved(window, qtbot).startswith(f"The post has another address now: {OLD} → {NEW}\n")
    assert _note(window) == ""
    window.text.notice.buttons[0].click()
    _settled(window, qtbot)
    added = f"redirect_from:\n  - {OLD}\n" if redirects else f"permalink: {OLD}\n"
    kept = MOVED.replace("경제\n---\n", f"경제\n{added}---\n")
    assert post.read_bytes().decode() == kept
    assert not window.isWindowModified()
    assert window.furniture.foreteller.found is not None
    assert window.furniture.foreteller.found.known_url == (NEW if redirects else OLD)
    assert window.text.notice.text().startswith("Readers who follow" if redirects else "The post stays at")
    window.text.notice.buttons[0].click()
    assert window.document.post.text == MOVED


def test_what_was_kept_is_not_asked_about_again(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    _add_category(window, qtbot)
    _saved(window, qtbot)
    window.text.notice.buttons[0].click()
    _settled(window, qtbot)
    type_text(window.body, "x")
    assert _saved(window, qtbot) == ""


def test_another_name_of_the_file_is_another_address(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    _settled(window, qtbot)
    shortcut(window, "Shift+F2")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(focused, "busan")
    press(focused, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "another address now" in window.text.notice.text())
    assert f"{OLD} → /news/2024/07/03/busan.html" in window.text.notice.text()


@pytest.mark.parametrize("text", [POST, POST.replace("title:", "date: 2999-01-01\ntitle:")])
def test_nothing_is_said_of_drafts_and_of_what_nobody_has_seen(
    open_window: Open, site: Path, qtbot: QtBot, text: str
) -> None:
    is_draft = text == POST
    path = site / ("_drafts/port.md" if is_draft else "_posts/2999-01-01-port.md")
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    window = open_window(path)
    _add_category(window, qtbot)
    assert _note(window) == ""
    assert _saved(window, qtbot) == ""


def test_a_copy_leaves_the_post_where_it_is(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    _settled(window, qtbot)
    window.document.save_as(post.with_name("2024-07-03-copy.md"))
    _settled(window, qtbot)
    assert not window.text.notice.isVisible()


def test_the_next_post_is_not_taken_for_this_one(open_window: Open, site: Path, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    _settled(window, qtbot)
    window.document.open(site / "_posts" / "2024-07-01-port-1.md")
    _settled(window, qtbot)
    assert not window.text.notice.isVisible()
