"""The posts that are open in this program, in windows of their own and under tabs."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.ui.tabbed_window import TabbedWindow
from editor.ui.window import PostWindow


def open_windows() -> Iterator[PostWindow]:
    """Each open post's window."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, TabbedWindow):
            yield from widget.posts
        elif isinstance(widget, PostWindow) and widget.isVisible():
            yield widget


def window_with(path: Path) -> PostWindow | None:
    """The window that has a post open."""
    wanted = path.resolve()
    return next((window for window in open_windows() if _path(window) == wanted), None)


def _path(window: PostWindow) -> Path | None:
    present = window.document.path
    return present.resolve() if present is not None else None
