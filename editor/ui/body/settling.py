"""Text that a deletion has brought into another leaf, shown as that leaf writes it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple, cast

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body.model import OBJECT
from editor.ui.body.blocks import leaf_number, pieces_of
from editor.ui.body.document import BodyDocument
from editor.ui.body.fitting import fitted_runs
from editor.ui.body.rooms import room_of, table_of, together
from editor.ui.body.tables import Piece


@contextmanager
def settling(body: BodyDocument, cursor: QTextCursor) -> Iterator[None]:
    """What is done here to a selection over several text blocks is one step of undo with what it makes needed."""
    if body.text.findBlock(cursor.selectionStart()) == body.text.findBlock(cursor.selectionEnd()):
        yield
        return
    start = QTextCursor(body.text)
    start.setPosition(cursor.selectionStart())
    start.setKeepPositionOnInsert(True)
    kept = _begun_with(body, cursor)
    start.beginEditBlock()
    try:
        yield
        if kept and leaf_number(start.block()) != kept:
            body.set_leaf(start.block(), kept)
        settle(body, start.block())
    finally:
        start.endEditBlock()


def remove_selected(body: BodyDocument, cursor: QTextCursor) -> None:
    """Take out what is selected, if anything is.

    Of selected cells the text goes, and the cursor into the first; what stands before and behind a table stays apart.
    """
    if not cursor.hasSelection():
        return
    cell = _first_cell(cursor)
    apart = _around_table(body, cursor) if cell < 0 else None
    with settling(body, cursor):
        cursor.removeSelectedText()
        if apart:
            _part(body, cursor, apart)
    if cell >= 0:
        cursor.setPosition(cell)


def take_table(cursor: QTextCursor) -> bool:
    """Select a table from beside it, so that it goes itself, where all of its cells are selected; False elsewhere."""
    table = table_of(cursor)
    if table is None or not cursor.hasComplexSelection():
        return False
    _, rows, _, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    if (rows, columns) != (table.rows(), table.columns()):
        return False
    start, end = table.firstPosition() - 1, table.lastPosition() + 1
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return True


def crosses_table(body: BodyDocument, cursor: QTextCursor) -> bool:
    """Whether cells are selected, or a whole table from beside it."""
    return cursor.hasSelection() and (_first_cell(cursor) >= 0 or _around_table(body, cursor) is not None)


def _begun_with(body: BodyDocument, cursor: QTextCursor) -> int:
    """The leaf of the first text block where several are selected whole: Qt would keep the last one's. 0 for none."""
    first, last = (body.text.findBlock(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
    whole = cursor.selectionStart() == first.position() and cursor.selectionEnd() == last.position() + last.length() - 1
    if not whole or last.length() == 1 or room_of(first) is not None or room_of(last) is not None:
        return 0
    return 0 if body.is_card(first) else leaf_number(first)


def _first_cell(cursor: QTextCursor) -> int:
    """Where the first of several selected cells begins; -1 where none are."""
    table = table_of(cursor)
    if table is None or not cursor.hasComplexSelection():
        return -1
    row, _, column, _ = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    return table.cellAt(row, column).firstPosition()


class _Around(NamedTuple):
    """The leaves of the text before and behind a table; `onward` where only of the text behind some is selected."""

    first: int
    last: int
    onward: bool


def _around_table(body: BodyDocument, cursor: QTextCursor) -> _Around | None:
    """What a selection begins and ends in that has a table at one of its ends; None for others.

    Qt selects tables whole, and the end of what stands before one with it.
    """
    first, last = (body.text.findBlock(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
    behind = cursor.selectionEnd() == last.position() and not together(last.previous(), last)
    before = cursor.selectionStart() == first.position() + first.length() - 1 and not together(first, first.next())
    if first == last or not (behind or before):
        return None
    return _Around(leaf_number(first), leaf_number(last), before and not behind)


def _part(body: BodyDocument, cursor: QTextCursor, around: _Around) -> None:
    """Make two text blocks of the one that is left; of one without text on one side none."""
    if cursor.atBlockStart() or cursor.atBlockEnd():
        is_first = cursor.atBlockEnd() and not cursor.atBlockStart()
        body.set_leaf(cursor.block(), around.first if is_first else around.last)
        return
    place = cursor.position()
    cursor.insertBlock()
    behind = cursor.position()
    body.set_leaf(cursor.block(), around.last)
    cursor.setPosition(place)
    body.set_leaf(cursor.block(), around.first)
    cursor.setPosition(behind if around.onward else place)


def settle(body: BodyDocument, block: QTextBlock) -> None:
    """Give a text block's text the marks, breaks and objects that its leaf can have; the caret keeps its place."""
    pieces = pieces_of(block)
    if any(piece.card and OBJECT in piece.text for piece in pieces):  # text typed beside a card has its number as well
        return
    runs = body.tables.runs(pieces)
    fitted = fitted_runs(runs, body.entry(block).leaf)
    if fitted == runs:
        return
    rewrite(body, block, body.tables.pieces(fitted))


def rewrite(body: BodyDocument, block: QTextBlock, pieces: Iterable[Piece]) -> None:
    """Give a text block another content; its leaf stays."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    body.filling.pieces(cursor, pieces)
