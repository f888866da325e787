"""New sections: a heading with the spacers that the house has round it, and Enter where a heading ends."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor.body import Container, Leaf, Syntax, read
from editor.ui.body.blocks import leaf_number
from editor.ui.body.document import BodyDocument
from editor.ui.body.rooms import room_of, together
from editor.ui.body.spacing import Spacing
from editor.ui.body.structure import Structure

_HELD_BY = ("<div", "<section", "<article", "<main")
"""What a section can begin in; it begins after all other containers."""


class Sections:
    """Writes headings, spacers and paragraphs in the house's manner; each command is one step of undo."""

    def __init__(self, document: BodyDocument, structure: Structure) -> None:
        self._document, self._structure, self._spacing = document, structure, Spacing(document)
        self._brought = (-1, -1)
        self._came_from = -1

    def insert(self, cursor: QTextCursor) -> None:
        """Begin a section at the cursor, which comes to stand in its heading; text after the cursor is in the section.

        Where the cursor stands in a heading that waits for its words, that is the new section's.
        """
        cursor.clearSelection()
        block, came_from = cursor.block(), cursor.position()
        if self._spacing.is_heading(block) and block.length() == 1:
            return
        in_grid, outside = room_of(block) is not None, self._is_outside(block)
        cursor.beginEditBlock()
        if outside and self._leaf(block).kind == "paragraph" and not (cursor.atBlockStart() or cursor.atBlockEnd()):
            self._structure.split(cursor)
        begins = outside and cursor.atBlockStart() and cursor.block().length() > 1
        place = cursor.block() if begins else self._place(cursor.block())
        follows = begins or (in_grid and place.length() > 1)
        number = self._insert_before(place) if follows else self._insert_after(place)
        cursor.setPosition(self._document.text.findBlockByNumber(number).position())
        cursor.endEditBlock()
        self._brings(cursor, came_from)

    def enter(self, cursor: QTextCursor) -> None:
        """Enter: where a heading ends as the house goes on there, elsewhere as `Structure` has it."""
        if not self._go_on(cursor):
            self._structure.enter(cursor)

    def _go_on(self, cursor: QTextCursor) -> bool:
        """Enter where a heading ends: to the paragraph that waits below, or on with what the house has there.

        False elsewhere, and where the house has no spacer there.
        """
        block = cursor.block()
        if cursor.hasSelection() or not (
            cursor.atBlockEnd() and self._spacing.is_heading(block) and block.length() > 1
        ):
            return False
        if (waiting := self._waiting_after(block)) is not None:
            cursor.setPosition(waiting.position())
            return True
        if not (self._is_outside(block) and self._spacing.is_spaced(block, below=True)):
            return False
        came_from = cursor.position()
        rest = list(self._empty_after(block))[:1]
        leaves = [*([] if rest else [self._spacer(block)]), self._paragraph(block)]
        cursor.beginEditBlock()
        number = block.blockNumber()
        self._write_after(number + len(rest), leaves)
        cursor.setPosition(self._document.text.findBlockByNumber(number + 2).position())
        cursor.endEditBlock()
        self._brings(cursor, came_from)
        return True

    def take_back(self, cursor: QTextCursor) -> bool:
        """Backspace straight after a command of these: all that it brought is gone again. False otherwise."""
        if (self._document.text.revision(), cursor.position()) != self._brought or cursor.hasSelection():
            return False
        self._document.text.undo(cursor)
        cursor.setPosition(self._came_from)
        return True

    def _waiting_after(self, block: QTextBlock) -> QTextBlock | None:
        """The empty paragraph that a new post's skeleton has below a heading, past spacers; None where there is none.

        Another paragraph would come between the heading and its spacer.
        """
        for empty in self._empty_after(block):
            if self._leaf(empty).kind == "paragraph":
                return empty
        return None

    def _brings(self, cursor: QTextCursor, came_from: int) -> None:
        self._brought, self._came_from = (self._document.text.revision(), cursor.position()), came_from

    # Where a section goes; each gives the number of the heading's text block

    def _insert_before(self, block: QTextBlock) -> int:
        """Before a text block, whose text is the section's."""
        above = [self._spacer(block)] if self._spacing.wants_above(block.previous(), block) else []
        leaves = [*above, self._heading(block), *self._spacer_below(block)]
        number, kept, place = block.blockNumber(), leaf_number(block), QTextCursor(block)
        place.insertBlock()
        self._document.set_leaf(place.block(), kept)
        self._set(number, leaves[0])
        self._write_after(number, leaves[1:])
        return number + len(above)

    def _insert_after(self, block: QTextBlock) -> int:
        """After a text block, or in its place where that is empty and not needed as a spacer.

        What follows is the section's, unless another section or the closing line does: then a paragraph is brought.
        """
        own, rest = self._spacing.is_empty(block), list(self._empty_after(block))
        after = (rest[-1] if rest else block).next()
        needs_text = self._ends_section(after, spaced=own or bool(rest))
        above = [self._spacer(block)] if self._spacing.wants_above(block.previous() if own else block, block) else []
        leaves = [self._heading(block), *self._spacer_below(block)]
        if needs_text:
            closes = not rest and after.isValid() and self._spacing.wants_above(block, after)
            leaves += [self._paragraph(block), *([self._spacer(block)] if closes else [])]
        number = block.blockNumber()
        if own:
            first, *others = [*above, *leaves]
            if self._leaf(block).kind != first.kind:
                self._set(number, first)
            self._write_after(number, others)
            return number + len(above)
        if rest and not needs_text:
            number, above = rest[-1].blockNumber(), []
        self._write_after(number, [*above, *leaves])
        return number + 1 + len(above)

    def _write_after(self, number: int, leaves: Sequence[Leaf]) -> None:
        """Empty text blocks with these leaves after the one with a number."""
        place = QTextCursor(self._document.text.findBlockByNumber(number))
        for leaf in leaves:
            place.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            place.insertBlock()
            self._set(place.blockNumber(), leaf)
            place.setCharFormat(QTextCharFormat())

    def _set(self, number: int, leaf: Leaf) -> None:
        block = self._document.text.findBlockByNumber(number)
        self._document.set_leaf(block, leaf)

    # What stands there

    def _leaf(self, block: QTextBlock) -> Leaf:
        return self._document.entry(block).leaf

    def _empty_after(self, block: QTextBlock) -> Iterator[QTextBlock]:
        """The empty lines that follow a text block in its room."""
        after = block.next()
        while self._spacing.is_empty(after) and together(block, after):
            yield after
            after = after.next()

    def _outer(self, block: QTextBlock) -> tuple[Container, ...]:
        """The containers around a text block in which a section can begin."""
        around = self._leaf(block).containers
        return tuple(itertools.takewhile(lambda one: one.open.lstrip().lower().startswith(_HELD_BY), around))

    def _is_outside(self, block: QTextBlock) -> bool:
        """Whether a section can begin at a text block: it stands in no list, quote or table."""
        return self._outer(block) == self._leaf(block).containers

    def _place(self, block: QTextBlock) -> QTextBlock:
        """The text block after which a section can begin, whose text a text block belongs to.

        That is the last one of a list, quote or table, and the one after a table that is shown as a grid.
        """
        depth = len(self._outer(block)) + 1
        around = self._leaf(block).containers[:depth]
        while len(around) == depth and block.next().isValid() and self._leaf(block.next()).containers[:depth] == around:
            block = block.next()
        if room_of(block) is not None:
            return block.next()
        # What stands in the file as an empty line belongs to the text above it.
        while self._leaf(block).kind == "spacer" and block.length() == 1 and self._is_below(block):
            block = block.previous()
        return block

    def _is_below(self, block: QTextBlock) -> bool:
        return block.previous().isValid() and together(block.previous(), block)

    def _ends_section(self, block: QTextBlock, *, spaced: bool) -> bool:
        """Whether no text of a section begins with a text block: the text's end, a heading, the closing line."""
        if not block.isValid() or self._spacing.is_heading(block):
            return True
        house = self._document.house
        return spaced and not block.next().isValid() and bool(_last_text(house.skeleton_body, self._leaf(block).syntax))

    # What is brought

    def _spacer_below(self, block: QTextBlock) -> list[Leaf]:
        return [self._spacer(block)] if self._spacing.is_spaced(block, below=True) else []

    def _spacer(self, block: QTextBlock) -> Leaf:
        return Leaf("spacer", Syntax.HTML, containers=self._outer(block), source=self._document.house.spacer)

    def _heading(self, block: QTextBlock) -> Leaf:
        """A heading like the nearest one above, else as the house's posts have it."""
        above = block.previous()
        while above.isValid() and not self._spacing.is_heading(above):
            above = above.previous()
        kind = self._leaf(above).kind if above.isValid() else self._document.house.new_section.heading
        return self._like(block, kind)

    def _paragraph(self, block: QTextBlock) -> Leaf:
        """A paragraph that waits for its text, as in a skeleton: a new one that stays empty would be a spacer."""
        made = self._like(block, "paragraph")
        return replace(made, source=made.open + made.close)

    def _like(self, block: QTextBlock, kind: str) -> Leaf:
        return replace(self._structure.kinds.made(self._leaf(block), kind), containers=self._outer(block), place=-1)


def _last_text(body: str, syntax: Syntax) -> str:
    """What a body ends with, "" for an empty paragraph."""
    leaves = read(body, syntax).leaves
    return leaves[-1].text if leaves else ""
