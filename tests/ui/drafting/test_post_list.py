"""The list of the site's posts, in a window."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks.site_index import make_site
from editor.ui.side.post_list import PostList
from editor.ui.window import PostWindow
from tests.ui.conftest import POST

Open = Callable[[Path | None], PostWindow]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def listed(posts: PostList, qtbot: QtBot) -> list[str]:
    """What is in the list when all is read."""
    qtbot.waitUntil(lambda: not posts.is_reading, timeout=30_000)
    return [posts.model.index(row, 0).data() for row in range(posts.model.rowCount())]


def opened(open_window: Open, post: Path) -> PostWindow:
    """A window with the list of a site with posts of different titles, a draft among them."""
    for day, title in ((1, "환율 급등"), (2, "항만 노조 파업")):
        text = POST.replace("항만 물동량 반등", title)
        (post.parent / f"2024-07-0{day}-port-{day}.md").write_text(text, encoding="utf-8")
    drafts = post.parent.parent / "_drafts"
    drafts.mkdir()
    (drafts / "idea.md").write_text("---\ntitle: 초안 하나\ndate: 2024-07-02 12:00 +0000\n---\n", encoding="utf-8")
    window = open_window(post)
    QTest.keyClick(window.body, Qt.Key.Key_O, CTRL | SHIFT)
    return window


def test_posts_and_drafts_are_listed_the_newest_first(open_window: Open, post: Path, qtbot: QtBot) -> None:
    posts = opened(open_window, post).side.posts
    assert posts.filter.hasFocus()
    assert listed(posts, qtbot) == ["항만 물동량 반등", "초안 하나", "항만 노조 파업", "환율 급등"]
    assert not posts.told.isVisible()


def test_typing_filters_by_title_category_and_date(open_window: Open, post: Path, qtbot: QtBot) -> None:
    posts = opened(open_window, post).side.posts
    listed(posts, qtbot)
    for text, found in {
        "항만": ["항만 물동량 반등", "항만 노조 파업"],
        "ㅎㅁ 파": ["항만 노조 파업"],
        "news 2024-07-01": ["환율 급등"],
        "idea": ["초안 하나"],
        "없는 말": [],
    }.items():
        posts.filter.setText(text)
        assert listed(posts, qtbot) == found
    assert posts.told.text() == "No post has these words."


def test_enter_opens_and_arrows_choose(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = opened(open_window, post)
    posts = window.side.posts
    listed(posts, qtbot)
    QTest.keyClick(posts.filter, Qt.Key.Key_Down)
    QTest.keyClick(posts.filter, Qt.Key.Key_Return)
    assert window.document.path == post.parent.parent / "_drafts" / "idea.md"


def test_a_new_post_is_begun_from_the_list(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = opened(open_window, post)
    listed(window.side.posts, qtbot)
    QTest.keyClick(window.side.posts.filter, Qt.Key.Key_N, CTRL)
    title = window.form.field("title")
    assert title is not None
    assert title.stops()[0].hasFocus()
    assert title.isVisible()


def test_control_and_enter_ask_for_a_tab(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = opened(open_window, post)
    posts = window.side.posts
    listed(posts, qtbot)
    QTest.keyClick(posts.filter, Qt.Key.Key_PageDown)
    for widget in (posts.filter, posts.list):
        with qtbot.waitSignal(window.tab_wanted) as wanted:
            QTest.keyClick(widget, Qt.Key.Key_Return, CTRL)
        assert wanted.args == [post.with_name("2024-07-01-port-1.md")]
    assert window.document.path == post


def test_a_post_that_moves_is_listed_where_it_went(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = opened(open_window, post)
    posts = window.side.posts
    listed(posts, qtbot)
    posts.filter.setText("반등")
    window.window_actions["withdraw"].trigger()
    qtbot.waitUntil(lambda: posts.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole) == "_drafts/port-3.md")
    assert listed(posts, qtbot) == ["항만 물동량 반등"]
    window.window_actions["trash"].trigger()
    assert listed(posts, qtbot) == []


def test_what_moves_while_the_site_is_read_is_listed_too(open_window: Open, post: Path, qtbot: QtBot) -> None:
    posts = opened(open_window, post).side.posts
    assert posts.is_reading
    with qtbot.waitSignal(posts.model.modelReset):
        posts.read_again()
    post.unlink()
    posts.read_again()
    qtbot.waitUntil(lambda: posts.model.rowCount() == 3)
    assert listed(posts, qtbot) == ["초안 하나", "항만 노조 파업", "환율 급등"]


def test_what_others_did_is_listed_when_the_window_is_come_back_to(
    open_window: Open, post: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = opened(open_window, post).side.posts
    listed(posts, qtbot)
    post.unlink()
    monkeypatch.setattr("editor.ui.side.post_list._FRESH", 0.0)
    QApplication.sendEvent(posts, QEvent(QEvent.Type.ActivationChange))
    assert posts.is_reading
    assert listed(posts, qtbot) == ["초안 하나", "항만 노조 파업", "환율 급등"]


def test_the_list_of_a_site_without_posts_says_so(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "_config.yml").write_text("", encoding="utf-8")
    page = tmp_path / "page.md"
    page.write_text("---\n---\n", encoding="utf-8")
    window = open_window(page)
    window.side.show_posts()
    assert listed(window.side.posts, qtbot) == []
    assert window.side.posts.told.text() == "No posts yet. Write the first one."


def test_a_large_site_is_searched_and_opened_while_it_is_read(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    root = tmp_path / "large"
    make_site(root, 1500)
    window = open_window(next((root / "_posts").iterdir()))
    window.side.show_posts()
    posts = window.side.posts
    qtbot.waitUntil(lambda: posts.model.rowCount() > 0)
    posts.filter.setText("2024 post-119")
    qtbot.waitUntil(lambda: posts.model.rowCount() > 0)
    assert posts.is_reading
    assert "so far" in posts.told.text()
    QTest.keyClick(posts.filter, Qt.Key.Key_Return)
    assert window.document.path is not None
    assert "post-119" in window.document.path.name
    posts.filter.clear()
    assert len(listed(posts, qtbot)) == 1500


def test_a_reading_process_that_is_ended_is_started_again(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = opened(open_window, post)
    posts = window.side.posts
    before = listed(posts, qtbot)
    posts.read_again()
    os.kill(window.reader.process_id(), signal.SIGKILL)
    assert listed(posts, qtbot) == before
    assert not posts.told.isVisible()


def test_a_reading_that_breaks_off_says_so_and_keeps_what_it_had(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = opened(open_window, post)
    posts = window.side.posts
    before = listed(posts, qtbot)
    posts.read_again()

    def ended() -> bool:
        if posts.is_reading:
            os.kill(window.reader.process_id(), signal.SIGKILL)
        return not posts.is_reading

    qtbot.waitUntil(ended, timeout=30_000)
    assert listed(posts, qtbot) == before
    assert posts.told.text() == "The list is not whole: reading the site broke off."
