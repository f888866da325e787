"""A picture in small."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from editor.ui.form.roles import mark, wear
from editor.ui.form.small_pictures import SIZE, SmallPictures


class Thumbnail(QLabel):
    """Shows the newest picture asked for; `missing` is drawn by the style sheet where there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        wear(self, "thumbnail")
        mark(self, "missing", True)
        self.setFixedSize(SIZE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._path: Path | None = None
        self._pictures = SmallPictures(self)
        self._pictures.came.connect(self._show)

    def ask(self, path: Path | None) -> None:
        """Show the picture in this file, or none."""
        if path == self._path:
            return
        self._path = path
        self.clear()
        mark(self, "missing", path is None)
        if path is not None:
            self._pictures.forget(path)
            self._pictures.get(path)

    def is_shown(self) -> bool:
        """Whether a picture is shown."""
        return not self.pixmap().isNull()

    def _show(self) -> None:
        picture = self._pictures.get(self._path) if self._path is not None else None
        mark(self, "missing", picture is None)
        if picture is not None:
            self.setPixmap(picture)
