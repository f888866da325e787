"""From a place in the page to one in the text: both show the same characters, if not the same spaces."""

import itertools
from collections.abc import Callable

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body.model import OBJECT
from editor.ui.body.document import BodyDocument

_APOSTROPHES = "'\u2019"
_LAST_LATIN = "\u024f"


def position(body: BodyDocument, leaves: range, characters: int, *, onward: bool) -> int:
    """The position in the text that comes after so many characters, spaces not counted, of these leaves.

    Of the places that are so, the last one where it goes `onward`, else the first. Characters are UTF-16's, as in Qt
    and in the page. Where the leaves have fewer, it is their end.
    """
    block = body.text.findBlockByNumber(body.export.block_of_leaf(leaves.start))
    last = body.export.block_of_leaf(leaves.stop - 1)
    left = characters
    while block.blockNumber() < last:
        shown = sum(map(_width, block.text()))
        if left < shown or (left == shown and not onward):
            break
        left -= shown
        block = block.next()
    return block.position() + _column(block, left, onward=onward)


def take_whole_word(cursor: QTextCursor) -> None:
    """Widen a selected word to all of it: Qt stops at the apostrophe of “it's”.

    Between Latin letters only: elsewhere the sign is a quotation mark, which a Korean particle may follow.
    """
    if not cursor.hasSelection():
        return
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    letter = _letters(cursor)
    while letter(end - 1) and letter(end + 1) and cursor.document().characterAt(end) in _APOSTROPHES:
        end = next(at for at in itertools.count(end + 1) if not letter(at))
    while letter(start) and letter(start - 2) and cursor.document().characterAt(start - 1) in _APOSTROPHES:
        start = next(at for at in itertools.count(start - 2, -1) if not letter(at)) + 1
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def _letters(cursor: QTextCursor) -> Callable[[int], bool]:
    """Whether a Latin letter stands at a position."""
    document = cursor.document()
    return lambda at: at >= 0 and (sign := document.characterAt(at)).isalpha() and sign <= _LAST_LATIN


def _column(block: QTextBlock, characters: int, *, onward: bool) -> int:
    column, left = 0, characters
    for character in block.text():
        if left <= 0 and not (onward and character.isspace()):
            break
        left -= _width(character)
        column += _units(character)
    return column


def _width(character: str) -> int:
    """What a character counts: objects and spaces are nothing in the page's text."""
    return 0 if character == OBJECT or character.isspace() else _units(character)


def _units(character: str) -> int:
    return 2 if ord(character) > 0xFFFF else 1
