"""Opens the source of a card, or of a chip in the text, in its place, and reads what came of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor import messages
from editor.ui.body.blocks import pieces_of
from editor.ui.body.card_source import CardSource
from editor.ui.body.document import BodyDocument
from editor.ui.utf16 import units


class Cards(QObject):
    """The cards of one view of a body; one of them may be open."""

    def __init__(self, view: QTextEdit, body: BodyDocument) -> None:
        super().__init__(view)
        self._view = view
        self._body = body
        self._card = QTextCursor(body.text)

    def open(self, block: QTextBlock, language: str) -> None:
        """Show a box with a card's source over the card; what it says of its keys is in `language`."""
        self._card = QTextCursor(block)
        rect = self._body.text.documentLayout().blockBoundingRect(block)
        placed = rect.translated(0, -self._view.verticalScrollBar().value()).toAlignedRect()
        self._show(self._body.source_of(block), language, placed, self._take)

    def open_chip(self, cursor: QTextCursor, language: str) -> None:
        """The same for the chip before the cursor, or else behind it, over its line."""
        atom = self._body.atom_beside(cursor)
        assert atom is not None, "a chip is opened where one is"
        self._card = QTextCursor(cursor)
        line = self._view.cursorRect(cursor)
        rect = self._body.text.documentLayout().blockBoundingRect(cursor.block()).toAlignedRect()
        placed = QRect(rect.left(), line.top(), rect.width(), line.height())
        self._show(atom.raw, language, placed, self._take_chip)

    def _show(self, source: str, language: str, place: QRect, take: Callable[[str], None]) -> None:
        box = CardSource(source, messages.text("body.hint_card", language), self._view.viewport())
        box.left.connect(take)
        box.given_up.connect(self._view.setFocus)
        box.show_over(place)

    def _take(self, source: str) -> None:
        """Put the edited source in the card's place: the body is read anew, as one step of undo."""
        block, body = self._card.block(), self._body
        start, old = body.export.offset(block.blockNumber()), body.source_of(block)
        self._view.setFocus()
        if source == old or self._view.isReadOnly():
            return
        self._replace(start, len(old), source)
        self._view.setTextCursor(QTextCursor(body.text.findBlockByNumber(body.export.block_at(start))))

    def _take_chip(self, source: str) -> None:
        """Put the edited source in the chip's place, as one step of undo; the caret stays at it."""
        block, atom, body = self._card.block(), self._body.atom_beside(self._card), self._body
        self._view.setFocus()
        if atom is None or source == atom.raw or self._view.isReadOnly():
            return
        column, number = self._card.positionInBlock(), block.blockNumber()
        place = self._place(block, atom.raw, column)
        if place < 0:
            return
        self._replace(body.export.offset(number) + place, len(atom.raw), source)
        block = body.text.findBlockByNumber(min(number, body.text.blockCount() - 1))
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(column, block.length() - 1))
        self._view.setTextCursor(cursor)

    def _place(self, block: QTextBlock, raw: str, column: int) -> int:
        """Where in its text block's source a chip is written that stands at a column; -1 where that is not known."""
        place, passed, source = -1, 0, self._body.source_of(block)
        for piece in pieces_of(block):
            if piece.atom and self._body.tables.atoms[piece.atom].raw == raw:
                place = source.find(raw, place + 1)
            passed += units(piece.text)
            if passed >= max(column, 1) and piece.atom:
                break
        return place

    def _replace(self, start: int, length: int, source: str) -> None:
        whole = self._body.source()
        self._body.replace_source(whole[:start] + source + whole[start + length :])
