"""What is painted beside the text: list markers, bars of quotes and wrappers, the faint dots of spacers."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor import messages
from editor.body import Container
from editor.ui.body.document import BodyDocument
from editor.ui.body.formats import heading_pixels, indent, inner_containers, list_start
from editor.ui.body.rooms import room_of

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
        if rect.top() > editor.viewport().height() and room_of(block) is None:
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
    _paint_containers(painter, inner_containers(leaf.containers), rect, quiet)
    if leaf.kind == "code":
        painter.fillRect(rect.adjusted(block.blockFormat().leftMargin() - 4, 0, 0, 0), _thinned(quiet, 24))
    if (depth := _item_begun(body, block)) >= 0:
        line = block.layout().lineAt(0)
        height = line.height() if line.isValid() else rect.height()
        parent = leaf.containers[depth]
        marker = "\u2022" if parent.kind == "unordered" else f"{_number(body, block, depth)}."
        painter.setPen(quiet)
        top = rect.top() + block.blockFormat().topMargin()
        right = rect.left() + indent(inner_containers(leaf.containers[: depth + 1])) - 8
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(right - 60, top, 60, height), align, marker)


def _paint_containers(painter: QPainter, containers: tuple[Container, ...], rect: QRectF, quiet: QColor) -> None:
    """Bars at quotes, and one thin line at what wrappers hold."""
    for depth, container in enumerate(containers):
        if container.kind == "quote":
            left = rect.left() + indent(containers[: depth + 1])
            painter.fillRect(QRectF(left - 16, rect.top(), 3, rect.height()), quiet)
    if any(container.kind in ("wrapper", "figure") for container in containers):
        painter.fillRect(QRectF(rect.left() - 9, rect.top(), 1, rect.height()), _thinned(quiet, 110))


def _thinned(colour: QColor, alpha: int) -> QColor:
    thin = QColor(colour)
    thin.setAlpha(alpha)
    return thin


def _item_begun(body: BodyDocument, block: QTextBlock) -> int:
    """The depth of the list whose item a text block begins; -1 where it begins none."""
    leaf = body.entry(block).leaf
    if leaf.kind == "item":
        return len(leaf.containers) - 1
    before = body.entry(block.previous()).leaf.containers if block.previous().isValid() else ()
    for depth in range(len(leaf.containers) - 1, 0, -1):
        if leaf.containers[depth].kind == "item" and leaf.containers[depth - 1].kind in _LISTS:
            return depth - 1 if leaf.containers[depth] not in before else -1
    return -1


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


def _number(body: BodyDocument, block: QTextBlock, depth: int) -> int:
    """An item's number in its list."""
    own: Container = body.entry(block).leaf.containers[depth]
    number = list_start(own)
    before = block.previous()
    while before.isValid() and own in body.entry(before).leaf.containers:
        containers = body.entry(before).leaf.containers
        number += _item_begun(body, before) == depth and containers[depth] is own
        before = before.previous()
    return number
