"""The icon set: resources/icons/*.svg in a colour of the theme, sharp at the screen's scale; and colour samples."""

import functools

from PySide6.QtCore import QByteArray, QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor import resources

SIZE = 20


@functools.cache
def icon(name: str, colour: str, disabled: str) -> QIcon:
    """The icon `name` with its strokes in `colour`, and in `disabled` where its button is; both #rrggbb."""
    made = QIcon()
    for mode, stroke in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        for scale in _scales():
            made.addPixmap(_drawn(name, stroke, scale), mode)
    return made


def sample(text: QColor, ground: QColor, plain: QColor) -> QIcon:
    """A glyph as a colour style shows it: `text` on `ground`; an invalid colour means `plain`, or no ground."""
    made = QIcon()
    for scale in _scales():
        made.addPixmap(_sampled(text, ground, plain, scale))
    return made


def underlined(colour: QColor, plain: QColor, ground: bool) -> QIcon:
    """A glyph in `plain` with a bar of `colour` below it (a text colour), or on a tile of it (`ground`)."""
    made = QIcon()
    for scale in _scales():
        pixmap = _empty(scale)
        painter = _painter(pixmap)
        painter.setBrush(colour)
        bar = QRectF(1, 1, 18, 18) if ground else QRectF(2, 16.5, 16, 3)
        painter.drawRoundedRect(bar, 2 if ground else 1, 2 if ground else 1)
        _glyph(painter, plain, QRectF(0, 0, SIZE, SIZE if ground else 16), 12)
        painter.end()
        made.addPixmap(pixmap)
    return made


def dot(colour: QColor, line: QColor) -> QIcon:
    """A small tile of one colour, for a list of colours."""
    pixmap = _empty(_scales()[-1])
    painter = _painter(pixmap)
    painter.setPen(line)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(2.5, 2.5, 15, 15), 3, 3)
    painter.end()
    return QIcon(pixmap)


def level(name: str, colour: QColor) -> QIcon:
    """How grave something is, told by colour and shape: "error" (a disc), "warning" (a triangle), "hint" (a ring)."""
    made = QIcon()
    for scale in _scales():
        pixmap = _empty(scale)
        painter = _painter(pixmap)
        if name == "hint":
            painter.setPen(QPen(colour, 2.5))
            painter.drawEllipse(QRectF(5, 5, 10, 10))
        else:
            painter.setBrush(colour)
            corners = [QPointF(10, 2.5), QPointF(18, 17), QPointF(2, 17)]
            painter.drawEllipse(QRectF(3, 3, 14, 14)) if name == "error" else painter.drawPolygon(corners)
        painter.end()
        made.addPixmap(pixmap)
    return made


def _scales() -> list[float]:
    return sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())})


def _empty(scale: float) -> QPixmap:
    pixmap = QPixmap(round(SIZE * scale), round(SIZE * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _painter(pixmap: QPixmap) -> QPainter:
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    return painter


def _drawn(name: str, stroke: str, scale: float) -> QPixmap:
    drawing = resources.read_text(f"icons/{name}.svg").replace("currentColor", stroke)
    pixmap = _empty(scale)
    painter = _painter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, SIZE, SIZE))
    painter.end()
    return pixmap


def _sampled(text: QColor, ground: QColor, plain: QColor, scale: float) -> QPixmap:
    pixmap = _empty(scale)
    painter = _painter(pixmap)
    if ground.isValid():
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(0.5, 0.5, 19, 19), 2, 2)
    _glyph(painter, text if text.isValid() else plain, QRectF(0, 0, SIZE, SIZE), 13)
    painter.end()
    return pixmap


def _glyph(painter: QPainter, colour: QColor, place: QRectF, pixels: int) -> None:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixels)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), QCoreApplication.translate("Icons", "A"))
