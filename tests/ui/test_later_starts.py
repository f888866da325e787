"""What a later start is to open comes into the window that is there."""

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from editor.cli.handing_over import handed_over
from editor.ui.later_starts import LaterStarts
from editor.ui.windows import Windows
from tests.meeting import meet_in

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the later start is played over a local socket")
_TRIES = 20
Start = Callable[[list[Path], Path | None], bool]


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> str:
    return meet_in(tmp_path_factory.mktemp("r"), monkeypatch)


@pytest.fixture
def hearing(windows: Windows, post: Path, place: str, qtbot: QtBot) -> Iterator[LaterStarts]:
    """A window with a post, which hears of later starts."""
    windows.surroundings.session.remember_shown("preview", False)
    opened = windows.open_post(post)
    qtbot.waitUntil(lambda: opened.is_furnished)
    listening = LaterStarts(windows, place)
    yield listening
    listening._server.close()


@pytest.fixture
def start(qtbot: QtBot) -> Start:
    """Later starts, as another process's: whether one of some handed over what it was to open, for windows are busy."""

    def started(paths: list[Path], site: Path | None) -> bool:
        ended: list[bool] = []
        thread = threading.Thread(target=lambda: ended.append(any(handed_over(paths, site) for _ in range(_TRIES))))
        thread.start()
        qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
        thread.join()
        return ended[0]

    return started


def test_posts_come_under_tabs(hearing: LaterStarts, windows: Windows, post: Path, start: Start, qtbot: QtBot) -> None:
    others = [post.with_name(f"2024-07-0{day}-port-{day}.md") for day in (1, 2)]
    assert start(others, None)
    qtbot.waitUntil(lambda: [window.document.path for window in windows.open_windows] == [post, *others])
    assert windows.front is windows.open_windows[1]
    qtbot.waitUntil(lambda: windows.open_windows[1].is_furnished)
    assert start([post], None)
    qtbot.waitUntil(lambda: windows.front is windows.open_windows[0])
    assert len(windows.open_windows) == 3


def test_a_site_comes_with_its_list(
    hearing: LaterStarts, windows: Windows, site: Path, start: Start, qtbot: QtBot
) -> None:
    assert start([], site)
    qtbot.waitUntil(lambda: len(windows.open_windows) == 2)
    assert windows.front is not None
    assert windows.front.document.site == site
    qtbot.waitUntil(windows.front.side.posts.filter.hasFocus)


def test_nothing_named_brings_the_window(hearing: LaterStarts, windows: Windows, start: Start, qtbot: QtBot) -> None:
    windows.frames[0].showMinimized()
    assert start([], None)
    qtbot.waitUntil(lambda: not windows.frames[0].isMinimized())
    assert len(windows.open_windows) == 1


def test_nothing_is_opened_behind_a_question(hearing: LaterStarts, windows: Windows, start: Start, post: Path) -> None:
    box = QMessageBox(windows.frames[0])
    box.open()
    QApplication.processEvents()
    assert not start([post.with_name("2024-07-01-port-1.md")], None)
    box.close()
    assert len(windows.open_windows) == 1


@pytest.mark.parametrize(
    "said", [b"GET / HTTP/1.1\r\n\r\n", b"\0\0\0\4null", b"\0\0\0\x10" + b'{"open":[5,{}]}\n', b"\x7f\0\0\0"]
)
def test_what_is_no_start_does_nothing(
    hearing: LaterStarts, windows: Windows, place: str, said: bytes, start: Start
) -> None:
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(place)
        caller.sendall(said + b"\0\0\0\x0b" + b'{"go":true}')
        assert start([], None)  # others are heard meanwhile
    assert len(windows.open_windows) == 1


def test_a_place_that_a_killed_one_left_is_taken(windows: Windows, place: str, post: Path, start: Start) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(place)
    windows.open_post(post)
    listening = LaterStarts(windows, place)
    assert start([], None)
    LaterStarts(windows, place)  # a start that was wanted apart
    assert start([], None)
    listening._server.close()
    assert not Path(place).exists()
