"""Which room of the text document a text block stands in: a table's cell, or the text outside of tables."""

from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable


class Room(NamedTuple):
    """A cell, by where its table begins and by its row and column."""

    table: int
    row: int
    column: int


def room_of(block: QTextBlock) -> Room | None:
    """The innermost cell that a text block stands in; None outside of tables."""
    cursor = QTextCursor(block)
    table = table_of(cursor)
    if table is None:
        return None
    cell = table.cellAt(cursor)
    return Room(table.firstPosition(), cell.row(), cell.column())


def table_of(cursor: QTextCursor) -> QTextTable | None:
    """The innermost table that a cursor stands in, which is not to be kept over an edit; None outside of tables."""
    return cursor.currentTable()


def together(first: QTextBlock, second: QTextBlock) -> bool:
    """Whether two neighbouring text blocks can become one: they are in one room, and no table is between them."""
    return room_of(first) == room_of(second) and not _is_before_table(first)


def _is_before_table(block: QTextBlock) -> bool:
    """Whether a table begins where a text block ends."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    frame = cursor.currentFrame()
    return any(child.firstPosition() == cursor.position() + 1 for child in frame.childFrames())
