"""What is painted under the text: the quiet ground of code, with its language named."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor import messages
from editor.body import Leaf
from editor.ui.body.document import BodyDocument
from editor.ui.body.formats import CODE_PADDING
from editor.ui.body.view import Shown

_LANGUAGE = re.compile(
    r"(?:`{3,}|~{3,})[ \t]*([^\s?{]+)"
    r"|\{%-?\s*highlight\s+([\w+#.-]+)"
    r"""|<(?:pre|code)\b[^>]*?\b(?:language-|lang=["']?|brush:\s*)([\w+#.-]+)"""
)
_TINT = 14
"""How far the ground of code is from the page's, of 255."""
_SMALL = 0.72
_ABOVE, _BELOW = 8, 5


def paint_ground(editor: QTextEdit, body: BodyDocument, blocks: Iterable[Shown], language: str) -> None:
    """Paint under text blocks, before the text; what has no name of its own is named in `language`."""
    code = [(leaf, _box(block, rect)) for block, rect, leaf in blocks if leaf.kind == "code"]
    if not code:
        return
    painter = QPainter(editor.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for leaf, box in code:
        _paint_code(painter, editor.palette(), box)
        _paint_name(painter, body, editor.palette(), box, _name(leaf, language))
    painter.end()


def _box(block: QTextBlock, rect: QRectF) -> QRectF:
    line = block.layout().lineAt(0)
    room = QRectF(rect.left() + line.x(), rect.top(), line.width(), rect.height()) if line.isValid() else rect
    return room.adjusted(-CODE_PADDING, -_ABOVE, 0, _BELOW)


def _paint_code(painter: QPainter, palette: QPalette, box: QRectF) -> None:
    base = palette.color(QPalette.ColorRole.Base)
    tint = _TINT if base.lightness() < 128 else -_TINT
    shade = [max(0, min(255, part + tint)) for part in (base.red(), base.green(), base.blue())]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(*shade))
    painter.drawRoundedRect(box, 5, 5)


def _paint_name(painter: QPainter, body: BodyDocument, palette: QPalette, box: QRectF, name: str) -> None:
    if not name:
        return
    font = QFont(body.text.defaultFont())
    font.setPixelSize(max(9, round(font.pixelSize() * _SMALL)))
    painter.setFont(font)
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
    painter.drawText(box.adjusted(0, 3, -8, 0), align, name)


def _name(leaf: Leaf, language: str) -> str:
    """What code is written in; "" where it does not say."""
    if leaf.open.startswith("$$"):
        return messages.text("sealed.math", language)
    found = _LANGUAGE.search(leaf.open)
    return next((name for name in found.groups() if name), "") if found else ""
