"""A picture in small, read and scaled beside the window's thread."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from editor.ui.form.roles import mark, wear

SIZE = QSize(64, 40)


class _Reply(QObject):
    """Carries a picture from the reading thread to the window's."""

    read = Signal(int, QImage)


# Python's own pool: Qt's waits for its threads without letting go of Python's lock, which they need to end.
_reader = ThreadPoolExecutor(1, "thumbnails")


def _read(path: Path, size: QSize, number: int, reply: _Reply) -> None:
    """Read one file, scaled to fill `size`, so that no large picture is held."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    reply.read.emit(number, reader.read())


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
        # No child: a reading that outlasts this widget still has it to speak to.
        self._reply = _Reply()
        self._reply.read.connect(self._show)

    def ask(self, path: Path | None) -> None:
        """Show the picture in this file, or none."""
        if path == self._path:
            return
        self._path = path
        self._number += 1
        self.clear()
        mark(self, "missing", path is None)
        if path is not None:
            _reader.submit(_read, path, SIZE * self.devicePixelRatioF(), self._number, self._reply)

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
