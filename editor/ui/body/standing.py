"""Where the caret stands and what is in view, kept over a change of the whole text."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.ui.utf16 import characters, units


class Standing:
    """Taken before a change. Qt puts the caret behind what was put in: with the whole text, that is its end."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._text = editor.document().toRawText()
        self._caret = characters(self._text, editor.textCursor().position())
        self._scrolled = editor.verticalScrollBar().value()

    def keep(self) -> None:
        """After the change: the caret is where it was in what is the same, or where the change begins."""
        text, start, end, last = self._change()
        inside = start < self._caret < end
        self._stand(text, start if inside else self._caret + (last - end) * (self._caret >= end))

    def stay(self) -> None:
        """After a change of nothing in the text: the caret is where it was."""
        self._stand(self._text, self._caret)

    def go_to_change(self) -> bool:
        """After a step back or forth: the caret is at what that changed; where Qt has it there, it stays.

        False where the text is the same, as it is when only a card's source or a style has changed.
        """
        text, start, _, last = self._change()
        if text == self._text:
            return False
        if not start <= characters(text, self._editor.textCursor().position()) <= last:
            self._stand(text, last)
        return True

    def go_to_blocks(self, first: int, last: int) -> None:
        """The caret is in one of these text blocks: where Qt has it there, it stays."""
        if not first <= self._editor.textCursor().blockNumber() <= last:
            text, block = self._editor.document().toRawText(), self._editor.document().findBlockByNumber(first)
            self._stand(text, characters(text, block.position()))

    def _change(self) -> tuple[str, int, int, int]:
        """The text now, where it begins to differ, and where that ends in the text before and in that now."""
        from editor.checks.finding import difference

        text = self._editor.document().toRawText()
        change = difference(self._text, text)
        return text, change.start, change.end, change.start + len(change.text)

    def _stand(self, text: str, caret: int) -> None:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(units(text[:caret]))
        self._editor.setTextCursor(cursor)
        self._editor.verticalScrollBar().setValue(self._scrolled)
        self._editor.ensureCursorVisible()
