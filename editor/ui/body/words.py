"""The word at the caret, and deletion by words: a break, a picture or a chip is a word of its own."""

import re

from PySide6.QtGui import QTextCursor

from editor.body.model import LINE_BREAK, OBJECT
from editor.ui.body.pointing import take_whole_word
from editor.ui.utf16 import units

_ALONE = re.compile(f"[{OBJECT}{LINE_BREAK}]")


def word_around(cursor: QTextCursor) -> QTextCursor | None:
    """The word that a cursor stands within, selected; None where it stands at an end of one, or at none."""
    word = QTextCursor(cursor)
    word.select(QTextCursor.SelectionType.WordUnderCursor)
    take_whole_word(word)
    is_within = word.selectionStart() < cursor.position() < word.selectionEnd()
    return word if is_within and word.selectedText()[0].isalnum() else None


def erase_word(cursor: QTextCursor, *, back: bool) -> bool:
    """Delete the word before or after the cursor; False where Qt's own deletion is right."""
    if cursor.hasSelection():
        return False
    move = QTextCursor.MoveOperation.PreviousWord if back else QTextCursor.MoveOperation.NextWord
    word = QTextCursor(cursor)
    word.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
    text = word.selectedText()
    if not _ALONE.search(text):
        return False
    nearest = text[-1] if back else text[0]
    if not _ALONE.match(nearest):
        nearest = _ALONE.split(text)[-1 if back else 0]
    cursor.setPosition(cursor.position() + units(nearest) * (-1 if back else 1), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    return True
