"""Puts what another program's HTML means into a body, in the manner of the place where it comes to stand."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QTextCursor

from editor.body import Container, Leaf, Syntax
from editor.body.foreign import Making
from editor.body.foreign.blocks import Block
from editor.body.grid import table_depth
from editor.body.inline import merged
from editor.body.manner import first_marker, outside_lists
from editor.body.model import LINE_BREAK, OBJECT, PLAIN_LISTS
from editor.ui.body.blocks import leaf_number
from editor.ui.body.document import BodyDocument
from editor.ui.body.fitting import fitted_runs
from editor.ui.body.kinds import FIXED, LINES_ONLY, container_of
from editor.ui.body.picturing import INLINE
from editor.ui.body.rooms import room_of
from editor.ui.body.structure import Structure

_CARDS = ("sealed", "rule")
_TEXTS = ("paragraph", "item")


class Arriving:
    """Inserts another program's parts at a cursor that selects nothing and stands beside no card."""

    def __init__(self, document: BodyDocument, structure: Structure) -> None:
        self._document = document
        self._structure = structure

    def insert(self, cursor: QTextCursor, blocks: list[Block]) -> None:
        """Insert blocks: words go on in the cursor's text block, whatever else stands in text blocks of its own."""
        target = self._document.entry(cursor.block()).leaf
        leaves = self.making(target).leaves(_fitting(blocks, target))
        if _takes_lines(target) or (len(leaves) == 1 and self._goes_on(cursor, target, leaves[0])):
            self._insert_lines(cursor, [leaf for leaf in leaves if leaf.kind not in _CARDS])
        else:
            self._insert_parts(cursor, target, leaves)

    def making(self, target: Leaf) -> Making:
        """What makes leaves of another program's parts where a leaf stands."""
        house, quotes = self._document.house, sum(bool(one.prefix) for one in outside_lists(target.containers))
        return Making(house.markup, house.gaps["item"], self._syntax(target), quotes)

    def _syntax(self, target: Leaf) -> Syntax:
        return self._structure.like(target).syntax if target.kind not in LINES_ONLY else target.syntax

    def _goes_on(self, cursor: QTextCursor, target: Leaf, leaf: Leaf) -> bool:
        """Whether a leaf's words, or its picture, stand within the text at the cursor."""
        if _is_picture(leaf):
            return target.kind in INLINE or cursor.block().length() == 1
        if leaf.kind in _CARDS or leaf.kind == "code" or table_depth(leaf) >= 0:
            return False
        return cursor.block().length() > 1 or (leaf.kind == "paragraph" and not leaf.containers)

    def _insert_lines(self, cursor: QTextCursor, leaves: list[Leaf]) -> None:
        for index, leaf in enumerate(leaves):
            if index:
                cursor.insertText(LINE_BREAK)
            self._insert_runs(cursor, leaf)

    def _insert_parts(self, cursor: QTextCursor, target: Leaf, leaves: list[Leaf]) -> None:
        number, at_start, rest = leaf_number(cursor.block()), cursor.atBlockStart(), not cursor.atBlockEnd()
        made = list(self._placed(cursor, target, leaves))
        joins = [_joins(leaf, one) for leaf, one in zip(leaves, made, strict=True)]
        ends_in_rest = rest and len(made) > 1 and joins[-1]
        last = made.pop() if ends_in_rest else None
        if joins[0] and not (at_start and rest):
            self._insert_runs(cursor, made.pop(0))
            if made:
                cursor.insertBlock()
        elif not at_start and made:
            cursor.insertBlock()
        if made:
            numbers = [self._document.number_of(leaf) for leaf in made]
            self._document.filling.blocks(cursor, numbers, len(outside_lists(target.containers)))
        if rest:
            cursor.insertBlock()
            kept = number if at_start else self._document.number_of(last or self._structure.like(target))
            self._document.set_leaf(cursor.block(), kept)
        if last is not None:
            self._insert_runs(cursor, last)

    def _placed(self, cursor: QTextCursor, target: Leaf, leaves: list[Leaf]) -> Iterator[Leaf]:
        """Leaves as they stand at the cursor: each item the next one of its list."""
        in_cell, last = room_of(cursor.block()) is not None, target
        whole = all(map(_is_item_or_text, leaves))
        for leaf in leaves:
            text = in_cell and table_depth(leaf) >= 0
            placed = self._at(last, replace(leaf, kind="paragraph", containers=()) if text else leaf, whole)
            yield placed
            last = placed if placed.kind == "item" and placed.containers == target.containers else last

    def _at(self, target: Leaf, leaf: Leaf, whole: bool) -> Leaf:
        """A leaf where another stands: text in its manner, in the containers around it.

        `whole`: what comes leaves the target's list whole.
        """
        listed = target.kind == "item" and bool(leaf.containers) and _is_item_or_text(leaf)
        if listed and len(leaf.containers) > 1 and _continues(target, leaf.containers[0], whole):
            return replace(leaf, containers=(*target.containers, *leaf.containers[1:]))
        if listed or (leaf.kind == "paragraph" and not leaf.containers):
            return replace(self._like(target), runs=leaf.runs)
        if leaf.kind.startswith("heading") and not leaf.containers:
            return replace(self._structure.kinds.made(target, leaf.kind), runs=leaf.runs)
        return replace(leaf, containers=(*outside_lists(target.containers), *leaf.containers))

    def _like(self, target: Leaf) -> Leaf:
        """A new leaf of text that follows the target: a paragraph after a heading."""
        if target.kind.startswith("heading") or target.kind in _CARDS or target.kind in ("spacer", "blank"):
            return self._structure.kinds.made(target, "paragraph")
        return self._structure.like(target)

    def _insert_runs(self, cursor: QTextCursor, leaf: Leaf) -> None:
        runs = merged(fitted_runs(leaf.runs, self._document.entry(cursor.block()).leaf))
        self._document.filling.pieces(cursor, self._document.tables.pieces(runs))


def _fitting(blocks: list[Block], target: Leaf) -> list[Block]:
    """Blocks as they fit where a leaf stands: in an item pictures are within the text, and lists of the item's kind."""
    if target.kind not in INLINE:
        return blocks
    kind = container_of(target, PLAIN_LISTS) if target.kind == "item" else None
    name = "" if kind is None else "ol" if kind.kind == "ordered" else "ul"
    return [
        replace(block, name=name) if name and block.name in ("ul", "ol") else block
        for block in _with_pictures_within(blocks)
    ]


def _is_item_or_text(leaf: Leaf) -> bool:
    return leaf.kind in _TEXTS and (not leaf.containers or leaf.containers[0].kind in PLAIN_LISTS)


def _continues(target: Leaf, own: Container, whole: bool) -> bool:
    """Whether what nests in a list's items can nest in those of the list that a leaf is an item of.

    In Markdown it is set in by as much as the items' signs take, and a list within others is not to be begun anew.
    """
    if target.syntax is Syntax.HTML:
        return True
    outermost = sum(one.kind in PLAIN_LISTS for one in target.containers) == 1
    return len(target.open) == len(first_marker(own.kind)) and (whole or outermost)


def _with_pictures_within(blocks: list[Block]) -> list[Block]:
    """Blocks in which no picture is a paragraph of its own behind another paragraph."""
    joined: list[Block] = []
    for block in blocks:
        picture = block.name == "p" and any(piece.image for piece in block.pieces)
        if picture and joined and joined[-1].name == "p":
            joined[-1] = replace(joined[-1], pieces=joined[-1].pieces + block.pieces)
        else:
            joined.append(block)
    return joined


def _takes_lines(target: Leaf) -> bool:
    """Whether nothing but lines of text fits where a leaf stands."""
    return target.kind in FIXED or container_of(target, ("definitions", "footnote")) is not None


def _joins(leaf: Leaf, placed: Leaf) -> bool:
    """Whether a leaf's text may stand in one text block with what is before or behind it."""
    return placed.kind in _TEXTS and not leaf.containers and not _is_picture(leaf)


def _is_picture(leaf: Leaf) -> bool:
    return leaf.text == OBJECT
