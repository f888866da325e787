"""The icon as Windows wants it: an .ico with a PNG for each size."""

import os
import struct
from pathlib import Path

from installers.recipe import REPOSITORY

SOURCE = REPOSITORY / "resources/icons/stet.svg"
_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def write(svg: Path, target: Path) -> None:
    """Draw an SVG in all sizes."""
    pictures = [png(svg, size) for size in _SIZES]
    place = 6 + 16 * len(pictures)
    entries = b""
    for size, picture in zip(_SIZES, pictures, strict=True):
        entries += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    target.write_bytes(struct.pack("<3H", 0, 1, len(pictures)) + entries + b"".join(pictures))


def png(svg: Path, size: int) -> bytes:
    """An SVG drawn as a square picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
