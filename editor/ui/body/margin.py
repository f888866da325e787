"""What is painted beside the text: list markers, quote bars, the faint dots of spacers."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor import messages
from editor.body import Container
from editor.ui.body.document import BodyDocument
from editor.ui.body.formats import heading_pixels

_LISTS = ("unordered", "ordered")


def paint_margin(editor: QTextEdit, body: BodyDocument, language: str) -> None:
    """Paint beside the text blocks in view; hints are in `language`."""
    painter = QPainter(editor.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(body.text.defaultFont())
    quiet = editor.palette().color(QPalette.ColorRole.PlaceholderText)
    offset = editor.verticalScrollBar().value()
    block = editor.cursorForPosition(editor.viewport().rect().topLeft()).block()
    layout = body.text.documentLayout()
    while block.isValid():
        rect = layout.blockBoundingRect(block).translated(0, -offset)
        if rect.top() > editor.viewport().height():
            break
        _paint_block(painter, body, block, rect, quiet)
        if block.length() == 1:
            _paint_hint(painter, body, block, rect, quiet, language)
        block = block.next()
    painter.end()


def _paint_block(painter: QPainter, body: BodyDocument, block: QTextBlock, rect: QRectF, quiet: QColor) -> None:
    leaf = body.entry(block).leaf
    if leaf.kind == "spacer" and block.length() == 1:
        painter.setPen(quiet)
        painter.drawText(QPointF(rect.left() + 1, rect.bottom() - rect.height() * 0.45), "\u00b7")
    left = block.blockFormat().leftMargin()
    for container in leaf.containers:
        if container.kind == "quote":
            painter.fillRect(QRectF(left - 16, rect.top(), 3, rect.height()), quiet)
    if leaf.kind == "item" and leaf.containers:
        line = block.layout().lineAt(0)
        height = line.height() if line.isValid() else rect.height()
        marker = "\u2022" if leaf.containers[-1].kind == "unordered" else f"{_number(body, block)}."
        painter.setPen(quiet)
        top = rect.top() + block.blockFormat().topMargin()
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, top, left - 8, height), align, marker)


def _paint_hint(
    painter: QPainter, body: BodyDocument, block: QTextBlock, rect: QRectF, quiet: QColor, language: str
) -> None:
    """Say what belongs into an empty heading, or into a paragraph that the post's skeleton has kept free."""
    leaf = body.entry(block).leaf
    hint = "heading" if leaf.kind.startswith("heading") else "paragraph" if leaf.kind == "paragraph" else ""
    if not hint or (hint == "paragraph" and not leaf.source) or block.layout().preeditAreaText():
        return
    painter.save()
    painter.setPen(quiet)
    font = painter.font()
    font.setPixelSize(heading_pixels(leaf.kind, font.pixelSize()))
    font.setBold(hint == "heading")
    painter.setFont(font)
    top = rect.top() + block.blockFormat().topMargin()
    line = block.layout().lineAt(0)
    box = QRectF(rect.left(), top, rect.width(), line.height() if line.isValid() else rect.height())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, messages.text(f"body.hint_{hint}", language))
    painter.restore()


def _number(body: BodyDocument, block: QTextBlock) -> int:
    """An item's place in its list, from 1."""
    own: Container = body.entry(block).leaf.containers[-1]
    number = 1
    before = block.previous()
    while before.isValid() and own in body.entry(before).leaf.containers:
        number += 1
        before = before.previous()
    return number
