"""Typing in steps of undo: a word each, whether it comes by keys or syllable by syllable from an input method."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextCursor, QTextDocument

from editor.body.model import LINE_BREAK

_BLANKS = (" ", "\u00a0", LINE_BREAK)


class TypedSteps:
    """Knows where typing goes on in a text document. Qt makes a step of each commit, and one of any number of keys."""

    def __init__(self, text: QTextDocument) -> None:
        self._text = text
        self._left = (-1, -1, -1)
        """What was there behind what was typed last."""

    def note(self, cursor: QTextCursor) -> None:
        """A word was begun, or gone on with, before the cursor."""
        self._left = self._state(cursor)

    def end(self) -> None:
        """What is typed next begins another step."""
        self._left = (-1, -1, -1)
        self._text.setModified(False)  # Qt joins no key to what a text was saved with

    def goes_on(self, cursor: QTextCursor) -> bool:
        """Whether what is committed at the cursor goes on with the word that was typed last."""
        return self._state(cursor) == self._left

    def begins(self, text: str, cursor: QTextCursor) -> bool:
        """Whether a key begins another step: with the blank behind a word, which goes with the next one."""
        if text not in _BLANKS or cursor.hasSelection():
            return False
        return self._text.characterAt(cursor.position() - 1) not in _BLANKS

    def _state(self, cursor: QTextCursor) -> tuple[int, int, int]:
        """What the next edit changes; composing does not, though it makes another revision."""
        return self._text.availableUndoSteps(), self._text.characterCount(), cursor.position()


@contextmanager
def one_step(text: QTextDocument, *, joined: bool = False) -> Iterator[None]:
    """What is done here is one step of undo; `joined` with the one before."""
    cursor = QTextCursor(text)
    if joined:
        cursor.joinPreviousEditBlock()
    else:
        cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()
