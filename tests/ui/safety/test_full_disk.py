"""A disk that is full, or out of inodes: nothing is lost, it is told, and all goes on when there is room again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.post.keeping import Keeping
from editor.ui.safety.bringing_back import BringingBack
from editor.ui.session import Session
from editor.ui.window import PostWindow
from editor.ui.windows import Windows
from tests.disks import IS_ROOT, Ballast, small_disk
from tests.ui.conftest import POST
from tests.ui.safety.test_recorder import journal
from tests.ui.test_refused import offered
from tests.ui.test_window import CTRL, type_at_end

pytestmark = pytest.mark.skipif(not IS_ROOT, reason="mounts a disk")

Open = Callable[[Path | None], PostWindow]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    try:
        with small_disk(tmp_path / "disk") as folder:
            yield folder
    except NotImplementedError as refused:
        pytest.skip(str(refused))


@pytest.fixture
def kept_there(disk: Path, windows: Windows, monkeypatch: pytest.MonkeyPatch) -> Keeping:
    """Windows whose journals are on that disk, and tried again soon."""
    monkeypatch.setattr("editor.post.journal.journal._RETRY_SECONDS", 0.1)
    vars(windows.surroundings)["keeping"] = Keeping(disk / "state")
    return windows.surroundings.keeping


@pytest.mark.parametrize("filled", [Ballast.fill, Ballast.use_up_files])
def test_the_posts_disk(disk: Path, open_window: Open, qtbot: QtBot, filled: Callable[[Ballast], None]) -> None:
    path, ballast = disk / "2024-07-27-글.md", Ballast(disk)
    path.write_bytes(POST.encode())
    window = open_window(path)
    type_at_end(window, "x" * 5000)
    filled(ballast)
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert "No space left" in window.text.banner.text()
    assert "Stet keeps it" in window.text.banner.text()
    assert offered(window) == ["Save As…"]
    assert path.read_bytes() == POST.encode()
    left = journal(window)
    assert left is not None
    assert left.text == window.flow.present().text
    ballast.free()
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert path.read_bytes() == window.document.post.to_bytes()
    assert not window.text.banner.isVisible()
    assert [file.name for file in disk.iterdir()] == [path.name]


@pytest.mark.parametrize("filled", [Ballast.fill, Ballast.use_up_files])
def test_the_journals_disk_from_the_start(
    disk: Path,
    kept_there: Keeping,
    windows: Windows,
    post: Path,
    qtbot: QtBot,
    filled: Callable[[Ballast], None],
) -> None:
    ballast = Ballast(disk)
    filled(ballast)
    window = windows.open_post(post)
    BringingBack(windows, kept_there)
    assert window.furniture
    type_at_end(window, "x")
    qtbot.waitUntil(lambda: "No space left" in window.text.banner.text())
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)  # the post is on another disk
    assert post.read_bytes() == window.document.post.to_bytes()
    type_at_end(window, "y")
    ballast.free()
    qtbot.waitUntil(lambda: not window.text.banner.isVisible())
    left = journal(window)
    assert left is not None
    assert left.text == window.flow.present().text


def test_the_journals_disk_while_typing(
    disk: Path, kept_there: Keeping, windows: Windows, post: Path, qtbot: QtBot
) -> None:
    window, ballast = windows.open_post(post), Ballast(disk)
    assert window.furniture
    type_at_end(window, "x")
    assert journal(window) is not None
    ballast.fill()
    for _ in range(40):
        type_at_end(window, "많은 글자 " * 50)
    qtbot.waitUntil(window.text.banner.isVisible)
    ballast.free()
    qtbot.waitUntil(lambda: not window.text.banner.isVisible())
    left = journal(window)
    assert left is not None
    assert left.text == window.flow.present().text
    assert not left.damaged


def test_the_settings_disk(disk: Path) -> None:
    ballast = Ballast(disk)
    ballast.fill()
    session = Session(QSettings(str(disk / "stet.ini"), QSettings.Format.IniFormat))
    session.zoom = 3
    assert not session.is_stored()
    assert session.zoom == 3
    ballast.free()
    assert session.is_stored()
    assert Session(QSettings(str(disk / "stet.ini"), QSettings.Format.IniFormat)).zoom == 3
