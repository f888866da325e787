"""From a place in the page to one in the text: both show the same characters, if not the same spaces."""

from PySide6.QtGui import QTextBlock

from editor.body.model import OBJECT
from editor.ui.body.document import BodyDocument


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
