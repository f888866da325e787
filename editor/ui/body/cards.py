"""Opens a card's source in its place, and reads what came of it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor import messages
from editor.ui.body.card_source import CardSource
from editor.ui.body.document import BodyDocument


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
        box = CardSource(self._body.source_of(block), messages.text("body.hint_card", language), self._view.viewport())
        box.left.connect(self._take)
        box.given_up.connect(self._view.setFocus)
        rect = self._body.text.documentLayout().blockBoundingRect(block)
        box.show_over(rect.translated(0, -self._view.verticalScrollBar().value()).toAlignedRect())

    def _take(self, source: str) -> None:
        """Put the edited source in the card's place: the body is read anew, as one step of undo."""
        block, body = self._card.block(), self._body
        start, old = body.export.offset(block.blockNumber()), body.source_of(block)
        self._view.setFocus()
        if source == old or self._view.isReadOnly():
            return
        whole = body.source()
        body.replace_source(whole[:start] + source + whole[start + len(old) :])
        self._view.setTextCursor(QTextCursor(body.text.findBlockByNumber(body.export.block_at(start))))
