"""Cells that are pasted into a table: they take the place of its own, from the caret's cell on."""

from collections.abc import Sequence
from itertools import chain
from typing import cast

from PySide6.QtGui import QTextCursor, QTextTable

from editor.body import Leaf, Run
from editor.body.breaks import BREAK
from editor.body.foreign import Making
from editor.body.foreign.blocks import Block
from editor.body.grid import LARGEST, WIDEST, grid, new_cell, room_depth, table_depth
from editor.body.model import LINE_BREAK
from editor.errors import StetError
from editor.ui.body.blocks import leaf_number
from editor.ui.body.cells import Cells, Place, place_of, room
from editor.ui.body.document import BodyDocument
from editor.ui.body.fitting import fitted_runs
from editor.ui.body.grids import Grids
from editor.ui.body.rooms import table_of
from editor.ui.body.spans import holds_table, places

Rows = Sequence[Sequence[tuple[Run, ...]]]
"""What the cells of each row say."""
_BREAK = Run(LINE_BREAK, atom=BREAK)
_KEPT = ("cell", "vacant", "paragraph")
"""Kinds of leaves that go on as they are when a cell gets another text."""


class SpannedPaste(StetError):
    """Cells that span several rows or columns are among those that were copied, or where they would come to stand."""

    def __init__(self) -> None:
        super().__init__("body.spanned_paste")


class TooManyCells(StetError):
    """The table would grow larger than what can be shown as one."""

    def __init__(self) -> None:
        super().__init__("body.too_many_cells")


def rows_of_leaves(leaves: Sequence[Leaf]) -> Rows:
    """What cells say that were copied from a body; none where it is no more than one cell, or more than cells.

    Raises SpannedPaste.
    """
    depth = table_depth(leaves[0]) if leaves else -1
    table = leaves[0].containers[depth] if depth >= 0 else None
    if table is None or not all(table in leaf.containers and room_depth(leaf, depth) for leaf in leaves):
        return []
    shape = grid(leaves, depth)
    if shape is None or len(shape.cells) < 2:
        return []
    if any(cell.rows > 1 or cell.columns > 1 for cell in shape.cells):
        raise SpannedPaste
    rows: list[list[tuple[Run, ...]]] = [[] for _ in range(shape.rows)]
    for cell in shape.cells:
        rows[cell.row].append(_on_lines(leaves[cell.leaves.start : cell.leaves.stop]))
    return rows


def rows_of_blocks(blocks: Sequence[Block], making: Making) -> Rows:
    """What the cells of another program's table say; none where there is more than a table. Raises SpannedPaste."""
    if len(blocks) != 1 or blocks[0].name != "table":
        return []
    rows = [row.children for row in blocks[0].children]
    if any(cell.span for cell in chain.from_iterable(rows)):
        raise SpannedPaste
    return [[making.runs(cell.pieces) for cell in row] for row in rows]


def _on_lines(leaves: Sequence[Leaf]) -> tuple[Run, ...]:
    """The text of a cell's leaves, each on a line of its own."""
    lines = [leaf.runs for leaf in leaves if leaf.runs]
    return tuple(chain.from_iterable((_BREAK, *line) if index else line for index, line in enumerate(lines)))


class CellPasting:
    """Fills cells of a body's document. The tables are not to be kept over an edit."""

    def __init__(self, document: BodyDocument) -> None:
        self._document = document
        self._cells = Cells(document)
        self._grids = Grids(document)

    def fill(self, cursor: QTextCursor, rows: Rows) -> None:
        """Put rows of cells in the place of those from the cursor's, or the first selected one, on.

        Rows and columns are added where the table ends; the cursor comes to stand behind the last text. One step of
        undo. Raises SpannedPaste and TooManyCells, and then nothing has changed.
        """
        first = _first(cursor)
        height, width = len(rows), max(map(len, rows))
        _check(_table(cursor), first, height, width)
        cursor.beginEditBlock()
        try:
            self._grow(cursor, first.row + height, first.column + width)
            for row, cells in enumerate(rows, start=first.row):
                for column, runs in enumerate(cells, start=first.column):
                    self._write(_table(cursor), Place(row, column, 1, 1), runs)
            last = _table(cursor).cellAt(first.row + height - 1, first.column + len(rows[-1]) - 1)
            cursor.setPosition(last.lastPosition())
        finally:
            cursor.endEditBlock()

    def _grow(self, cursor: QTextCursor, height: int, width: int) -> None:
        """Add the rows and columns that a table lacks, each in the manner of the last one."""
        while _table(cursor).columns() < width:
            self._go_to_last(cursor)
            self._grids.insert_column(cursor, after=True)
        while _table(cursor).rows() < height:
            self._go_to_last(cursor)
            self._grids.insert_row(cursor, below=True)

    def _go_to_last(self, cursor: QTextCursor) -> None:
        table = _table(cursor)
        cursor.setPosition(table.cellAt(table.rows() - 1, table.columns() - 1).firstPosition())

    def _write(self, table: QTextTable, place: Place, runs: tuple[Run, ...]) -> None:
        """Put a text in the place of a cell's own; its markup stays."""
        cell = table.cellAt(place.row, place.column)
        block = cell.firstCursorPosition().block()
        number, leaf = leaf_number(block), self._document.entry(block).leaf
        around = room(leaf)
        if leaf.kind not in _KEPT or len(leaf.containers) > around + 1:
            leaf = new_cell(leaf, around)
            number = self._document.number_of(leaf)
        self._cells.take_out(cell)
        cursor = cell.firstCursorPosition()
        self._document.set_leaf(cursor.block(), number)
        self._document.filling.pieces(cursor, self._document.tables.pieces(fitted_runs(runs, leaf)))


def _table(cursor: QTextCursor) -> QTextTable:
    table = table_of(cursor)
    assert table is not None, "cells are filled in a table"
    return table


def _first(cursor: QTextCursor) -> Place:
    """The cell where filling begins."""
    start = QTextCursor(cursor)
    start.setPosition(cursor.selectionStart())
    table = _table(start)
    if not cursor.hasComplexSelection():
        cursor.setPosition(start.position())
        return place_of(table.cellAt(start))
    row, _, column, _ = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    cursor.setPosition(table.cellAt(row, column).firstPosition())
    return place_of(table.cellAt(row, column))


def _check(table: QTextTable, first: Place, height: int, width: int) -> None:
    """Raises SpannedPaste and TooManyCells."""
    rows, columns = max(first.row + height, table.rows()), max(first.column + width, table.columns())
    if columns > WIDEST or rows * columns > LARGEST:
        raise TooManyCells
    grows = rows > table.rows() or columns > table.columns()
    for place in places(table):
        filled = _meet(place.row, place.rows, first.row, height) and _meet(
            place.column, place.columns, first.column, width
        )
        if (filled or grows) and (place.rows > 1 or place.columns > 1):
            raise SpannedPaste
        if filled and holds_table(table, place):
            raise SpannedPaste


def _meet(first: int, length: int, other: int, other_length: int) -> bool:
    return first < other + other_length and other < first + length
