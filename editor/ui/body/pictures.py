"""The site's pictures for the body: read at the size they are shown, and kept."""

import threading
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPixmap

from editor.site import Site
from editor.ui.messenger import Messenger

_AT_ONCE = 2_000_000
"""Pixels that are read in a moment; a larger picture is read beside the window, and painted when it is there."""

Key = tuple[str, int, int]


class Pictures(QObject):
    """`came`: a picture that was painted without is there now."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.site: Site | None = None
        self._pixmaps: dict[Key, QPixmap] = {}
        self._sizes: dict[str, QSize] = {}
        self._paths: dict[str, Path | None] = {}
        self._messenger = Messenger()
        self._messenger.said.connect(self._take)

    def forget(self) -> None:
        """Read pictures anew, as after another site was opened, or when files of this one came or went."""
        self._pixmaps.clear()
        self._sizes.clear()
        self._paths.clear()

    def size(self, address: str) -> QSize:
        """A picture's own size, upright; an invalid one when the site does not have it."""
        if address not in self._sizes:
            path = self._path(address)
            self._sizes[address] = _size(path) if path else QSize()
        return self._sizes[address]

    def pixmap(self, address: str, size: QSize) -> QPixmap:
        """A picture at the given size in device pixels; a null one when it cannot be read, or not at once."""
        key = (address, size.width(), size.height())
        if key not in self._pixmaps:
            self._pixmaps[key] = QPixmap()
            path, whole = self._path(address), self.size(address)
            if path is not None and whole.width() * whole.height() > _AT_ONCE:
                threading.Thread(target=_read, args=(path, key, self._messenger), name="picture", daemon=True).start()
            elif path is not None:
                self._pixmaps[key] = QPixmap.fromImage(_image(path, size))
        return self._pixmaps[key]

    def _take(self, read: tuple[Key, QImage]) -> None:
        key, image = read
        self._pixmaps[key] = QPixmap.fromImage(image)
        self.came.emit()

    def _path(self, address: str) -> Path | None:
        if address not in self._paths:
            self._paths[address] = self._found(address) if self.site else None
        return self._paths[address]

    def _found(self, address: str) -> Path | None:
        """The file that an address means: from the site's root, or, where Liquid or dots begin it, by its end."""
        assert self.site is not None
        if address.startswith("/"):
            return self.site.file(address)
        from editor.site.images.addresses import split

        found = split(address, self.site.root)
        return self.site.file("/" + quote(found[1])) if found else None


def _read(path: Path, key: Key, messenger: Messenger) -> None:
    messenger.said.emit((key, _image(path, QSize(key[1], key[2]))))


def _size(path: Path) -> QSize:
    reader = QImageReader(str(path))
    return reader.size().transposed() if _lies(reader) else reader.size()


def _image(path: Path, size: QSize) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setScaledSize(size.transposed() if _lies(reader) else size)  # of the picture as it lies in the file
    return reader.read()


def _lies(reader: QImageReader) -> bool:
    """Whether a picture lies on its side in its file."""
    return bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
