"""Replacing words in a text view: what old and new words have in common stays, with all that it wears."""

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from editor.body.replacing import narrowed
from editor.ui.utf16 import units

_EXACT = QTextDocument.FindFlag.FindCaseSensitively


def replace_selected(view: QTextEdit | QPlainTextEdit, old: str, new: str) -> bool:
    """Replace the selection where it is `old` to the letter; one step of undo. False where it is not."""
    cursor = view.textCursor()
    if view.isReadOnly() or cursor.selectedText() != old:
        return False
    _put(cursor, old, new)
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
        _put(found, old, new)
        count += 1
        found = document.find(old, found, _EXACT)
    step.endEditBlock()
    return count


def hits(view: QTextEdit | QPlainTextEdit, text: str, *, exact: bool) -> tuple[int, int]:
    """How often a text stands in a view, and which of them is selected, counted from 1."""
    everything = view.document().toPlainText()
    units = everything.encode("utf-16-le", "surrogatepass")
    before = units[: 2 * view.textCursor().selectionStart()].decode("utf-16-le", "surrogatepass")
    if not exact:
        text, before, everything = text.lower(), before.lower(), everything.lower()
    return everything.count(text), before.count(text) + 1


def _put(selected: QTextCursor, old: str, new: str) -> None:
    """Put new words in the place of the selected old ones; the cursor comes to stand behind them.

    Only what differs is taken out, and its first letter says what the new letters wear; where nothing is, the letter
    before them does.
    """
    first, last, text = narrowed(old, new, 0)
    start, end = (selected.selectionStart() + units(old[:at]) for at in (first, last))
    behind = units(old[last:])
    cursor = QTextCursor(selected.document())
    cursor.setPosition(start + (start < end or not first))
    worn = cursor.charFormat()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text, worn)
    selected.setPosition(cursor.position() + behind)
