"""Formats of the text document: the side tables' numbers, and the room a block takes. Looks are not stored."""

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextFormat

from editor.body import Leaf
from editor.ui.body.tables import ATOM, CARD, LEAF, MARKS, SPELLING, Piece

PICTURE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
CARD_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 2
CHIP_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 3

_LINE_DISTANCE = 6
_INDENT = 26
_MARGINS = {"heading1": (18, 6), "heading2": (14, 4), "heading3": (10, 4), "sealed": (4, 4), "rule": (4, 4)}
_SIZES = {"heading1": 1.6, "heading2": 1.32, "heading3": 1.15, "heading4": 1.05}


def block_format(leaf: Leaf, number: int) -> QTextBlockFormat:
    """The format of the text block that shows a leaf."""
    made = QTextBlockFormat()
    made.setProperty(LEAF, number)
    above, below = _MARGINS.get(leaf.kind, (0, 5))
    made.setTopMargin(above)
    made.setBottomMargin(below)
    made.setLeftMargin(_INDENT * len(leaf.containers))
    made.setLineHeight(_LINE_DISTANCE, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    return made


def character_format(piece: Piece, atom_kind: str = "") -> QTextCharFormat:
    """The format of a piece; `atom_kind` is its atom's kind where it has one."""
    made = QTextCharFormat()
    for key, value in ((MARKS, piece.marks), (SPELLING, piece.spelling), (ATOM, piece.atom), (CARD, piece.card)):
        if value:
            made.setProperty(key, value)
    if piece.card:
        made.setObjectType(CARD_OBJECT)
    elif piece.atom and atom_kind != "br":
        made.setObjectType(PICTURE_OBJECT if atom_kind == "img" else CHIP_OBJECT)
    return made


def empty_format(kind: str, base_pixels: int) -> QTextCharFormat:
    """The format of a text block without text, which gives the caret its height."""
    made = QTextCharFormat()
    if kind in _SIZES:
        made.setProperty(QTextFormat.Property.FontPixelSize, heading_pixels(kind, base_pixels))
    return made


def heading_pixels(kind: str, base_pixels: int) -> int:
    """The font size of a heading, in pixels, beside body text of `base_pixels`."""
    return round(base_pixels * _SIZES.get(kind, 1.0))
