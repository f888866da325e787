"""Tables in the text: from cell to cell, rows and columns. Each command is one step of undo."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtGui import QTextCursor, QTextTable

from editor.body import Container, Leaf, Syntax
from editor.body.effects import effects_of
from editor.body.grid import new_cell, opening
from editor.body.tokens import without_attribute
from editor.errors import StetError
from editor.house import House
from editor.ui.body.blocks import pieces_of
from editor.ui.body.document import BodyDocument
from editor.ui.body.rooms import table_of
from editor.ui.body.structure import outside_lists, outside_prefixed
from editor.ui.body.tables import MARKS


class Spanned(StetError):
    """A row or column cannot be added or taken out here, because a cell spans more than it."""

    def __init__(self) -> None:
        super().__init__("body.spanned")


class WithinTable(StetError):
    """A table cannot be put into another one."""

    def __init__(self) -> None:
        super().__init__("body.within_table")


class _Place(NamedTuple):
    """A cell: where it begins, and what it spans."""

    row: int
    column: int
    rows: int
    columns: int


class Grids:
    """Changes tables of a body's document."""

    def __init__(self, document: BodyDocument) -> None:
        self._document = document

    def within(self, cursor: QTextCursor) -> bool:
        """Whether the cursor stands in a cell."""
        return table_of(cursor) is not None

    def next_cell(self, cursor: QTextCursor) -> None:
        """Go to the next cell; after the last one to a new row."""
        table, place = _at(cursor)
        after = [other for other in _positions(table) if other[:2] > place[:2]]
        if after:
            cursor.setPosition(table.cellAt(after[0].row, after[0].column).firstPosition())
            return
        self.insert_row(cursor, below=True)
        table, place = _at(cursor)
        cursor.setPosition(table.cellAt(place.row, 0).firstPosition())

    def previous_cell(self, cursor: QTextCursor) -> None:
        """Go to the cell before; stay in the first one."""
        table, place = _at(cursor)
        before = [other for other in _positions(table) if other[:2] < place[:2]]
        if before:
            cursor.setPosition(table.cellAt(before[-1].row, before[-1].column).firstPosition())

    def insert_row(self, cursor: QTextCursor, below: bool) -> None:
        """Add a row beside the cursor's, in its manner, and go there. Raises Spanned."""
        table, place = _at(cursor)
        at = place.row + place.rows if below else place.row
        if at < table.rows() and any(table.cellAt(at, column).row() < at for column in range(table.columns())):
            raise Spanned
        beside = self._row_in_manner(table, at, below)
        own = next((leaf for leaf in self._own_leaves(table, beside)), None)
        if own is None:
            raise Spanned
        room = _room(own)
        containers = (*own.containers[: room - 1], _another_row(own.containers[room - 1]))
        models = [self._model(table, beside, column) for column in range(table.columns())]
        cursor.beginEditBlock()
        table.insertRows(at, 1)
        for column, (model, marks) in enumerate(models):
            leaf = replace(new_cell(model, _room(model)), containers=containers)
            self._fill(table.cellAt(at, column).firstCursorPosition(), leaf, marks)
        cursor.endEditBlock()
        cursor.setPosition(table.cellAt(at, place.column).firstPosition())

    def insert_column(self, cursor: QTextCursor, after: bool) -> None:
        """Add a column beside the cursor's, in its manner, and go there. Raises Spanned."""
        table, place = _at(cursor)
        at = place.column + place.columns if after else place.column
        rows = range(table.rows())
        if at < table.columns() and any(table.cellAt(row, at).column() < at for row in rows):
            raise Spanned
        beside = at - 1 if after else at
        if any(table.cellAt(row, beside).row() != row for row in rows):
            raise Spanned
        models = [self._model(table, row, beside) for row in rows]
        cursor.beginEditBlock()
        table.insertColumns(at, 1)
        for row, (model, marks) in enumerate(models):
            leaf = new_cell(model, _room(model))
            if model.kind == "vacant":
                leaf = replace(leaf, kind="vacant")
            self._fill(table.cellAt(row, at).firstCursorPosition(), leaf, marks)
        cursor.endEditBlock()
        cursor.setPosition(table.cellAt(place.row, at).firstPosition())

    def remove_row(self, cursor: QTextCursor) -> None:
        """Take the cursor's row out; with the last one the table. Raises Spanned."""
        table, place = _at(cursor)
        for column in range(table.columns()):
            cell = table.cellAt(place.row, column)
            if cell.rowSpan() > 1:
                raise Spanned
        _as_one_step(cursor, table.removeRows, place.row)

    def remove_column(self, cursor: QTextCursor) -> None:
        """Take the cursor's column out; with the last one the table. Raises Spanned."""
        table, place = _at(cursor)
        for row in range(table.rows()):
            cell = table.cellAt(row, place.column)
            if cell.columnSpan() > 1:
                raise Spanned
        _as_one_step(cursor, table.removeColumns, place.column)

    def insert_table(self, cursor: QTextCursor, rows: int, columns: int) -> None:
        """Add an empty table in the house's markup after the cursor's text block, and go to its first cell.

        Raises WithinTable.
        """
        document = self._document
        around = outside_prefixed(outside_lists(document.entry(cursor.block()).leaf.containers))
        if any(container.kind == "table" for container in around):
            raise WithinTable
        leaves = _house_table(document.house, around, rows, columns)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        start = cursor.position()
        document.filling.tables(cursor, [document.tables.leaf(leaf, document.reading) for leaf in leaves])
        beside = document.writer.paragraph(Leaf("blank", leaves[0].syntax, containers=around), document.reading)
        document.set_leaf(cursor.block(), document.tables.leaf(beside, document.reading))
        cursor.endEditBlock()
        cursor.setPosition(start + 1)

    def _row_in_manner(self, table: QTextTable, at: int, below: bool) -> int:
        """The row that a new one at `at` is made after: not one of header cells where another stands beside."""
        beside = at - 1 if below else at
        if below and at < table.rows() and self._is_header(table, beside):
            return at
        return beside

    def _is_header(self, table: QTextTable, row: int) -> bool:
        leaves = [self._leaf(table, row, column) for column in range(table.columns())]
        if leaves[0].syntax is Syntax.MARKDOWN:
            # What stands above the first line of dashes (kramdown, lib/kramdown/parser/kramdown/table.rb).
            first, own, following = (_section(self._leaf(table, at, 0)) for at in (0, row, row + 1))
            return first is own is not following
        return all(opening(leaf, _room(leaf)).lower().startswith("<th") for leaf in leaves)

    def _own_leaves(self, table: QTextTable, row: int) -> Iterator[Leaf]:
        """The leaves of the cells that begin in a row."""
        for column in range(table.columns()):
            if table.cellAt(row, column).row() == row:
                yield self._leaf(table, row, column)

    def _leaf(self, table: QTextTable, row: int, column: int) -> Leaf:
        """The first leaf of a cell."""
        return self._document.entry(table.cellAt(row, column).firstCursorPosition().block()).leaf

    def _model(self, table: QTextTable, row: int, column: int) -> tuple[Leaf, int]:
        """The first leaf of a cell, and the marks that all its text wears, but for links: 0 for none."""
        block = table.cellAt(row, column).firstCursorPosition().block()
        pieces = pieces_of(block)
        worn = {piece.marks for piece in pieces} if pieces else {block.charFormat().intProperty(MARKS)}
        marks = worn.pop() if len(worn) == 1 else 0
        is_linked = effects_of(self._document.tables.stacks[marks]).link is not None
        return self._document.entry(block).leaf, 0 if is_linked else marks

    def _fill(self, cursor: QTextCursor, leaf: Leaf, marks: int) -> None:
        """Show an empty cell; what is typed in it will wear the marks."""
        self._document.filling.block(cursor, self._document.tables.leaf(leaf, self._document.reading))
        form = cursor.blockCharFormat()
        form.setProperty(MARKS, marks)
        cursor.setBlockCharFormat(form)


def _at(cursor: QTextCursor) -> tuple[QTextTable, _Place]:
    """The table that the cursor stands in, which is not to be kept over an edit, and the cursor's place in it."""
    table = cursor.currentTable()
    cell = table.cellAt(cursor)
    return table, _Place(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan())


def _positions(table: QTextTable) -> list[_Place]:
    """The cells in their order."""
    return [
        _Place(row, column, 1, 1)
        for row in range(table.rows())
        for column in range(table.columns())
        if (table.cellAt(row, column).row(), table.cellAt(row, column).column()) == (row, column)
    ]


def _room(leaf: Leaf) -> int:
    """How many containers of a leaf stand around its innermost cell."""
    return max(index for index, container in enumerate(leaf.containers) if container.kind == "row") + 1


def _section(leaf: Leaf) -> Container:
    return leaf.containers[_room(leaf) - 2]


def _another_row(row: Container) -> Container:
    return replace(row, open=without_attribute(row.open, "id"))


def _as_one_step(cursor: QTextCursor, remove: Callable[[int, int], None], at: int) -> None:
    cursor.beginEditBlock()
    remove(at, 1)
    cursor.endEditBlock()


def _house_table(house: House, outer: tuple[Container, ...], rows: int, columns: int) -> list[Leaf]:
    """The leaves of an empty table in the house's markup."""
    space = house.gaps["item"]

    def container(kind: str) -> Container:
        opening, closing = house.markup[kind]
        return Container(kind, opening + space, space + closing, space)

    around = (*outer, container("table"), container("section"))
    opening, closing = house.markup["cell"]
    leaves = []
    for _ in range(rows):
        row = container("row")
        leaves += [Leaf("cell", Syntax.HTML, opening, closing, containers=(*around, row)) for _ in range(columns)]
    return leaves
