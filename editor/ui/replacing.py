"""Replacing words in a text view: the new ones wear what the first letter of the old ones wore."""

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

_EXACT = QTextDocument.FindFlag.FindCaseSensitively


def replace_selected(view: QTextEdit | QPlainTextEdit, old: str, new: str) -> bool:
    """Replace the selection where it is `old` to the letter; one step of undo. False where it is not."""
    cursor = view.textCursor()
    if view.isReadOnly() or cursor.selectedText() != old:
        return False
    _put(cursor, new)
    view.setTextCursor(cursor)
    return True


def replace_all(view: QTextEdit | QPlainTextEdit, old: str, new: str) -> int:
    """Replace `old` wherever it stands, to the letter, as one step of undo; says how often. The caret stays."""
    if view.isReadOnly() or not old:
        return 0
    document = view.document()
    step = QTextCursor(document)
    step.beginEditBlock()
    count = 0
    found = document.find(old, 0, _EXACT)
    while not found.isNull():
        _put(found, new)
        count += 1
        found = document.find(old, found, _EXACT)
    step.endEditBlock()
    return count


def _put(selected: QTextCursor, new: str) -> None:
    first = QTextCursor(selected)
    first.setPosition(selected.selectionStart() + 1)
    selected.insertText(new, first.charFormat())
