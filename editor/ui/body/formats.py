"""Formats of the text document: the side tables' numbers, and the room a block takes. Looks are not stored."""

import functools
import re

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from editor.body import Container, Leaf
from editor.body.effects import declarations
from editor.body.tokens import TokenKind, attributes, tokens
from editor.ui.body.tables import ATOM, CARD, LEAF, MARKS, SPELLING, Piece

PICTURE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
CARD_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 2
CHIP_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 3

_LINE_DISTANCE = 6
_INDENT = 26
_MARGINS = {
    "heading1": (18, 6),
    "heading2": (14, 4),
    "heading3": (10, 4),
    "sealed": (4, 4),
    "rule": (4, 4),
    "code": (12, 14),
}
_SPANS = (QTextFormat.Property.TableCellRowSpan.value, QTextFormat.Property.TableCellColumnSpan.value)
WRAPPERS = frozenset(("wrapper", "figure"))
"""Containers that are drawn as a thin line beside what they hold."""
_WRAPPED = 12
_INDENTS = frozenset(("unordered", "ordered", "quote", "footnote"))
CODE_PADDING = 12
"""Room around code on its ground, in pixels."""
_OWN_INDENTS = {"definition": _INDENT, "code": CODE_PADDING}
_LINES = "#9a9a9a"
"""A table's lines, to be seen on a light and on a dark ground."""
_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "justify": Qt.AlignmentFlag.AlignJustify,
}
_SIZES = {"heading1": 1.6, "heading2": 1.32, "heading3": 1.15, "heading4": 1.05}


def block_format(leaf: Leaf, number: int) -> QTextBlockFormat:
    """The format of the text block that shows a leaf."""
    made = QTextBlockFormat()
    made.setLineHeight(_LINE_DISTANCE, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    above, below = (0, 0) if leaf.kind in ("cell", "vacant") else _MARGINS.get(leaf.kind, (0, 5))
    left = indent(inner_containers(leaf.containers)) + _OWN_INDENTS.get(leaf.kind, 0)
    # At each key Qt looks a dozen properties up in every text block's list: what says nothing stays out of it.
    if above:
        made.setTopMargin(above)
    if below:
        made.setBottomMargin(below)
    if left:
        made.setLeftMargin(left)
    if alignment := _ALIGNMENTS.get(text_alignment(leaf)):
        made.setAlignment(alignment)
    made.setProperty(LEAF, number)
    return made


def dress_block(
    cursor: QTextCursor, leaf: Leaf, number: int, base_pixels: int, made_ahead: QTextBlockFormat | None = None
) -> None:
    """Give the cursor's text block a leaf's formats. A cell's first one keeps the spans, which Qt stores with it.

    `made_ahead` is its block format where that was made before.
    """
    made = empty_format(leaf.kind, base_pixels)
    before = cursor.blockCharFormat()
    for key in _SPANS:
        if before.hasProperty(key):
            made.setProperty(key, before.intProperty(key))
    cursor.setBlockFormat(made_ahead or block_format(leaf, number))
    cursor.setBlockCharFormat(made)


def inner_containers(containers: tuple[Container, ...]) -> tuple[Container, ...]:
    """The containers within the innermost cell, which is drawn as a room of its own; all of them outside of tables."""
    rows = [index for index, container in enumerate(containers) if container.kind in ("row", "cell")]
    return containers[rows[-1] + 1 :] if rows else containers


def indent(containers: tuple[Container, ...]) -> int:
    """How far text in containers is set in, in pixels."""
    wrapped = any(container.kind in WRAPPERS for container in containers)
    return _INDENT * sum(container.kind in _INDENTS for container in containers) + _WRAPPED * wrapped


@functools.lru_cache(maxsize=1024)
def list_start(container: Container) -> int:
    """The number of an ordered list's first item."""
    token = next(tokens(container.open), None)
    value = attributes(container.open, token).get("start", "") if token and token.kind is TokenKind.START else ""
    return int(value) if re.fullmatch(r"-?[0-9]{1,6}", value) else 1


def table_format(containers: tuple[Container, ...]) -> QTextTableFormat:
    """The format of a table in containers."""
    made = QTextTableFormat()
    # Collapsed borders take Qt longer than all the rest of a table: a cell's own line, drawn over its neighbour's, is
    # the same to look at.
    made.setBorderCollapse(False)
    made.setBorder(1)
    made.setBorderBrush(QColor(_LINES))
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setCellPadding(6)
    made.setCellSpacing(-1)
    made.setTopMargin(4)
    made.setBottomMargin(10)
    left = indent(inner_containers(containers))
    made.setLeftMargin(left)
    if not left:
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return made


def text_alignment(leaf: Leaf) -> str:
    """How a leaf's text is aligned by its own start tag or by the innermost container that says so; "" for none."""
    if leaf.align:
        return leaf.align
    around = (container.open for container in reversed(leaf.containers) if container.kind != "table")
    for raw in (leaf.open, *around):
        if found := _alignment_of(raw):
            return found
    return "center" if any(container.heads for container in leaf.containers) else ""


@functools.lru_cache(maxsize=4096)
def _alignment_of(raw: str) -> str:
    token = next(tokens(raw), None)
    if token is None or token.kind is not TokenKind.START:
        return ""
    if token.name == "center":
        return "center"
    own = attributes(raw, token)
    style = declarations(own.get("style", "")).get("text-align", "") if "style" in own else ""
    return (style or own.get("align", "")).strip().lower() or ("center" if token.name == "th" else "")


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
        if atom_kind != "img":
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
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
