"""Lines of code set in and out: Tab, Shift+Tab, and Enter, which sets a line in as far as the one before."""

import re

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body.model import LINE_BREAK
from editor.ui.utf16 import characters, units

_BLANKS = re.compile(r"[ \t]*")
_USUAL = 4


def leaves_code(cursor: QTextCursor) -> bool:
    """Take back the last line where it is empty and the cursor ends it: Enter there goes on behind the code."""
    line = _line(cursor)
    text = line.selectedText()
    if not cursor.atBlockEnd() or text.strip(" \t") or line.selectionStart() == cursor.block().position():
        return False
    line.setPosition(line.selectionStart() - 1)
    line.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    line.removeSelectedText()
    return True


def next_line(cursor: QTextCursor) -> None:
    """Begin a line of code, set in as far as the one before; of one that is left empty no blanks stay."""
    line = _line(cursor)
    blanks = _blanks(line.selectedText())
    if blanks and blanks == line.selectedText():
        line.setPosition(line.selectionStart())
        line.insertText(LINE_BREAK)
        return
    cursor.insertText(LINE_BREAK + blanks)


def set_in(cursor: QTextCursor, *, deeper: bool) -> None:
    """Tab or Shift+Tab: at the cursor a tab or the blanks to the next stop, of selected lines the beginnings."""
    cursor.beginEditBlock()
    unit = _unit(cursor.block())
    if deeper and not cursor.hasSelection():
        column = len(_line(cursor).selectedText())
        cursor.insertText(unit if unit == "\t" else " " * (len(unit) - column % len(unit)))
    else:
        for start in reversed(_starts(cursor)):
            _set_line_in(cursor, start, unit if deeper else "", unit)
    cursor.endEditBlock()


def _set_line_in(cursor: QTextCursor, start: int, added: str, unit: str) -> None:
    """Set a line that begins at a position in by some text, or where that is "" out by a unit at most."""
    place = QTextCursor(cursor.document())
    place.setPosition(start)
    text = _text_from(place)
    if added:
        if text:
            place.insertText(added)
    else:
        taken = 1 if text.startswith("\t") else min(len(_blanks(text)), len(unit), _spaces(text))
        place.setPosition(start + taken, QTextCursor.MoveMode.KeepAnchor)
        place.removeSelectedText()


def _starts(cursor: QTextCursor) -> list[int]:
    """Where the lines begin that a cursor selects, or stands in."""
    first = QTextCursor(cursor)
    first.setPosition(cursor.selectionStart())
    begin, end = _line(first).selectionStart(), cursor.selectionEnd()
    block, text = cursor.block(), cursor.block().text()
    ends = (block.position() + units(text[: found.end()]) for found in re.finditer(LINE_BREAK, text))
    return [begin, *(at for at in ends if begin < at < max(end, begin + 1))]


def _line(cursor: QTextCursor) -> QTextCursor:
    """From where a line begins to the cursor, selected."""
    block = cursor.block()
    text = block.text()
    before = text[: characters(text, cursor.position() - block.position())]
    line = QTextCursor(cursor)
    line.setPosition(block.position() + units(before[: before.rfind(LINE_BREAK) + 1]))
    line.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
    return line


def _text_from(cursor: QTextCursor) -> str:
    """What stands from a cursor to its line's end."""
    text = cursor.block().text()
    return text[characters(text, cursor.positionInBlock()) :].split(LINE_BREAK, 1)[0]


def _unit(block: QTextBlock) -> str:
    """What a level is set in by in some code: a tab, or as many blanks as its least one, else four."""
    begins = [blanks for line in block.text().split(LINE_BREAK) if (blanks := _blanks(line)) != line and blanks]
    if any(blanks.startswith("\t") for blanks in begins):
        return "\t"
    return " " * min(map(len, begins), default=_USUAL)


def _blanks(text: str) -> str:
    found = _BLANKS.match(text)
    return found[0] if found else ""


def _spaces(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
