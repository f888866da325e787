"""Moves a text block past the one above or below: text, marks and leaf stay its own."""

import itertools
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body import Container, Syntax
from editor.body.model import LISTS
from editor.body.proving import is_loose
from editor.ui.body.blocks import leaf_number, pieces_of
from editor.ui.body.document import BodyDocument
from editor.ui.body.rooms import room_of, together

_HELD = ("cell", "vacant", "caption")
"""Kinds of leaf that stay where their table has them."""
_PAIRED = ("term", "definition")
"""Kinds of leaf that in Markdown stay on their side of each other."""


class Moving:
    """Moves text blocks of a body's document. Each move is one step of undo."""

    def __init__(self, document: BodyDocument) -> None:
        self._document = document

    def move(self, cursor: QTextCursor, up: bool) -> None:
        """Move the cursor's text block past its neighbour, a list or table as a whole; it stays in its containers."""
        block = cursor.block()
        leaf = self._document.entry(block).leaf
        held = room_of(block) is not None or leaf.kind in _HELD
        far = None if held else self._past(block, up)
        if far is not None and leaf.kind in _PAIRED and leaf.syntax is Syntax.MARKDOWN:
            far = far if self._document.entry(far).leaf.kind == leaf.kind else None
        if far is None:
            return
        offset = cursor.position() - block.position()
        number, pieces = self._movable(leaf_number(block)), pieces_of(block)
        old = QTextCursor(block)
        cursor.beginEditBlock()
        place = self._opened(far, up)
        self._take_out(old)
        self._document.set_leaf(place.block(), number)
        start = place.position()
        self._document.filling.pieces(place, pieces)
        cursor.endEditBlock()
        cursor.setPosition(start + offset)

    def carry(self, cursor: QTextCursor, target: QTextBlock, *, below: bool) -> bool:
        """Move the cursor's card beside another text block, or beside the list, quote or table that this is in.

        False, and nothing is done, for a card that is an item or stands in a cell. The cursor comes to select the card.
        """
        block = cursor.block()
        leaf, reading, _ = self._document.entry(block)
        is_item = bool(leaf.containers) and leaf.containers[-1].kind in LISTS
        if not self._document.is_card(block) or is_item or room_of(block) is not None:
            return False
        around = self._around(target)
        edge = self._edge(target, len(around), up=not below)
        if edge != block:
            number = self._document.tables.leaf(replace(leaf, containers=around, place=-1), reading)
            old = QTextCursor(block)
            cursor.beginEditBlock()
            place = self._opened(edge, not below)
            self._take_out(old)
            start = place.position()
            self._document.filling.block(place, number)
            cursor.endEditBlock()
            cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return True

    def _around(self, block: QTextBlock) -> tuple[Container, ...]:
        """The containers that a card stands in beside a text block: elements that hold anything, as a `<div>` does."""
        return tuple(itertools.takewhile(lambda one: one.kind == "wrapper" and not one.prefix, self._containers(block)))

    def _edge(self, block: QTextBlock, depth: int, *, up: bool) -> QTextBlock:
        """The farthest text block of the container at a depth around a text block."""
        inner = self._containers(block)[depth : depth + 1]
        while inner and inner[0] in self._containers(_next(block, up)):
            block = _next(block, up)
        return block

    def _movable(self, number: int) -> int:
        """A leaf's number, or that of one like it whose signs are looked at where it comes to stand."""
        leaf, reading, _ = self._document.tables.leaves[number]
        if leaf.kind == "code" or not is_loose(leaf.source):
            return number
        return self._document.tables.leaf(replace(leaf, place=-1), reading)

    def _past(self, block: QTextBlock, up: bool) -> QTextBlock | None:
        """The farthest text block of what stands above or below; None where the containers of the block end."""
        own = self._containers(block)
        near = _next(block, up)
        around = self._containers(near) if near.isValid() else ()
        if not near.isValid() or around[: len(own)] != own:
            return None
        while len(around) > len(own) and around[len(own)] in self._containers(_next(near, up)):
            near = _next(near, up)
        return near

    def _containers(self, block: QTextBlock) -> tuple[Container, ...]:
        return self._document.entry(block).leaf.containers if block.isValid() else ()

    def _opened(self, far: QTextBlock, up: bool) -> QTextCursor:
        """An empty text block beyond another one; outside of the table that the other one is in."""
        before = up
        if room_of(far) is not None:
            far, before = _next(far, up), not up
        kept, place = leaf_number(far), QTextCursor(far)
        if not before:
            place.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        place.insertBlock()
        if before:
            self._document.set_leaf(place.block(), kept)
            place.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        return place

    def _take_out(self, old: QTextCursor) -> None:
        """Take a text block out with what separates it from a neighbour, which keeps its leaf."""
        block = old.block()
        before, after = block.previous(), block.next()
        old.setPosition(block.position())
        old.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if after.isValid() and together(block, after):
            kept = leaf_number(after)
            old.setPosition(after.position(), QTextCursor.MoveMode.KeepAnchor)
        elif before.isValid() and together(before, block):
            kept = leaf_number(before)
            old.setPosition(block.position() - 1)
            old.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        else:
            kept = self._document.filling.empty(self._document.reading, self._containers(block))
        old.removeSelectedText()
        self._document.set_leaf(old.block(), kept)


def _next(block: QTextBlock, up: bool) -> QTextBlock:
    return block.previous() if up else block.next()
