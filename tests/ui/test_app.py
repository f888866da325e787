"""The application: a window for each post, one for a site, one for nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.app import Windows
from editor.ui.window import Surroundings


@pytest.fixture
def windows(surroundings: Surroundings, qtbot: QtBot) -> Iterator[Windows]:
    made = Windows(surroundings)
    yield made
    for window in list(made.open_windows):
        window.close()
    QApplication.processEvents()


def test_nothing_named_is_a_new_post(windows: Windows) -> None:
    window = windows.open_new()
    assert window.isVisible()
    assert window.document.path is None
    assert window.document.post.text.startswith("---\ntitle:")


def test_each_post_has_its_window(windows: Windows, post: Path) -> None:
    other = post.with_name("2024-07-01-port-1.md")
    opened = [windows.open_post(post), windows.open_post(other)]
    assert [window.document.path for window in opened] == [post, other]
    assert opened[0].session.recent_files() == [other, post]


def test_a_window_may_ask_for_another(windows: Windows, post: Path) -> None:
    first = windows.open_post(post)
    other = post.with_name("2024-07-01-port-1.md")
    first.window_wanted.emit(other)
    first.window_wanted.emit(other)
    assert [window.document.path for window in windows.open_windows] == [post, other]


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
