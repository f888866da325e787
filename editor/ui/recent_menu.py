"""The menu of the posts that were opened last, by their headlines."""

import functools
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from editor.ui.headlines import for_menu
from editor.ui.safety.patience import wait_for
from editor.ui.session import Session

_PATIENCE = 0.3  # seconds: a share that does not answer makes nobody wait for a menu


class RecentMenu(QMenu):
    """Filled when it is opened."""

    chosen = Signal(Path)

    def __init__(self, session: Session, parent: QMenu | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._choose)

    def _fill(self) -> None:
        self.clear()
        paths = self._session.recent_files()
        for path, name in zip(paths, _names(paths), strict=True):
            action = self.addAction(for_menu(name))
            action.setData(str(path))
            action.setToolTip(str(path))
        self.setToolTipsVisible(True)
        if self.isEmpty():
            self.addAction(self.tr("None yet")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(self.tr("Empty This List"))

    def _choose(self, action: QAction) -> None:
        if action.data():
            self.chosen.emit(Path(action.data()))
        else:
            self._session.forget_recent_files()


def _names(paths: list[Path]) -> list[str]:
    """What the posts are called: a file name says nothing to who wrote the headline."""
    try:
        headlines = wait_for(functools.partial(_headlines, paths), _PATIENCE)
    except TimeoutError:
        headlines = [""] * len(paths)
    return [line or path.name for line, path in zip(headlines, paths, strict=True)]


def _headlines(paths: list[Path]) -> list[str]:
    return [_headline(path) for path in paths]


def _headline(path: Path) -> str:
    """A post's headline; "" where it has none, or cannot be read."""
    from editor.errors import StetError
    from editor.post import Post

    try:
        return Post.from_bytes(path.read_bytes()).headline
    except (OSError, StetError):
        return ""
