"""The application: posts, a site, or nothing to begin with."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from editor.ui.windows import Windows


def test_nothing_named_is_a_new_post(windows: Windows) -> None:
    window = windows.open_new()
    assert window.isVisible()
    assert window.document.path is None
    assert window.document.post.text.startswith("---\ntitle:")


def test_each_post_has_its_tab(windows: Windows, post: Path) -> None:
    other = post.with_name("2024-07-01-port-1.md")
    opened = [windows.open_post(post), windows.open_post(other)]
    assert [window.document.path for window in opened] == [post, other]
    assert opened[0].session.recent_files() == [other, post]
    assert windows.open_post(post) is opened[0]
    assert windows.open_windows == opened
    assert windows.front is opened[0]


def test_posts_that_were_named_as_well_are_opened_behind_the_first(windows: Windows, post: Path, qtbot: QtBot) -> None:
    first = windows.open_post(post)
    others = [post.with_name(f"2024-07-0{day}-port-{day}.md") for day in (1, 2)]
    windows.open_behind(others)
    qtbot.waitUntil(lambda: len(windows.open_windows) == 3)
    assert [window.document.path for window in windows.open_windows] == [post, *others]
    assert windows.front is first


def test_a_new_post_that_nobody_touched_gives_up_its_place(windows: Windows, post: Path) -> None:
    windows.open_new()
    window = windows.open_post(post)
    assert windows.open_windows == [window]


def test_a_site_shows_its_posts_ready_to_search(windows: Windows, site: Path, qtbot: QtBot) -> None:
    window = windows.open_site(site)
    qtbot.waitUntil(window.side.posts.filter.hasFocus)
    qtbot.waitUntil(lambda: not window.side.posts.is_reading)
    assert window.side.posts.list.model().rowCount() == 3
    assert window.side.posts.list.currentIndex().data() == "항만 물동량 반등"


def test_a_post_that_cannot_be_read_says_why(windows: Windows, tmp_path: Path) -> None:
    binary = tmp_path / "x.md"
    binary.write_bytes(b"\0")
    window = windows.open_post(binary)
    assert window.document.path is None
    assert window.text.notice.isVisible()


def test_a_closed_window_is_let_go(windows: Windows) -> None:
    window = windows.open_new()
    window.close()
    assert windows.open_windows == []
