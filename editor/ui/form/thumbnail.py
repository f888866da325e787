"""A picture in small, read and scaled beside the window's thread."""

from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from editor.ui.form.roles import mark, wear

SIZE = QSize(64, 40)


class _Reply(QObject):
    """Carries a picture from the reading thread to the window's."""

    read = Signal(int, QImage)


class _Reading(QRunnable):
    """Reads one file, cropped to the thumbnail's shape and scaled, so that no large picture is held."""

    def __init__(self, path: Path, size: QSize, number: int, reply: _Reply) -> None:
        super().__init__()
        self._path, self._size, self._number, self._reply = path, size, number, reply

    def run(self) -> None:
        reader = QImageReader(str(self._path))
        reader.setAutoTransform(True)
        whole = reader.size()
        if whole.isValid():
            reader.setScaledSize(whole.scaled(self._size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
        self._reply.read.emit(self._number, reader.read())


class Thumbnail(QLabel):
    """Shows the newest picture asked for; `missing` is drawn by the style sheet where there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        wear(self, "thumbnail")
        mark(self, "missing", True)
        self.setFixedSize(SIZE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number = 0
        self._path: Path | None = None
        self._reply = _Reply(self)
        self._reply.read.connect(self._show)
        # A pool of its own: it ends, and is waited for, with this widget.
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def ask(self, path: Path | None) -> None:
        """Show the picture in this file, or none."""
        if path == self._path:
            return
        self._path = path
        self._number += 1
        self._pool.clear()
        self.clear()
        mark(self, "missing", path is None)
        if path is not None:
            self._pool.start(_Reading(path, SIZE * self.devicePixelRatioF(), self._number, self._reply))

    def is_shown(self) -> bool:
        """Whether a picture is shown."""
        return not self.pixmap().isNull()

    @Slot(int, QImage)
    def _show(self, number: int, image: QImage) -> None:
        if number != self._number:
            return
        mark(self, "missing", image.isNull())
        if not image.isNull():
            size = SIZE * self.devicePixelRatioF()
            left, top = (image.width() - size.width()) // 2, (image.height() - size.height()) // 2
            pixmap = QPixmap.fromImage(image.copy(max(left, 0), max(top, 0), size.width(), size.height()))
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            self.setPixmap(pixmap)
