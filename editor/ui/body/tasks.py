"""The boxes of tasks: drawn before their items, ticked by a click or a command."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.body.manner import box_of, with_box
from editor.ui.body.document import BodyDocument
from editor.ui.body.formats import indent, inner_containers
from editor.ui.body.view import blocks_in_view

_SIDE = 0.9
"""A box's side, beside the size of the text."""
_BESIDE = 8
"""From a box to the text, in pixels."""
_REACH = 4
"""How far from a box a click is still one on it, in pixels."""


class Tasks:
    """The tasks that one view of a body shows."""

    def __init__(self, view: QTextEdit, body: BodyDocument) -> None:
        self._view = view
        self._body = body

    def at(self, point: QPoint) -> QTextBlock | None:
        """The task whose box is at a point of the viewport, which is not to be kept over an edit."""
        for block, rect in blocks_in_view(self._view, QRect(point, point)):
            box = box_rect(self._body, block, rect)
            if box is not None and box.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(QPointF(point)):
                return block
        return None

    def selected(self, cursor: QTextCursor) -> list[QTextBlock]:
        """The tasks in a selection, or the one at the cursor."""
        block, found = self._body.text.findBlock(cursor.selectionStart()), []
        while block.isValid() and block.position() <= cursor.selectionEnd():
            if box_of(self._body.entry(block).leaf) is not None:
                found.append(block)
            block = block.next()
        return found

    def tick(self, tasks: Sequence[QTextBlock]) -> None:
        """Tick tasks, or untick them when all are ticked. One step of undo."""
        ticked = not all(box_of(self._body.entry(block).leaf) for block in tasks)
        step = QTextCursor(self._body.text)
        step.beginEditBlock()
        for block in tasks:
            leaf, reading, _ = self._body.entry(block)
            if box_of(leaf) is not ticked:
                self._body.set_leaf(block, self._body.tables.leaf(with_box(leaf, ticked), reading))
        step.endEditBlock()


def box_rect(body: BodyDocument, block: QTextBlock, rect: QRectF) -> QRectF | None:
    """Where the box of a text block is that stands in `rect`; None for one that is no task."""
    leaf = body.entry(block).leaf
    if box_of(leaf) is None:
        return None
    side = round(body.text.defaultFont().pixelSize() * _SIDE)
    line = block.layout().lineAt(0)
    middle = rect.top() + (line.height() if line.isValid() else rect.height()) / 2
    left = rect.left() + indent(inner_containers(leaf.containers)) - _BESIDE - side
    return QRectF(round(left), round(middle - side / 2), side, side)


def paint_box(painter: QPainter, palette: QPalette, box: QRectF, ticked: bool) -> None:
    """Draw a box."""
    painter.save()
    quiet, accent = (palette.color(role) for role in (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Accent))
    painter.setPen(QPen(accent if ticked else quiet, 1.3))
    painter.setBrush(accent if ticked else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if ticked:
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 1.8))
        corners = ((0.24, 0.52), (0.43, 0.7), (0.77, 0.3))
        painter.drawPolyline([box.topLeft() + QPointF(x * box.width(), y * box.height()) for x, y in corners])
    painter.restore()
