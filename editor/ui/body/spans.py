"""Cells that take more than one row or column: they grow and shrink with the rows and columns of their table.

Qt takes rows and columns wrongly out of what spans both, so such cells are taken apart first, and put together again.
"""

from collections.abc import Iterator

from PySide6.QtGui import QTextTable

from editor.body.grid import Unspannable, span, spanning
from editor.errors import StetError
from editor.ui.body.cells import Cells, Place, place_of, room
from editor.ui.body.document import BodyDocument


class Spanned(StetError):
    """A row or column cannot be added or taken out here, because a cell spans more than it."""

    def __init__(self) -> None:
        super().__init__("body.spanned")


def places(table: QTextTable) -> Iterator[Place]:
    """The cells of a table in their order."""
    for row in range(table.rows()):
        for column in range(table.columns()):
            place = place_of(table.cellAt(row, column))
            if place[:2] == (row, column):
                yield place


def over_row(table: QTextTable, row: int) -> list[Place]:
    """The cells that begin above a row and reach into it."""
    if not 0 < row < table.rows():
        return []
    found = dict.fromkeys(place_of(table.cellAt(row, column)) for column in range(table.columns()))
    return [place for place in found if place.row < row]


def over_column(table: QTextTable, column: int) -> list[Place]:
    """The cells that begin before a column and reach into it."""
    if not 0 < column < table.columns():
        return []
    found = dict.fromkeys(place_of(table.cellAt(row, column)) for row in range(table.rows()))
    return [place for place in found if place.column < column]


class Spans:
    """Changes what cells of a body's document span. The tables are not to be kept over an edit."""

    def __init__(self, document: BodyDocument, cells: Cells) -> None:
        self._document = document
        self._cells = cells

    def check(self, table: QTextTable, changed: list[Place]) -> None:
        """Raises Spanned where one of some cells cannot be given another span."""
        for place in changed:
            first = self._cells.leaf(table, place.row, place.column)
            if first.kind == "sealed" or holds_table(table, place):
                raise Spanned
            try:
                spanning(first, room(first), "colspan", 200)
            except Unspannable:
                raise Spanned from None

    def settle(self, table: QTextTable, row: int) -> None:
        """Let cells that end above a row say so, where they claim more than there is and would go on into a new one."""
        ending = [place_of(table.cellAt(row - 1, column)) for column in range(table.columns())] if row else []
        for place in dict.fromkeys(ending):
            leaf = self._cells.leaf(table, place.row, place.column)
            if place.row + place.rows == row and span(leaf, room(leaf), "rowspan") != place.rows:
                self.write(table, place, "rowspan", place.rows)

    def write(self, table: QTextTable, place: Place, name: str, number: int) -> None:
        """Let a cell's markup say that it takes so many rows ("rowspan") or columns ("colspan")."""
        cell = table.cellAt(place.row, place.column)
        first = cell.firstCursorPosition().block()
        leaf = self._document.entry(first).leaf
        at = room(leaf)
        if span(leaf, at, name) == number:
            return
        new = spanning(leaf, at, name, number)
        if len(leaf.containers) > at:
            self._cells.rehouse(cell, leaf.containers[at], new.containers[at])
        else:
            self._cells.set_leaf(first, new)

    def remove_row(self, table: QTextTable, row: int) -> None:
        """Take a row out: what spans it shrinks, and what begins in it and goes on begins in the next one."""
        spanned = [place for place in places(table) if place.rows > 1 and place.row <= row < place.row + place.rows]
        self.check(table, spanned)
        below = next((leaf.containers for leaf in self._cells.own_leaves(table, row + 1)), ())
        for place in spanned:
            self.write(table, place, "rowspan", place.rows - 1)
            table.splitCell(place.row, place.column, 1, 1)
            if place.row == row:
                container = below[room(self._cells.leaf(table, row, place.column)) - 1]
                taken = self._cells.take_out(table.cellAt(row, place.column))
                self._cells.put_in(table.cellAt(row + 1, place.column), taken, container)
        table.removeRows(row, 1)
        for place in spanned:
            _merge(table, place._replace(rows=place.rows - 1))

    def remove_column(self, table: QTextTable, column: int) -> None:
        """Take a column out: what spans it shrinks, and what begins in it and goes on begins in the next one."""
        spanned = [
            place
            for place in places(table)
            if place.columns > 1 and place.column <= column < place.column + place.columns
        ]
        self.check(table, spanned)
        for place in spanned:
            self.write(table, place, "colspan", place.columns - 1)
            table.splitCell(place.row, place.column, 1, 1)
            if place.column == column:
                leaf = self._cells.leaf(table, place.row, column)
                taken = self._cells.take_out(table.cellAt(place.row, column))
                self._cells.put_in(table.cellAt(place.row, column + 1), taken, leaf.containers[room(leaf) - 1])
        table.removeColumns(column, 1)
        for place in spanned:
            _merge(table, place._replace(columns=place.columns - 1))

    def trim(self, table: QTextTable) -> None:
        """Take out the rows in which no cell is left, and the last columns that none reaches."""
        for row in range(table.rows() - 1, -1, -1):
            if table.rows() > 1 and all(self._is_vacant(table, row, column) for column in _begun(table, row)):
                self.remove_row(table, row)
        rows = range(table.rows())
        while table.columns() > 1 and all(self._is_vacant(table, row, table.columns() - 1) for row in rows):
            table.removeColumns(table.columns() - 1, 1)

    def _is_vacant(self, table: QTextTable, row: int, column: int) -> bool:
        """Whether a place in a grid has no cell in the source, and no text."""
        cell = table.cellAt(row, column)
        empty = cell.firstPosition() == cell.lastPosition()
        return empty and self._cells.leaf(table, row, column).kind == "vacant"


def _begun(table: QTextTable, row: int) -> list[int]:
    """The columns of the cells that begin in a row."""
    return [column for column in range(table.columns()) if place_of(table.cellAt(row, column))[:2] == (row, column)]


def holds_table(table: QTextTable, place: Place) -> bool:
    """Whether another table stands in a cell."""
    cell = table.cellAt(place.row, place.column)
    return any(cell.firstPosition() <= frame.firstPosition() <= cell.lastPosition() for frame in table.childFrames())


def _merge(table: QTextTable, place: Place) -> None:
    if place.rows > 1 or place.columns > 1:
        table.mergeCells(*place)
