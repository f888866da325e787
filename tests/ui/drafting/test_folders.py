"""A new post goes where its category's posts stand: in the line that asks for a name, and in the dialog of Save As."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from editor.post import Post
from editor.ui.commands import drafting
from editor.ui.window import PostWindow
from tests.ui.typist import press, shortcut

Open = Callable[[Path | None], PostWindow]


def _new_post(open_window: Open, site: Path) -> PostWindow:
    """A new post with headline and category, in a site that sorts its posts into folders by category."""
    (site / "_posts" / "market").mkdir()
    for path in (site / "_posts").glob("*.md"):
        path.rename(path.parent / "market" / path.name)
    window = open_window(None)
    window.document.new(window.house, site)
    window.document.replace(Post.from_text("---\ntitle: 항만\ncategories: [News]\n---\n"))
    return window


def test_the_line_for_the_name_says_the_folder(open_window: Open, site: Path, qtbot: QtBot) -> None:
    window = _new_post(open_window, site)
    shortcut(window, "Ctrl+S")
    line = drafting.name_bar(window)
    qtbot.waitUntil(lambda: line.preview.text().startswith("_drafts/market/항만.md"))
    press(line.line, Qt.Key.Key_Return)
    assert window.document.path == site / "_drafts" / "market" / "항만.md"
    shortcut(window, "Ctrl+Shift+Return")
    path = window.document.path
    assert path is not None
    assert path.parent == site / "_posts" / "market"


def _offered(window: PostWindow) -> Path:
    """What the dialog of Save As begins with; it is closed again."""
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        seen.extend(dialog.selectedFiles())
        dialog.reject()

    QTimer.singleShot(300, window, look)
    window.window_actions["save_as"].trigger()
    (path,) = seen
    return Path(path)


def test_save_as_offers_a_place_in_the_site(open_window: Open, site: Path) -> None:
    window = _new_post(open_window, site)
    offered = _offered(window)
    assert offered.parent == site / "_posts" / "market"
    assert offered.name.endswith("-항만.md")
    window.document.open(site / "_posts" / "market" / "2024-07-03-port-3.md")
    assert _offered(window) == site / "_posts" / "market" / "2024-07-03-port-3-2.md"
