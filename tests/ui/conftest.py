"""Windows as a user has them, and what they share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.app import surround
from editor.ui.session import Session
from editor.ui.surroundings import Surroundings
from editor.ui.window import PostWindow
from editor.ui.windows import Windows

FRONT_MATTER = "---\ntitle: 항만 물동량 반등\ncategories:\n  - News\n---\n"
BODY = (
    "\n<p>해양 당국이 <b>27일</b> 발표했다.</p>\n\n"
    '<h2 data-ke-size="size26">석 달 만의 반등</h2>\n\n'
    "<p>수출입 화물은 보합이다.</p>\n"
)
POST = FRONT_MATTER + BODY


@pytest.fixture(scope="session")
def _surroundings(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Surroundings:
    settings = QSettings(str(tmp_path_factory.mktemp("session") / "stet.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "en")
    settings.setValue("theme", "light")
    return surround(qapp, Session(settings))


@pytest.fixture
def surroundings(_surroundings: Surroundings) -> Iterator[Surroundings]:
    """What windows share: nothing remembered, English, light; and so again after the test."""
    yield _surroundings
    _surroundings.session.forget_all()
    while _surroundings.closed:
        _surroundings.closed.take()
    _surroundings.language.choose("en")
    if _surroundings.appearance.choice != "light":
        _surroundings.appearance.choose("light")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A Jekyll site with three posts."""
    (tmp_path / "_config.yml").write_text("title: Test\n", encoding="utf-8")
    posts = tmp_path / "_posts"
    posts.mkdir()
    for day in (1, 2, 3):
        (posts / f"2024-07-0{day}-port-{day}.md").write_bytes(POST.encode())
    image = tmp_path / "assets" / "img" / "port.png"
    image.parent.mkdir(parents=True)
    image.write_bytes(b"")
    return tmp_path


@pytest.fixture
def post(site: Path) -> Path:
    """The newest post of the site."""
    return site / "_posts" / "2024-07-03-port-3.md"


@pytest.fixture
def windows(surroundings: Surroundings, qtbot: QtBot) -> Iterator[Windows]:
    """The application's windows; at the end what was not saved need not be."""
    made = Windows(surroundings)
    yield made
    for window in made.open_windows:
        window.take_edits()
        window.document.new(surroundings.house)
    for frame in list(made.frames):
        frame.close()
    QApplication.processEvents()


@pytest.fixture
def open_window(qtbot: QtBot, surroundings: Surroundings) -> Iterator[Callable[[Path | None], PostWindow]]:
    """`open_window(path)`: a shown, active window with that post, or with a new one for None."""
    opened: list[PostWindow] = []

    def shown(path: Path | None) -> PostWindow:
        window = PostWindow(surroundings)
        opened.append(window)
        if path is None:
            window.document.new(surroundings.house)
        else:
            window.document.open(path)
        window.resize(1366, 768)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: window.isActiveWindow() and window.is_furnished)
        return window

    yield shown
    for window in opened:
        window.take_edits()
        window.document.new(surroundings.house)  # what was not saved need not be, here
        window.close()
        window.deleteLater()
    QApplication.processEvents()
