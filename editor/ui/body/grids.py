"""Tables in the text: from cell to cell, rows and columns. Each command is one step of undo."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtGui import QTextCursor, QTextTable

from editor.body import Container, Leaf, Syntax
from editor.body.dashes import with_column, without_column
from editor.body.grid import new_cell, opening
from editor.body.manner import outside_lists, outside_prefixed
from editor.body.tokens import without_attribute
from editor.errors import StetError
from editor.house import House
from editor.ui.body.blocks import leaf_number
from editor.ui.body.cells import Cells, Place, place_of, room, section
from editor.ui.body.document import BodyDocument
from editor.ui.body.spans import Spanned, Spans, over_column, over_row, places


class WithinTable(StetError):
    """A table cannot be put into another one."""

    def __init__(self) -> None:
        super().__init__("body.within_table")


class Grids:
    """Changes tables of a body's document."""

    def __init__(self, document: BodyDocument) -> None:
        self._document = document
        self._cells = Cells(document)
        self._spans = Spans(document, self._cells)

    def next_cell(self, cursor: QTextCursor) -> None:
        """Go to the next cell; after the last one to a new row."""
        table, place = _at(cursor)
        after = next((other for other in places(table) if other[:2] > place[:2]), None)
        if after is not None:
            cursor.setPosition(table.cellAt(after.row, after.column).firstPosition())
            return
        self.insert_row(cursor, below=True)
        table, place = _at(cursor)
        cursor.setPosition(table.cellAt(place.row, 0).firstPosition())

    def previous_cell(self, cursor: QTextCursor) -> None:
        """Go to the cell before; stay in the first one."""
        table, place = _at(cursor)
        before = [other for other in places(table) if other[:2] < place[:2]]
        if before:
            cursor.setPosition(table.cellAt(before[-1].row, before[-1].column).firstPosition())

    def insert_row(self, cursor: QTextCursor, below: bool) -> None:
        """Add a row beside the cursor's, in its manner, and go there; a cell that spans the place grows.

        Raises Spanned where a cell there cannot grow.
        """
        table, place = _at(cursor)
        at = place.row + place.rows if below else place.row
        growing = over_row(table, at)
        self._spans.check(table, growing)
        beside = self._row_in_manner(table, at, below)
        own = next(self._cells.own_leaves(table, beside), None)
        if own is None:
            raise Spanned
        around = room(own)
        containers = (*own.containers[: around - 1], _another_row(own.containers[around - 1]))
        models = [self._cells.model(table, beside, column) for column in range(table.columns())]
        cursor.beginEditBlock()
        for grown in growing:
            self._spans.write(table, grown, "rowspan", grown.rows + 1)
        self._spans.settle(table, at)
        table.insertRows(at, 1)
        for column, (model, marks) in enumerate(models):
            if table.cellAt(at, column).row() == at:
                leaf = replace(new_cell(model, room(model)), containers=containers)
                self._cells.fill(table.cellAt(at, column), leaf, marks)
        cursor.endEditBlock()
        cursor.setPosition(table.cellAt(at, place.column).firstPosition())

    def insert_column(self, cursor: QTextCursor, after: bool) -> None:
        """Add a column beside the cursor's, in its manner, and go there; a cell that spans the place grows.

        Raises Spanned where a cell there cannot grow.
        """
        table, place = _at(cursor)
        at = place.column + place.columns if after else place.column
        growing = over_column(table, at)
        self._spans.check(table, growing)
        beside = at - 1 if after else at
        models = [self._cells.model(table, row, beside) for row in range(table.rows())]
        rows = [next(self._cells.own_leaves(table, row)).containers for row in range(table.rows())]
        cursor.beginEditBlock()
        for grown in growing:
            self._spans.write(table, grown, "colspan", grown.columns + 1)
        table.insertColumns(at, 1)
        for row, (model, marks) in enumerate(models):
            if table.cellAt(row, at).column() == at:
                around = room(model)
                leaf = replace(new_cell(model, around), containers=rows[row][:around])
                if model.kind == "vacant":
                    leaf = replace(leaf, kind="vacant")
                self._cells.fill(table.cellAt(row, at), leaf, marks)
        self._write_head(table, lambda close: with_column(close, beside, after))
        cursor.endEditBlock()
        cursor.setPosition(table.cellAt(place.row, at).firstPosition())

    def remove_row(self, cursor: QTextCursor) -> None:
        """Take the cursor's row out; with the last one the table. Raises Spanned."""
        table, place = _at(cursor)
        with self._removing(cursor, table):
            if table.rows() == 1:
                table.removeRows(0, 1)
                return
            self._spans.remove_row(table, place.row)
            self._spans.trim(table)
        _go(cursor, table, place)

    def remove_column(self, cursor: QTextCursor) -> None:
        """Take the cursor's column out; with the last one the table. Raises Spanned."""
        table, place = _at(cursor)
        with self._removing(cursor, table):
            if table.columns() == 1:
                table.removeColumns(0, 1)
                return
            self._spans.remove_column(table, place.column)
            self._spans.trim(table)
            self._keep_pipes(table)
            self._write_head(table, lambda close: without_column(close, place.column))
        _go(cursor, table, place)

    def insert_table(self, cursor: QTextCursor, rows: int, columns: int) -> None:
        """Add an empty table in the house's markup after the cursor's text block, and go to its first cell.

        Raises WithinTable.
        """
        document = self._document
        self._leave_definitions(cursor)
        leaf = document.entry(cursor.block()).leaf
        around = outside_prefixed(outside_lists(leaf.containers))
        if any(container.kind == "table" for container in around):
            raise WithinTable
        leaves = _house_table(document.house, around, rows, columns)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        start = cursor.position()
        document.filling.tables(cursor, [document.number_of(cell) for cell in leaves])
        beside = document.writer.paragraph(Leaf("blank", leaf.syntax, containers=around), document.reading)
        document.set_leaf(cursor.block(), beside)
        cursor.endEditBlock()
        cursor.setPosition(start + 1)

    def _leave_definitions(self, cursor: QTextCursor) -> None:
        """Go on to the end of a list of definitions: between a term and what defines it nothing else can stand."""
        entry = self._document.entry
        within = [one for one in entry(cursor.block()).leaf.containers if one.kind == "definitions"]
        after = cursor.block().next()
        while within and after.isValid() and within[0] in entry(after).leaf.containers:
            cursor.setPosition(after.position())
            after = after.next()

    def _row_in_manner(self, table: QTextTable, at: int, below: bool) -> int:
        """The row that a new one at `at` is made after: not one of header cells where another stands beside."""
        beside = at - 1 if below else at
        if below and at < table.rows() and self._is_header(table, beside):
            return at
        return beside

    def _is_header(self, table: QTextTable, row: int) -> bool:
        leaves = [self._cells.leaf(table, row, column) for column in range(table.columns())]
        if leaves[0].syntax is Syntax.MARKDOWN:
            return section(leaves[0]).heads and not section(self._cells.leaf(table, row + 1, 0)).heads
        return all(opening(leaf, room(leaf)).lower().startswith("<th") for leaf in leaves)

    def _keep_pipes(self, table: QTextTable) -> None:
        """Give the rows of a Markdown table with one column left the pipes without which they are none."""
        if table.columns() > 1 or self._cells.leaf(table, 0, 0).syntax is not Syntax.MARKDOWN:
            return
        for place in places(table):
            leaf = self._cells.leaf(table, place.row, place.column)
            old = leaf.containers[room(leaf) - 1]
            if "|" not in old.open + old.close:
                new = replace(old, open=f"{old.open}| ", close=f" |{old.close}")
                self._cells.rehouse(table.cellAt(place.row, place.column), old, new)

    @contextmanager
    def _removing(self, cursor: QTextCursor, table: QTextTable) -> Iterator[None]:
        """One step, in which the text block before a table keeps its leaf: Qt gives it that of a cell taken out."""
        before = QTextCursor(self._document.text.findBlock(table.firstPosition() - 1))
        number = leaf_number(before.block())
        cursor.beginEditBlock()
        try:
            yield
            if leaf_number(before.block()) != number:
                self._document.set_leaf(before.block(), number)
        finally:
            cursor.endEditBlock()

    def _write_head(self, table: QTextTable, change: Callable[[str], str]) -> None:
        """Change the line of dashes below a Markdown table's head."""
        old = section(self._cells.leaf(table, 0, 0))
        if not old.heads or (close := change(old.close)) == old.close:
            return
        new = replace(old, close=close)
        for place in places(table):
            if section(self._cells.leaf(table, place.row, place.column)) is old:
                self._cells.rehouse(table.cellAt(place.row, place.column), old, new)


def _go(cursor: QTextCursor, table: QTextTable, place: Place) -> None:
    """Put the cursor where a cell was, or into the last one before it."""
    row, column = min(place.row, table.rows() - 1), min(place.column, table.columns() - 1)
    cursor.setPosition(table.cellAt(row, column).firstPosition())


def _at(cursor: QTextCursor) -> tuple[QTextTable, Place]:
    """The table that the cursor stands in, which is not to be kept over an edit, and the cursor's place in it."""
    table = cursor.currentTable()
    cell = table.cellAt(cursor)
    return table, place_of(cell)


def _another_row(row: Container) -> Container:
    return replace(row, open=without_attribute(row.open, "id"))


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
