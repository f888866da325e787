"""Puts leaves into the text document."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor

from editor.body import Container, Leaf, Reading, Syntax
from editor.body.grid import Grid, grid, room_depth, table_depth
from editor.body.model import OBJECT
from editor.ui.body.formats import block_format, character_format, dress_block, table_format
from editor.ui.body.tables import Entry, Piece, Tables


class Filling:
    """Writes leaves of the side tables as text blocks at a cursor."""

    def __init__(self, tables: Tables, base_pixels: int) -> None:
        self._tables = tables
        self._base_pixels = base_pixels
        self._formats: dict[tuple[int, int, int, int], QTextCharFormat] = {}
        self._made_ahead: dict[int, QTextBlockFormat] = {}

    def reading(self, cursor: QTextCursor, reading: Reading) -> None:
        """Write a whole reading; the cursor's text block, which must be empty, becomes the first."""
        numbers = [self._tables.leaf(leaf, reading) for leaf in reading.leaves] or [self.empty(reading)]
        # In one go, so that they lie side by side in memory: at a key Qt walks along those of all that follows.
        self._made_ahead = {number: block_format(self._tables.leaves[number].leaf, number) for number in numbers}
        self.blocks(cursor, numbers)
        self._made_ahead.clear()

    def empty(self, reading: Reading, containers: tuple[Container, ...] = ()) -> int:
        """The number of a paragraph that is nothing until something is typed; in an element it is of HTML."""
        in_element = bool(containers) and containers[-1].open.lstrip().startswith("<")
        syntax = Syntax.HTML if in_element else reading.syntax
        return self._tables.leaf(Leaf("blank", syntax, containers=containers), reading)

    def blocks(self, cursor: QTextCursor, numbers: Sequence[int], start: int = 0) -> None:
        """Write leaves; the first into the cursor's own text block, which is empty, and tables as grids.

        A table has a text block before it and after it: an empty one where no leaf stands there. `start` is how many
        containers stand around the place.
        """
        fresh = True
        for numbers_of_part, made in self._parts(numbers, start):
            if made is not None:
                if fresh:
                    self._blank(cursor, numbers_of_part[0], start)
                self._table(cursor, numbers_of_part, made)
                fresh = True
                continue
            for number in numbers_of_part:
                if not fresh:
                    cursor.insertBlock()
                self.block(cursor, number)
                fresh = False
        if fresh and numbers:
            self._blank(cursor, numbers[-1], start)

    def tables(self, cursor: QTextCursor, numbers: Sequence[int], start: int = 0) -> None:
        """Write leaves, the rows of tables, after the cursor's text block, which keeps its leaf."""
        for part, made in self._parts(numbers, start):
            assert made is not None, "the leaves are in rows of a table that can be shown"
            self._table(cursor, part, made)

    def _blank(self, cursor: QTextCursor, beside: int, start: int) -> None:
        """Make the cursor's text block one that is nothing until something is typed."""
        entry = self._tables.leaves[beside]
        self.block(cursor, self.empty(entry.reading, entry.leaf.containers[:start]))

    def _parts(self, numbers: Sequence[int], start: int) -> Iterator[tuple[Sequence[int], tuple[Grid, int] | None]]:
        """Leaves as stretches: those of one table's rows with its grid and its depth, and those beside tables."""
        first = 0
        while first < len(numbers):
            leaf = self._tables.leaves[numbers[first]].leaf
            depth = table_depth(leaf, start)
            rows = depth >= 0 and room_depth(leaf, depth)
            last = first + 1
            while rows and last < len(numbers) and self._is_in_rows(numbers[last], leaf, depth):
                last += 1
            part = numbers[first:last]
            made = grid([self._tables.leaves[number].leaf for number in part], depth) if rows else None
            yield part, (made, depth) if made else None
            first = last

    def _is_in_rows(self, number: int, leaf: Leaf, depth: int) -> bool:
        """Whether a leaf stands in a row of the same table."""
        other = self._tables.leaves[number].leaf
        same = len(other.containers) > depth and other.containers[depth] is leaf.containers[depth]
        return same and bool(room_depth(other, depth))

    def _table(self, cursor: QTextCursor, numbers: Sequence[int], made: tuple[Grid, int]) -> None:
        """Write a table after the cursor's text block; the cursor comes to stand in the text block after it."""
        shape, depth = made
        leaf = self._tables.leaves[numbers[0]].leaf
        table = cursor.insertTable(shape.rows, shape.columns, table_format(leaf.containers[:depth]))
        for cell in shape.cells:
            if cell.rows > 1 or cell.columns > 1:
                table.mergeCells(cell.row, cell.column, cell.rows, cell.columns)
        filled = {(cell.row, cell.column): cell for cell in shape.cells}
        alignments: dict[int, str] = {}
        for row, room in enumerate(shape.rooms):
            for column in range(shape.columns):
                place = table.cellAt(row, column)
                if (place.row(), place.column()) != (row, column):
                    continue
                within = place.firstCursorPosition()
                if (row, column) in filled:
                    own = [numbers[index] for index in filled[row, column].leaves]
                    first = self._tables.leaves[own[0]].leaf
                    alignments[column] = first.align
                    self.blocks(within, own, len(room) + (len(first.containers) > len(room)))
                else:
                    self._vacant(within, room, self._tables.leaves[numbers[0]], alignments.get(column, ""))
        cursor.setPosition(table.lastPosition() + 1)

    def _vacant(self, cursor: QTextCursor, room: tuple[Container, ...], beside: Entry, align: str) -> None:
        """Make the cursor's text block a place in a grid for which the source has no cell until something is typed."""
        tags = ("", "") if beside.leaf.syntax is Syntax.MARKDOWN else ("<td>", "</td>")
        leaf = Leaf("vacant", beside.leaf.syntax, *tags, containers=room, align=align)
        self.block(cursor, self._tables.leaf(leaf, beside.reading))

    def block(self, cursor: QTextCursor, number: int) -> None:
        """Make the cursor's text block, which must be empty, show a leaf."""
        entry = self._tables.leaves[number]
        dress_block(cursor, entry.leaf, number, self._base_pixels, self._made_ahead.pop(number, None))
        pieces = entry.pieces
        if entry.leaf.kind in ("sealed", "rule"):
            pieces = (Piece(OBJECT, card=number),)
        self.pieces(cursor, pieces)

    def pieces(self, cursor: QTextCursor, pieces: Iterable[Piece]) -> None:
        """Write pieces at the cursor."""
        for piece in pieces:
            cursor.insertText(piece.text, self.format(piece))

    def format(self, piece: Piece) -> QTextCharFormat:
        """The character format of a piece."""
        numbers = piece[1:]
        if numbers not in self._formats:
            self._formats[numbers] = character_format(piece, self._tables.atoms[piece.atom].kind)
        return self._formats[numbers]
