"""What is painted beside the text: list markers, bars of quotes and wrappers, the faint dots of spacers."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QTextBlock, QTextCursor, QTextTable
from PySide6.QtWidgets import QTextEdit

from editor import messages
from editor.body import Container, Leaf
from editor.body.manner import box_of
from editor.ui.body.document import BodyDocument
from editor.ui.body.formats import WRAPPERS, heading_pixels, indent, inner_containers
from editor.ui.body.markers import marker_of
from editor.ui.body.tasks import box_rect, paint_box
from editor.ui.body.view import Shown

_SMALLEST = 0.62
"""A long marker's size beside the text's."""


def paint_margin(editor: QTextEdit, body: BodyDocument, blocks: Iterable[Shown], language: str) -> None:
    """Paint beside text blocks; hints are in `language`."""
    beside = [(block, rect, leaf) for block, rect, leaf in blocks if leaf.containers or block.length() == 1]
    if not beside:  # as at most keys
        return
    painter = QPainter(editor.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(body.text.defaultFont())
    palette = editor.palette()
    quiet = palette.color(QPalette.ColorRole.PlaceholderText)
    for block, rect, leaf in beside:
        if block.length() == 1:
            _paint_empty(painter, block, rect, leaf, quiet, language)
        if leaf.containers:
            _paint_inside(painter, body, block, rect, palette)
    painter.end()


def _paint_inside(painter: QPainter, body: BodyDocument, block: QTextBlock, rect: QRectF, palette: QPalette) -> None:
    """Paint what says that a text block stands in lists, quotes and wrappers."""
    leaf, quiet = body.entry(block).leaf, palette.color(QPalette.ColorRole.PlaceholderText)
    _paint_containers(painter, inner_containers(leaf.containers), rect, quiet)
    if (box := box_rect(body, block, rect)) is not None:
        paint_box(painter, palette, box, bool(box_of(leaf)))
        return
    marker, depth = marker_of(body, block)
    if marker:
        line = block.layout().lineAt(0)
        height = line.height() if line.isValid() else rect.height()
        painter.setPen(quiet)
        right = rect.left() + indent(inner_containers(leaf.containers[: depth + 1])) - 8
        _paint_marker(painter, marker, QRectF(max(0, right - 60), rect.top(), min(right, 60), height))


def _paint_empty(painter: QPainter, block: QTextBlock, rect: QRectF, leaf: Leaf, quiet: QColor, language: str) -> None:
    """Paint a spacer's dot, or what belongs into a text block without text."""
    if leaf.kind == "spacer":
        painter.setPen(quiet)
        painter.drawText(dot_place(block, rect), "\u00b7")
    else:
        _paint_hint(painter, block, rect, leaf, quiet, language)


def dot_place(block: QTextBlock, rect: QRectF) -> QPointF:
    """Where a spacer's dot stands: beside a table in the room between table and text.

    Qt gives an empty text block there no room of its own, and puts it into the table's border.
    """
    if _table(block) is None and _table(block.next()) is not None:
        return QPointF(rect.left() + 1, rect.top() + 1)
    above = _table(block.previous())
    if _table(block) is None and above is not None:
        width = block.document().documentLayout().frameBoundingRect(above).width()
        return QPointF(rect.left() - width + 1, rect.bottom() + 2)
    return QPointF(rect.left() + 1, rect.bottom() - rect.height() * 0.45)


def _table(block: QTextBlock) -> QTextTable | None:
    return QTextCursor(block).currentTable() if block.isValid() else None


def _paint_marker(painter: QPainter, marker: str, room: QRectF) -> None:
    """A marker at the right of its room. A footnote's name may be long: it is made smaller, then its end left out."""
    align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    if painter.fontMetrics().horizontalAdvance(marker) <= room.width():
        painter.drawText(room, align, marker)
        return
    room.setRight(room.right() + 4)
    painter.save()
    font = painter.font()
    fitting = room.width() / painter.fontMetrics().horizontalAdvance(marker)
    font.setPixelSize(int(font.pixelSize() * min(1, max(_SMALLEST, fitting))))
    painter.setFont(font)
    if fitting < _SMALLEST:
        marker = painter.fontMetrics().elidedText(marker, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, align, marker)
    painter.restore()


def _paint_containers(painter: QPainter, containers: tuple[Container, ...], rect: QRectF, quiet: QColor) -> None:
    """Bars at quotes, and one thin line at what wrappers hold."""
    for depth, container in enumerate(containers):
        if container.kind == "quote":
            left = rect.left() + indent(containers[: depth + 1])
            painter.fillRect(QRectF(left - 16, rect.top(), 3, rect.height()), quiet)
    outer = next((depth for depth, container in enumerate(containers) if container.kind in WRAPPERS), -1)
    if outer >= 0:
        left = rect.left() + indent(containers[:outer])
        painter.fillRect(QRectF(left + 1, rect.top(), 1, rect.height()), _thinned(quiet, 110))


def _thinned(colour: QColor, alpha: int) -> QColor:
    thin = QColor(colour)
    thin.setAlpha(alpha)
    return thin


def _paint_hint(painter: QPainter, block: QTextBlock, rect: QRectF, leaf: Leaf, quiet: QColor, language: str) -> None:
    """Say what belongs into an empty heading, or into a paragraph that the post's skeleton has kept free."""
    hint = "heading" if leaf.kind.startswith("heading") else "paragraph" if leaf.kind == "paragraph" else ""
    if not hint or (hint == "paragraph" and not leaf.source) or block.layout().preeditAreaText():
        return
    painter.save()
    painter.setPen(quiet)
    font = painter.font()
    font.setPixelSize(heading_pixels(leaf.kind, font.pixelSize()))
    font.setBold(hint == "heading")
    painter.setFont(font)
    line = block.layout().lineAt(0)
    box = QRectF(rect.left(), rect.top(), rect.width(), line.height() if line.isValid() else rect.height())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, messages.text(f"body.hint_{hint}", language))
    painter.restore()
