"""Text blocks cut in two and joined: Enter, Backspace and Delete; rules and pictures put in."""

import functools
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor.body import Atom, Container, Leaf, Syntax
from editor.body.manner import WALLS, beside_listed_card, following, outside_lists
from editor.body.model import LINE_BREAK, OBJECT
from editor.body.writing import as_new
from editor.ui.body.blocks import leaf_number
from editor.ui.body.containing import Containing
from editor.ui.body.document import BodyDocument
from editor.ui.body.figures import are_bound_apart, beside_figure, is_picture_of_figure
from editor.ui.body.kinds import FIXED, LINES_ONLY, Kinds
from editor.ui.body.rooms import room_of, together
from editor.ui.body.settling import remove_selected, settle
from editor.ui.body.steps import one_step
from editor.ui.body.tables import Piece

if TYPE_CHECKING:
    from editor.ui.body.items import Items


class Structure:
    """Changes text blocks of a body's document; each command is one step of undo."""

    def __init__(self, document: BodyDocument) -> None:
        self._document = document
        self.kinds = Kinds(document)
        self.containing = Containing(document, self.kinds)

    @functools.cached_property
    def _items(self) -> "Items":
        from editor.ui.body.items import Items

        return Items(self._document, self.containing)

    def enter(self, cursor: QTextCursor) -> None:
        """Enter: split the text block as a word processor does."""
        cursor.beginEditBlock()
        remove_selected(self._document, cursor)
        block = cursor.block()
        leaf = self._document.entry(block).leaf
        if self._document.is_card(block):
            self.beside_card(cursor)
        elif leaf.kind == "code":
            self._enter_code(cursor, leaf)
        elif leaf.containers and (around := beside_figure(self._document, cursor)) is not None:
            self._go_on_beside(cursor, around)
        elif leaf.kind in LINES_ONLY:
            cursor.insertText(LINE_BREAK)
        elif leaf.containers and block.length() == 1 and leaf.containers[-1].kind not in WALLS:
            self._items.leave(block)
        elif leaf.containers and self._items.cut(cursor):
            pass
        elif cursor.atBlockStart() and block.length() > 1:
            self._insert_before(cursor, leaf)
        elif cursor.atBlockEnd():
            self._insert_after(cursor, leaf)
        else:
            self.split(cursor)
        cursor.endEditBlock()

    def _go_on_beside(self, cursor: QTextCursor, around: tuple[Container, ...]) -> None:
        """A paragraph within some containers before the cursor's text block, or after it."""
        leaf = self._document.entry(cursor.block()).leaf
        made = replace(self._paragraph(leaf), containers=around)
        insert = self._insert_after if cursor.atBlockEnd() else self._insert_before
        insert(cursor, leaf, made)

    def _enter_code(self, cursor: QTextCursor, leaf: Leaf) -> None:
        from editor.ui.body.code_lines import leaves_code, next_line

        if leaves_code(cursor):
            self._insert_after(cursor, leaf)
        else:
            next_line(cursor)

    def backspace(self, cursor: QTextCursor) -> bool:
        """Backspace where a text block begins; False where Qt's own deletion is right."""
        if cursor.hasSelection() or not cursor.atBlockStart():
            return False
        block, before = cursor.block(), cursor.block().previous()
        leaf = self._document.entry(block).leaf
        if self._is_cell(block) or (not together(before, block) if before.isValid() else leaf.kind in FIXED):
            return self._at_wall(cursor, block, before)
        if leaf.containers and (self._items.is_item(block) or self._begins_quote(block) or not before.isValid()):
            with one_step(self._document.text):
                self._items.leave(block)
            return True
        if not before.isValid():
            return leaf.kind.startswith("heading") and self._unheaded(cursor)
        if self._document.is_card(before):
            return self._remove_or_select(cursor, block, before)
        return self._merge(cursor, before, block)

    def delete(self, cursor: QTextCursor) -> bool:
        """Delete where a text block ends; False where Qt's own deletion is right."""
        if cursor.hasSelection() or not cursor.atBlockEnd():
            return False
        block, after = cursor.block(), cursor.block().next()
        if not after.isValid():
            return False
        if self._document.is_card(block):
            if self._is_code(after):  # its lines are no text beside a card
                cursor.setPosition(after.position())
            return self._is_code(after)
        if self._is_cell(after) or not together(block, after):
            return self._at_wall(cursor, block, after)
        if self._document.is_card(after):
            return self._remove_or_select(cursor, block, after)
        return self._merge(cursor, block, after)

    def beside_card(self, cursor: QTextCursor) -> None:
        """Move the cursor from a card to a new paragraph after it, or before it when it stands before.

        As well from a picture to one beside its figure.
        """
        if (around := beside_figure(self._document, cursor)) is not None:
            is_before = not cursor.atBlockEnd()
            self._go_on_beside(cursor, around)
            if is_before:
                cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            return
        block = cursor.block()
        leaf = self._document.entry(block).leaf
        listed = beside_listed_card(leaf, self.containing.item_around(block), after=not cursor.atBlockStart())
        if cursor.atBlockStart():
            self._insert_before(cursor, leaf, listed)
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self._insert_after(cursor, leaf, listed)

    def takes_no_text(self, block: QTextBlock) -> bool:
        """Whether what is typed at a text block goes beside it."""
        return self._document.is_card(block) or is_picture_of_figure(self._document, block)

    def like(self, leaf: Leaf) -> Leaf:
        """A new leaf in the manner of one that it follows."""
        return self._paragraph(leaf) if is_bare_html(leaf) else following(leaf)

    def insert_rule(self, cursor: QTextCursor) -> None:
        """Insert a rule after the caret's text block, and go on after it."""
        leaf = self._document.entry(cursor.block()).leaf
        if leaf.kind in FIXED:
            return
        source = "---" if leaf.syntax is Syntax.MARKDOWN else "".join(self._document.house.markup["rule"])
        rule = Leaf("rule", leaf.syntax, containers=outside_lists(leaf.containers), source=source)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        if cursor.block().length() > 1:
            cursor.insertBlock()
        number = self._document.number_of(rule)
        self._document.filling.block(cursor, number)
        self._insert_after(cursor, rule)
        cursor.endEditBlock()

    def insert_image(self, cursor: QTextCursor, raw: str) -> None:
        """Insert an image's raw markup: in the text, or as a paragraph of its own where the text block is a card."""
        cursor.beginEditBlock()
        leaf = self._document.entry(cursor.block()).leaf
        if self._document.is_card(cursor.block()):
            self.beside_card(cursor)
        elif leaf.is_literal:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self._insert_after(cursor, leaf)
        number = self._document.tables.atom(Atom("img", raw))
        self._document.filling.pieces(cursor, (Piece(OBJECT, atom=number),))
        cursor.endEditBlock()

    def _is_cell(self, block: QTextBlock) -> bool:
        """Whether a text block is a whole cell, as well in a table that is too large to be shown as a grid."""
        return self._document.entry(block).leaf.kind in ("cell", "vacant")

    def _at_wall(self, cursor: QTextCursor, block: QTextBlock, other: QTextBlock) -> bool:
        """Backspace or Delete where a table begins or ends: nothing in a cell, into the table from beside it."""
        if other.isValid() and room_of(block) is None:
            cursor.setPosition(other.position() + (other.length() - 1 if other.position() < block.position() else 0))
        return True

    def _insert_before(self, cursor: QTextCursor, leaf: Leaf, made: Leaf | None = None) -> None:
        """An empty text block before the cursor's, which keeps its leaf and the cursor; `made` is its own leaf."""
        block_number = leaf_number(cursor.block())
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.insertBlock()
        repeated = leaf.kind in ("item", "term", "definition")
        made = made or (as_new(leaf) if repeated else self._paragraph(leaf))
        self._document.set_leaf(cursor.block().previous(), made)
        self._document.set_leaf(cursor.block(), block_number)

    def _insert_after(self, cursor: QTextCursor, leaf: Leaf, made: Leaf | None = None) -> None:
        """An empty text block after the cursor's, where writing goes on without marks; `made` is its own leaf."""
        cursor.insertBlock()
        self._document.set_leaf(cursor.block(), made or self._following(leaf))
        cursor.setCharFormat(QTextCharFormat())

    def _following(self, leaf: Leaf) -> Leaf:
        """A new leaf to go on with after one."""
        if leaf.kind in ("item", "definition") or (leaf.kind in ("paragraph", "spacer") and not is_bare_html(leaf)):
            return following(leaf)
        if leaf.kind == "term":
            opening, closing = (": ", "") if leaf.syntax is Syntax.MARKDOWN else ("<dd>", "</dd>")
            return Leaf("definition", leaf.syntax, opening, closing, containers=leaf.containers)
        return self._paragraph(leaf)

    def split(self, cursor: QTextCursor) -> None:
        """Cut a text block in two; the first keeps the leaf, and the blanks at the cut: where it ends none shows."""
        while self._document.text.characterAt(cursor.position()) == " ":
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        leaf = self._document.entry(cursor.block()).leaf
        cursor.insertBlock()
        self._document.set_leaf(cursor.block(), self.like(leaf))

    def _merge(self, cursor: QTextCursor, first: QTextBlock, second: QTextBlock) -> bool:
        """Join two text blocks: the one with text gives the leaf, the first when both have."""
        both = first.length() > 1 and second.length() > 1
        if (both and self._are_apart(first, second)) or self._defines(first, second):
            # Text is no code, no caption and no note, and a term no definition: the caret goes over, and nothing else.
            over = first.position() + first.length() - 1 if cursor.block() == second else second.position()
            cursor.setPosition(over)
            return True
        cursor.beginEditBlock()
        kept = leaf_number(second) if first.length() == 1 and second.length() > 1 else leaf_number(first)
        kept = (second.length() > 1 and self._items.joined(first, second)) or kept
        cursor.setPosition(second.position())
        cursor.deletePreviousChar()
        self._document.set_leaf(cursor.block(), kept)
        settle(self._document, cursor.block())
        cursor.endEditBlock()
        return True

    def _defines(self, first: QTextBlock, second: QTextBlock) -> bool:
        """Whether the second text block says what the first one means."""
        return [self._document.entry(block).leaf.kind for block in (first, second)] == ["term", "definition"]

    def _are_apart(self, first: QTextBlock, second: QTextBlock) -> bool:
        """Whether one text block is code or bound to something that the other one is not."""
        one, other = self._document.entry(first).leaf, self._document.entry(second).leaf
        return self._is_code(first) != self._is_code(second) or are_bound_apart(one, other)

    def _is_code(self, block: QTextBlock) -> bool:
        return self._document.entry(block).leaf.kind == "code"

    def _remove_or_select(self, cursor: QTextCursor, block: QTextBlock, card: QTextBlock) -> bool:
        """Beside a card: take an empty text block away, else select the card, which a second press deletes."""
        if block.length() == 1 and self._document.text.blockCount() > 1:
            kept = leaf_number(card)
            cursor.beginEditBlock()
            cursor.setPosition(max(block.position(), card.position()))
            cursor.deletePreviousChar()
            self._document.set_leaf(cursor.block(), kept)
            cursor.endEditBlock()
            return True
        cursor.setPosition(card.position())
        cursor.setPosition(card.position() + 1, QTextCursor.MoveMode.KeepAnchor)
        return True

    def _begins_quote(self, block: QTextBlock) -> bool:
        """Whether a text block is a quote's first, which leaves it before it joins what stands above."""
        quote = self._document.entry(block).leaf.containers[-1]
        return quote.kind == "quote" and quote not in self._document.entry(block.previous()).leaf.containers

    def _unheaded(self, cursor: QTextCursor) -> bool:
        self.kinds.set_block(cursor, "paragraph")
        return True

    def _paragraph(self, leaf: Leaf) -> Leaf:
        made = self._document.writer.paragraph(leaf, self._document.reading)
        return replace(made, containers=outside_lists(leaf.containers))


def is_bare_html(leaf: Leaf) -> bool:
    """Whether a leaf is text straight in HTML, which cannot stand twice in a row."""
    return leaf.bare and leaf.syntax is Syntax.HTML
