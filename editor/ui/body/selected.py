"""Which parts of which text blocks a selection takes when it is copied."""

from typing import NamedTuple, cast

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from editor.ui.body.rooms import table_of


class Stretch(NamedTuple):
    """A text block from one position to another, counted from where it begins."""

    block: QTextBlock
    start: int
    end: int


def stretches(document: QTextDocument, cursor: QTextCursor) -> list[Stretch]:
    """What is selected, text block by text block.

    Cells that Qt paints as selected are taken whole, and no others: in a table a drag from cell to cell selects
    a rectangle, and its end stands before or after the last cell's text as the pointer does. Around a table an end of a
    text block of which nothing is selected is not meant.
    """
    table = table_of(cursor)
    if table is not None and cursor.hasComplexSelection():
        within = _in_order(document, _corners(table, cursor))
        return [_whole(stretch.block) for stretch in within if _is_in_rectangle(stretch.block, table, cursor)]
    found = _in_order(document, cursor)
    if len(found) > 1 and any(_is_cell(stretch.block) for stretch in found):
        return _without_empty_ends([_whole(one.block) if _is_cell(one.block) else one for one in found])
    return found


def _in_order(document: QTextDocument, cursor: QTextCursor) -> list[Stretch]:
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    found = []
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        found.append(Stretch(block, start - block.position(), end - block.position()))
        block = block.next()
    return found


def _corners(table: QTextTable, cursor: QTextCursor) -> QTextCursor:
    """From the first of the selected cells to the last; a drag to the left or upwards ends in others."""
    top, rows, left, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    found = QTextCursor(cursor)
    found.setPosition(table.cellAt(top, left).firstPosition())
    last = table.cellAt(top + rows - 1, left + columns - 1).lastPosition()
    found.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    return found


def _whole(block: QTextBlock) -> Stretch:
    return Stretch(block, 0, block.length() - 1)


def _is_cell(block: QTextBlock) -> bool:
    return table_of(QTextCursor(block)) is not None


def _is_in_rectangle(block: QTextBlock, table: QTextTable, cursor: QTextCursor) -> bool:
    top, rows, left, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    cell = table.cellAt(block.position())
    return cell.isValid() and top <= cell.row() < top + rows and left <= cell.column() < left + columns


def _without_empty_ends(found: list[Stretch]) -> list[Stretch]:
    first, last = found[0], found[-1]
    begins_late = 0 < first.start == first.block.length() - 1
    ends_early = last.end == 0 and last.block.length() > 1
    return found[int(begins_late) : len(found) - int(ends_early)]
