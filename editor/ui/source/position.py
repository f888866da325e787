"""Offsets of a text (Python's characters) and places in Qt (line and UTF-16 column), both ways."""

from editor.ui.source import lines
from editor.ui.utf16 import characters, units


def place(text: str, offset: int) -> tuple[int, int]:
    """The line (from 0) and the column in UTF-16 units of an offset into `text`."""
    before, _ = lines.split(text[: max(0, offset)])
    return len(before) - 1, units(before[-1])


def offset(text: str, line: int, column: int) -> int:
    """The offset into `text` of a line and a UTF-16 column; a place outside is moved to the nearest inside."""
    cut, endings = lines.split(text)
    line = max(0, min(line, len(cut) - 1))
    start = sum(map(len, cut[:line])) + sum(map(len, endings[:line]))
    return start + characters(cut[line], column)
