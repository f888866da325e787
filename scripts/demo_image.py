"""Draw the bundled site's picture: `QT_QPA_PLATFORM=offscreen python scripts/demo_image.py`."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QLinearGradient, QPainter

SIZE = QRect(0, 0, 960, 210)
CAPTION = "속보 · 항만 물동량"
TARGET = Path(__file__).resolve().parent.parent / "resources" / "demo" / "assets" / "img" / "port.jpg"


def draw() -> QImage:
    """The picture: dusk over water, with the caption below on the left."""
    image = QImage(SIZE.size(), QImage.Format.Format_RGB32)
    dusk = QLinearGradient(QPointF(SIZE.topLeft()), QPointF(SIZE.bottomRight()))
    dusk.setColorAt(0, QColor("#243b63"))
    dusk.setColorAt(1, QColor("#b63a46"))
    painter = QPainter(image)
    painter.fillRect(SIZE, dusk)
    font = QFont("Noto Sans CJK KR")
    font.setPixelSize(26)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(SIZE.adjusted(28, 0, 0, -22), Qt.AlignmentFlag.AlignBottom, CAPTION)
    painter.end()
    return image


if __name__ == "__main__":
    application = QGuiApplication([])
    if not draw().save(str(TARGET), quality=82):
        raise SystemExit(f"cannot write {TARGET}")
