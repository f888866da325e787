"""Which text blocks of a body are in view."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFrame
from PySide6.QtWidgets import QTextEdit

Placed = tuple[QTextBlock, QRectF]
"""A text block, and where it stands in the viewport."""

_BEYOND = 16
"""How far what is painted beside a text block reaches above and below it, in pixels."""


def blocks_in_view(editor: QTextEdit, area: QRect) -> Iterator[Placed]:
    """The text blocks in an area of the viewport; of a table that begins above it the earlier ones as well.

    They are not to be kept over an edit.
    """
    document = editor.document()
    layout = document.documentLayout()
    scrolled = editor.verticalScrollBar().value()
    block = document.findBlockByNumber(_first(document, area.top() + scrolled - _BEYOND))
    while block.isValid():
        rect = layout.blockBoundingRect(block).translated(0, -scrolled)
        if rect.top() > area.bottom() + _BEYOND and _outermost_table(block) is None:
            break
        yield block, rect
        block = block.next()


def _first(document: QTextDocument, top: float) -> int:
    """The number of the first text block that ends below a height.

    Found by halving: asking Qt what stands at a place takes it a step for each text block.
    """
    first, last = 0, document.blockCount() - 1
    while first < last:
        middle = (first + last) // 2
        if _bottom(document, document.findBlockByNumber(middle)) < top:
            first = middle + 1
        else:
            last = middle
    return first


def _bottom(document: QTextDocument, block: QTextBlock) -> float:
    """Where a text block ends; one in a table ends where the whole table does, so that heights only grow."""
    layout = document.documentLayout()
    table = _outermost_table(block)
    return (layout.blockBoundingRect(block) if table is None else layout.frameBoundingRect(table)).bottom()


def _outermost_table(block: QTextBlock) -> QTextFrame | None:
    frame = QTextCursor(block).currentFrame()
    outermost = None
    while frame is not None and frame.parentFrame() is not None:
        outermost, frame = frame, frame.parentFrame()
    return outermost
