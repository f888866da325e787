"""Pictures in small, read and scaled beside the window's thread, and kept."""

import functools
import threading
from pathlib import Path
from queue import SimpleQueue

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPixmap

from editor.ui.messenger import Messenger

SIZE = QSize(64, 40)
_MOST_KEPT = 200

_Wish = tuple[Path, QSize, Messenger]


@functools.cache
def _wishes() -> SimpleQueue[_Wish]:
    """What one thread reads, one after the other; Stet's end waits neither for it nor for what it has still to read."""
    wishes: SimpleQueue[_Wish] = SimpleQueue()
    threading.Thread(target=_read_all, args=(wishes,), name="thumbnails", daemon=True).start()
    return wishes


def _read_all(wishes: SimpleQueue[_Wish]) -> None:
    while True:
        path, size, messenger = wishes.get()
        messenger.said.emit((path, _read(path, size)))


def _read(path: Path, size: QSize) -> QImage:
    """One file, scaled and cut to fill `size`, so that no large picture is held; a null image where there is none."""
    try:
        # By Python, which lets the window go on meanwhile: Qt's reader of files would hold it up where a share stalls.
        data = path.read_bytes()
    except OSError:
        return QImage()
    buffer = QBuffer()
    buffer.setData(data)
    reader = QImageReader(buffer, QByteArray(path.suffix[1:].lower().encode()))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    left, top = (image.width() - size.width()) // 2, (image.height() - size.height()) // 2
    return image.copy(max(left, 0), max(top, 0), size.width(), size.height())


class SmallPictures(QObject):
    """`came` tells that a picture which was asked for is there, or cannot be read."""

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: dict[Path, QPixmap | None] = {}
        self._messenger = Messenger()
        self._messenger.said.connect(self._take)

    def get(self, path: Path) -> QPixmap | None:
        """The picture in a file; None while it is being read, which begins now, and where it is no picture."""
        if path not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[path] = None
            _wishes().put((path, SIZE * _ratio(), self._messenger))
        return self._kept[path]

    def forget(self, path: Path) -> None:
        """Read the file anew when it is asked for next."""
        self._kept.pop(path, None)

    def _take(self, read: tuple[Path, QImage]) -> None:
        path, image = read
        if not image.isNull():
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(_ratio())
            self._kept[path] = pixmap
        self.came.emit()


def _ratio() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
