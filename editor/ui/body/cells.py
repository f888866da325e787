"""The cells of tables in the text: their leaves, what new ones look like, and what stands in them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable, QTextTableCell

from editor.body import Container, Leaf
from editor.body.effects import effects_of
from editor.ui.body.blocks import leaf_number, pieces_of
from editor.ui.body.document import BodyDocument
from editor.ui.body.tables import MARKS, Piece


class Place(NamedTuple):
    """A cell: where it begins, and what it spans."""

    row: int
    column: int
    rows: int
    columns: int


def place_of(cell: QTextTableCell) -> Place:
    """Where a cell is."""
    return Place(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan())


def room(leaf: Leaf) -> int:
    """How many containers of a leaf stand around its innermost cell."""
    return max(index for index, container in enumerate(leaf.containers) if container.kind == "row") + 1


def section(leaf: Leaf) -> Container:
    """The part of its table that a leaf's innermost cell is in."""
    return leaf.containers[room(leaf) - 2]


class Cells:
    """Looks at cells of a body's document, and fills them. The tables are not to be kept over an edit."""

    def __init__(self, document: BodyDocument) -> None:
        self._document = document

    def leaf(self, table: QTextTable, row: int, column: int) -> Leaf:
        """The first leaf of a cell."""
        return self._document.entry(table.cellAt(row, column).firstCursorPosition().block()).leaf

    def own_leaves(self, table: QTextTable, row: int) -> Iterator[Leaf]:
        """The first leaves of the cells that begin in a row; none behind the last one."""
        for column in range(table.columns() if row < table.rows() else 0):
            if table.cellAt(row, column).row() == row:
                yield self.leaf(table, row, column)

    def blocks(self, cell: QTextTableCell) -> Iterator[QTextBlock]:
        """The text blocks of a cell, those of tables in it as well."""
        block, last = cell.firstCursorPosition().block(), cell.lastPosition()
        while block.isValid() and block.position() <= last:
            yield block
            block = block.next()

    def model(self, table: QTextTable, row: int, column: int) -> tuple[Leaf, int]:
        """The first leaf of a cell, and the marks that all its text wears, but for links: 0 for none."""
        block = table.cellAt(row, column).firstCursorPosition().block()
        pieces = pieces_of(block)
        worn = {piece.marks for piece in pieces} if pieces else {block.charFormat().intProperty(MARKS)}
        marks = worn.pop() if len(worn) == 1 else 0
        is_linked = effects_of(self._document.tables.stacks[marks]).link is not None
        return self._document.entry(block).leaf, 0 if is_linked else marks

    def fill(self, cell: QTextTableCell, leaf: Leaf, marks: int) -> None:
        """Show an empty cell; what is typed in it will wear the marks."""
        cursor = cell.firstCursorPosition()
        self._document.filling.block(cursor, self._document.number_of(leaf))
        form = cursor.blockCharFormat()
        form.setProperty(MARKS, marks)
        cursor.setBlockCharFormat(form)

    def set_leaf(self, block: QTextBlock, leaf: Leaf) -> None:
        """Make a text block another leaf's, of the same reading."""
        reading = self._document.entry(block).reading
        self._document.set_leaf(block, self._document.tables.leaf(leaf, reading))

    def rehouse(self, cell: QTextTableCell, old: Container, new: Container) -> None:
        """Put another container around what stands in a cell, in the place of one."""
        for block in list(self.blocks(cell)):
            leaf = self._document.entry(block).leaf
            if old in leaf.containers:
                containers = tuple(new if container is old else container for container in leaf.containers)
                self.set_leaf(block, replace(leaf, containers=containers, rehoused=True))

    def take_out(self, cell: QTextTableCell) -> list[tuple[int, tuple[Piece, ...]]]:
        """Empty a cell; the numbers of its leaves and what stood in them."""
        taken = [(leaf_number(block), pieces_of(block)) for block in self.blocks(cell)]
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return taken

    def put_in(self, cell: QTextTableCell, taken: list[tuple[int, tuple[Piece, ...]]], row: Container) -> None:
        """Fill an empty cell of another row with what stood in one."""
        cursor = cell.firstCursorPosition()
        for index, (number, pieces) in enumerate(taken):
            if index:
                cursor.insertBlock()
            leaf = self._document.tables.leaves[number].leaf
            at = room(leaf) - 1
            containers = (*leaf.containers[:at], row, *leaf.containers[at + 1 :])
            self.set_leaf(cursor.block(), replace(leaf, containers=containers, place=-1))
            self._document.filling.pieces(cursor, pieces)
