"""Pictures in small, read and scaled beside the window's thread, and kept."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPixmap

SIZE = QSize(64, 40)
_MOST_KEPT = 200

# Python's own pool: Qt's waits for its threads without letting go of Python's lock, which they need to end.
_reader = ThreadPoolExecutor(1, "thumbnails")


class _Reply(QObject):
    """Carries a picture from the reading thread to the window's."""

    read = Signal(str, QImage)


def _read(path: Path, size: QSize, reply: _Reply) -> None:
    """Read one file, scaled and cut to fill `size`, so that no large picture is held."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    left, top = (image.width() - size.width()) // 2, (image.height() - size.height()) // 2
    reply.read.emit(str(path), image.copy(max(left, 0), max(top, 0), size.width(), size.height()))


class SmallPictures(QObject):
    """`came` tells that a picture which was asked for is there, or cannot be read."""

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: dict[Path, QPixmap | None] = {}
        # No child: a reading that outlasts this one still has it to speak to.
        self._reply = _Reply()
        self._reply.read.connect(self._take)

    def get(self, path: Path) -> QPixmap | None:
        """The picture in a file; None while it is being read, which begins now, and where it is no picture."""
        if path not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[path] = None
            _reader.submit(_read, path, SIZE * _ratio(), self._reply)
        return self._kept[path]

    def forget(self, path: Path) -> None:
        """Read the file anew when it is asked for next."""
        self._kept.pop(path, None)

    @Slot(str, QImage)
    def _take(self, path: str, image: QImage) -> None:
        if not image.isNull():
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(_ratio())
            self._kept[Path(path)] = pixmap
        self.came.emit()


def _ratio() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
