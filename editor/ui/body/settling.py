"""Text that a deletion has brought into another leaf, shown as that leaf writes it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.ui.body.blocks import pieces_of
from editor.ui.body.document import BodyDocument
from editor.ui.body.fitting import fitted_runs


@contextmanager
def settling(body: BodyDocument, cursor: QTextCursor) -> Iterator[None]:
    """What is done here to a selection over several text blocks is one step of undo with what it makes needed."""
    if body.text.findBlock(cursor.selectionStart()) == body.text.findBlock(cursor.selectionEnd()):
        yield
        return
    start = QTextCursor(body.text)
    start.setPosition(cursor.selectionStart())
    start.setKeepPositionOnInsert(True)
    start.beginEditBlock()
    try:
        yield
        settle(body, start.block())
    finally:
        start.endEditBlock()


def remove_selected(body: BodyDocument, cursor: QTextCursor) -> None:
    """Take out what is selected, if anything is."""
    if cursor.hasSelection():
        with settling(body, cursor):
            cursor.removeSelectedText()


def settle(body: BodyDocument, block: QTextBlock) -> None:
    """Give a text block's text the marks, breaks and objects that its leaf can have; the caret keeps its place."""
    pieces = pieces_of(block)
    if any(piece.card for piece in pieces):
        return
    runs = body.tables.runs(pieces)
    fitted = fitted_runs(runs, body.entry(block).leaf)
    if fitted == runs:
        return
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    body.filling.pieces(cursor, body.tables.pieces(fitted))
