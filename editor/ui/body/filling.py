"""Puts leaves into the text document."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor

from editor.body import Leaf, Reading
from editor.body.model import OBJECT
from editor.ui.body.formats import block_format, character_format, empty_format
from editor.ui.body.tables import Piece, Tables


class Filling:
    """Writes leaves of the side tables as text blocks at a cursor."""

    def __init__(self, tables: Tables, base_pixels: int) -> None:
        self._tables = tables
        self._base_pixels = base_pixels
        self._formats: dict[tuple[int, int, int, int], QTextCharFormat] = {}

    def reading(self, cursor: QTextCursor, reading: Reading) -> None:
        """Write a whole reading; the cursor's text block, which must be empty, becomes the first."""
        numbers = [self._tables.leaf(leaf, reading) for leaf in reading.leaves]
        self.blocks(cursor, numbers or [self.empty(reading)])

    def empty(self, reading: Reading) -> int:
        """The number of a paragraph for a body without leaves: nothing until something is typed."""
        return self._tables.leaf(Leaf("blank", reading.syntax), reading)

    def blocks(self, cursor: QTextCursor, numbers: Iterable[int]) -> None:
        """Write leaves; the first into the cursor's own text block."""
        for index, number in enumerate(numbers):
            if index:
                cursor.insertBlock()
            self.block(cursor, number)

    def block(self, cursor: QTextCursor, number: int) -> None:
        """Make the cursor's text block, which must be empty, show a leaf."""
        entry = self._tables.leaves[number]
        cursor.setBlockFormat(block_format(entry.leaf, number))
        cursor.setBlockCharFormat(empty_format(entry.leaf.kind, self._base_pixels))
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
