"""Which text blocks of a body are in view."""

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QTextEdit

from editor.body import Leaf

Placed = tuple[QTextBlock, QRectF]
"""A text block, and where it stands in the viewport."""
Shown = tuple[QTextBlock, QRectF, Leaf]
"""The same, with the leaf that it shows."""

_BEYOND = 16
"""How far what is painted beside a text block reaches above and below it, in pixels."""


def blocks_in_view(editor: QTextEdit, area: QRect, near: int = 0) -> Iterator[Placed]:
    """The text blocks in an area of the viewport, and some beside them. They are not to be kept over an edit.

    `near` is the number of a text block that they may well begin with, as at the key before: it saves looking for it.
    """
    document = editor.document()
    layout = document.documentLayout()
    scrolled = editor.verticalScrollBar().value()
    top = area.top() + scrolled - _BEYOND
    block = document.findBlockByNumber(_first(document, top, near))
    table = outermost_table(block)
    if table is not None:
        block = document.findBlock(_first_in_table(document, table, top))
    while block.isValid():
        rect = layout.blockBoundingRect(block).translated(0, -scrolled)
        if rect.top() > area.bottom() + _BEYOND and _begins_line(block):
            break
        yield block, rect
        block = block.next()


def _first(document: QTextDocument, top: float, near: int) -> int:
    """The number of the first text block that ends below a height.

    Found by halving: asking Qt what stands at a place takes it a step for each text block.
    """

    def bottom(number: int) -> float:
        return _bottom(document, document.findBlockByNumber(number))

    numbers = range(document.blockCount() - 1)
    if near in numbers and bottom(near) >= top and (near == 0 or bottom(near - 1) < top):
        return near
    return bisect_left(numbers, top, key=bottom)


def _bottom(document: QTextDocument, block: QTextBlock) -> float:
    """Where a text block ends; one in a table ends where the whole table does, so that heights only grow."""
    layout = document.documentLayout()
    table = outermost_table(block)
    return (layout.blockBoundingRect(block) if table is None else layout.frameBoundingRect(table)).bottom()


def _first_in_table(document: QTextDocument, table: QTextTable, top: float) -> int:
    """The position of the first cell of a table that reaches below a height."""
    layout = document.documentLayout()

    def row_top(row: int) -> float:
        return layout.blockBoundingRect(table.cellAt(row, 0).firstCursorPosition().block()).top()

    row = max(bisect_left(range(table.rows()), top, key=row_top) - 1, 0)
    return min(table.cellAt(row, column).firstPosition() for column in range(table.columns()))


def _begins_line(block: QTextBlock) -> bool:
    """Whether nothing of what follows a text block stands beside it, as other cells of its row do."""
    table = outermost_table(block)
    if table is None:
        return True
    cell = table.cellAt(block.position())
    return cell.column() == 0 and cell.firstPosition() == block.position()


def outermost_table(block: QTextBlock) -> QTextTable | None:
    """The table that a text block is in, of tables in tables the outermost; None beside tables."""
    frame = QTextCursor(block).currentFrame()
    outermost = None
    while frame is not None and frame.parentFrame() is not None:
        outermost, frame = frame, frame.parentFrame()
    return outermost if isinstance(outermost, QTextTable) else None
