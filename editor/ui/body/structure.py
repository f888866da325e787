"""Text blocks and what they become: Enter and Backspace, kinds of block, lists, quotes, rules, pictures."""

from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor.body import Atom, Container, Leaf, Syntax
from editor.body.manner import around_new, first_marker, following, outside
from editor.body.model import LINE_BREAK, OBJECT
from editor.body.writing import as_new
from editor.ui.body.blocks import leaf_number
from editor.ui.body.document import BodyDocument
from editor.ui.body.rooms import room_of, together
from editor.ui.body.settling import remove_selected, settle
from editor.ui.body.tables import Piece

_LISTS = ("unordered", "ordered")
LINES_ONLY = ("cell", "vacant", "caption", "code")
"""Kinds of leaf that cannot be cut in two: Enter is a line break."""
FIXED = (*LINES_ONLY, "term", "definition")
"""Kinds of leaf that their container needs: they become no other kind."""
_WALLS = ("table", "section", "row", "cell")
"""Containers that a leaf cannot leave."""


class Structure:
    """Changes text blocks of a body's document; each command is one step of undo."""

    def __init__(self, document: BodyDocument) -> None:
        self._document = document

    def kind(self, block: QTextBlock) -> str:
        """What a text block is: a leaf's kind, or "quote" for a paragraph in one."""
        leaf = self._document.entry(block).leaf
        if leaf.kind in ("paragraph", "spacer"):
            return "quote" if self._container(leaf, ("quote",)) else "paragraph"
        return leaf.kind

    def ordered(self, block: QTextBlock) -> bool | None:
        """Whether a list item's list is ordered; None where the text block is no list item."""
        found = self._container(self._document.entry(block).leaf, _LISTS)
        return None if found is None else found.kind == "ordered"

    def enter(self, cursor: QTextCursor) -> None:
        """Enter: split the text block as a word processor does."""
        cursor.beginEditBlock()
        remove_selected(self._document, cursor)
        block = cursor.block()
        leaf = self._document.entry(block).leaf
        if self._document.is_card(block):
            self.beside_card(cursor)
        elif leaf.kind == "code" and cursor.atBlockEnd() and block.text().endswith(LINE_BREAK):
            cursor.deletePreviousChar()
            self._insert_after(cursor, leaf)
        elif leaf.kind in LINES_ONLY:
            cursor.insertText(LINE_BREAK)
        elif leaf.containers and block.length() == 1 and leaf.containers[-1].kind not in _WALLS:
            self._set(block, self.outside(block))
        elif cursor.atBlockStart() and block.length() > 1:
            self._insert_before(cursor, leaf)
        elif cursor.atBlockEnd():
            self._insert_after(cursor, leaf)
        else:
            self.split(cursor)
        cursor.endEditBlock()

    def backspace(self, cursor: QTextCursor) -> bool:
        """Backspace where a text block begins; False where Qt's own deletion is right."""
        if cursor.hasSelection() or not cursor.atBlockStart():
            return False
        block, before = cursor.block(), cursor.block().previous()
        leaf = self._document.entry(block).leaf
        if self._is_cell(block) or (not together(before, block) if before.isValid() else leaf.kind in FIXED):
            return self._at_wall(cursor, block, before)
        if leaf.containers and (leaf.kind == "item" or not before.isValid()):
            self._as_one_step(cursor, block, self.outside(block))
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
        if not after.isValid() or self._document.is_card(block):
            return False
        if self._is_cell(after) or not together(block, after):
            return self._at_wall(cursor, block, after)
        if self._document.is_card(after):
            return self._remove_or_select(cursor, block, after)
        return self._merge(cursor, block, after)

    def beside_card(self, cursor: QTextCursor) -> None:
        """Move the cursor from a card to a new paragraph after it, or before it when it stands before."""
        leaf = self._document.entry(cursor.block()).leaf
        if cursor.atBlockStart():
            self._insert_before(cursor, leaf)
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self._insert_after(cursor, leaf)

    def like(self, leaf: Leaf) -> Leaf:
        """A new leaf in the manner of one that it follows."""
        return self._paragraph(leaf) if _bare_html(leaf) else following(leaf)

    def set_block(self, cursor: QTextCursor, kind: str) -> None:
        """Make the selected text blocks paragraphs or headings ("heading1" … "heading6")."""
        cursor.beginEditBlock()
        for block in self._written(cursor):
            self._set(block, self._as_kind(block, kind))
        cursor.endEditBlock()

    def toggle_container(self, cursor: QTextCursor, kind: str) -> None:
        """Put the selected text blocks into a list or quote, or take them out when all are in one."""
        blocks = self._written(cursor)
        if not blocks:
            return
        cursor.beginEditBlock()
        if all(self._container(self._document.entry(block).leaf, (kind,)) for block in blocks):
            for block in blocks:
                self._set(block, self.outside(block))
        else:
            made: dict[Syntax, Container] = {}
            before: Leaf | None = None
            for block in blocks:
                syntax = self._document.entry(block).leaf.syntax
                if syntax not in made:
                    made[syntax] = self._joined_container(blocks, kind, syntax) or self._new_container(kind, syntax)
                before = self._inside(block, made[syntax], before or self._item_above(block, made[syntax]))
                self._set(block, before)
        cursor.endEditBlock()

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
        number = self._document.tables.leaf(rule, self._document.reading)
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

    def _selected(self, cursor: QTextCursor) -> list[QTextBlock]:
        document = self._document.text
        block = document.findBlock(cursor.selectionStart())
        last = document.findBlock(max(cursor.selectionEnd() - (1 if cursor.hasSelection() else 0), 0))
        blocks = []
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            if not self._document.is_card(block):
                blocks.append(block)
            block = block.next()
        return blocks

    def _written(self, cursor: QTextCursor) -> list[QTextBlock]:
        """The selected text blocks with text; all of them where none has any."""
        blocks = [block for block in self._selected(cursor) if self._document.entry(block).leaf.kind not in FIXED]
        return [block for block in blocks if block.length() > 1] or blocks

    def _set(self, block: QTextBlock, leaf: Leaf | int) -> None:
        number = leaf if isinstance(leaf, int) else self._document.tables.leaf(leaf, self._document.reading)
        self._document.set_leaf(block, number)

    def _as_one_step(self, cursor: QTextCursor, block: QTextBlock, leaf: Leaf) -> None:
        cursor.beginEditBlock()
        self._set(block, leaf)
        cursor.endEditBlock()

    def _as_kind(self, block: QTextBlock, kind: str) -> Leaf | int:
        """A text block's leaf as another kind; one that was made from a leaf of that kind becomes it again."""
        number = leaf_number(block)
        leaf = self._document.tables.leaves[number].leaf
        # A footnote's first line begins with a blank, and a heading does not (kramdown, parser/kramdown/header.rb).
        if leaf.kind == kind or any(container.kind == "footnote" for container in leaf.containers):
            return number
        for earlier in self._document.origins(number):
            if self._document.tables.leaves[earlier].leaf.kind == kind:
                return earlier
        made = self._document.tables.leaf(self.made(leaf, kind), self._document.tables.leaves[number].reading)
        self._document.set_origin(made, number)
        return made

    def made(self, leaf: Leaf, kind: str) -> Leaf:
        """A leaf's place and syntax as a new "paragraph" or heading ("heading1" … "heading6"), out of lists."""
        outside = outside_lists(leaf.containers)
        if kind == "paragraph":
            made = self._document.writer.paragraph(leaf, self._document.reading)
        elif leaf.syntax is Syntax.MARKDOWN:
            made = Leaf(kind, Syntax.MARKDOWN, open="#" * int(kind[-1]) + " ")
        else:
            opening, closing = self._document.house.markup[kind]
            made = Leaf(kind, Syntax.HTML, opening, closing)
        return replace(made, containers=outside, place=leaf.place if outside == leaf.containers else -1)

    def _insert_before(self, cursor: QTextCursor, leaf: Leaf) -> None:
        """An empty text block before the cursor's, which keeps its leaf and the cursor."""
        block_number = leaf_number(cursor.block())
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.insertBlock()
        repeated = leaf.kind in ("item", "term", "definition")
        self._set(cursor.block().previous(), as_new(leaf) if repeated else self._paragraph(leaf))
        self._set(cursor.block(), block_number)

    def _insert_after(self, cursor: QTextCursor, leaf: Leaf) -> None:
        """An empty text block after the cursor's, where writing goes on without marks."""
        cursor.insertBlock()
        self._set(cursor.block(), self._following(leaf))
        cursor.setCharFormat(QTextCharFormat())

    def _following(self, leaf: Leaf) -> Leaf:
        """A new leaf to go on with after one."""
        if leaf.kind in ("item", "definition") or (leaf.kind in ("paragraph", "spacer") and not _bare_html(leaf)):
            return following(leaf)
        if leaf.kind == "term":
            opening, closing = (": ", "") if leaf.syntax is Syntax.MARKDOWN else ("<dd>", "</dd>")
            return Leaf("definition", leaf.syntax, opening, closing, containers=leaf.containers)
        return self._paragraph(leaf)

    def split(self, cursor: QTextCursor) -> None:
        """Cut a text block in two; the first keeps the leaf."""
        leaf = self._document.entry(cursor.block()).leaf
        cursor.insertBlock()
        self._set(cursor.block(), self.like(leaf))

    def _merge(self, cursor: QTextCursor, first: QTextBlock, second: QTextBlock) -> bool:
        """Join two text blocks: the one with text gives the leaf, the first when both have."""
        both = first.length() > 1 and second.length() > 1
        if (both and self._is_code(first) != self._is_code(second)) or self._defines(first, second):
            # Text is no code, and a term no definition: the caret goes over, and nothing else.
            over = first.position() + first.length() - 1 if cursor.block() == second else second.position()
            cursor.setPosition(over)
            return True
        kept = leaf_number(second) if first.length() == 1 and second.length() > 1 else leaf_number(first)
        cursor.beginEditBlock()
        cursor.setPosition(second.position())
        cursor.deletePreviousChar()
        self._set(cursor.block(), kept)
        settle(self._document, cursor.block())
        cursor.endEditBlock()
        return True

    def _defines(self, first: QTextBlock, second: QTextBlock) -> bool:
        """Whether the second text block says what the first one means."""
        return [self._document.entry(block).leaf.kind for block in (first, second)] == ["term", "definition"]

    def _is_code(self, block: QTextBlock) -> bool:
        return self._document.entry(block).leaf.kind == "code"

    def _remove_or_select(self, cursor: QTextCursor, block: QTextBlock, card: QTextBlock) -> bool:
        """Beside a card: take an empty text block away, else select the card, which a second press deletes."""
        if block.length() == 1 and self._document.text.blockCount() > 1:
            kept = leaf_number(card)
            cursor.beginEditBlock()
            cursor.setPosition(max(block.position(), card.position()))
            cursor.deletePreviousChar()
            self._set(cursor.block(), kept)
            cursor.endEditBlock()
            return True
        cursor.setPosition(card.position())
        cursor.setPosition(card.position() + 1, QTextCursor.MoveMode.KeepAnchor)
        return True

    def _unheaded(self, cursor: QTextCursor) -> bool:
        self.set_block(cursor, "paragraph")
        return True

    def _paragraph(self, leaf: Leaf) -> Leaf:
        made = self._document.writer.paragraph(leaf, self._document.reading)
        return replace(made, containers=outside_lists(leaf.containers))

    def outside(self, block: QTextBlock) -> Leaf:
        """A text block's leaf outside of its innermost list or quote."""
        leaf = self._document.entry(block).leaf
        paragraph = self._document.writer.paragraph(leaf, self._document.reading)
        return outside(leaf, paragraph, self._item_before(block, leaf.containers[:-1]))

    def _item_before(self, block: QTextBlock, containers: tuple[Container, ...]) -> Leaf | None:
        """The last item straight in these containers before a text block, nothing else of theirs between."""
        before = block.previous()
        while before.isValid():
            leaf = self._document.entry(before).leaf
            if leaf.containers[: len(containers)] != containers:
                return None
            if leaf.kind == "item" and len(leaf.containers) == len(containers):
                return leaf
            before = before.previous()
        return None

    def _item_above(self, block: QTextBlock, container: Container) -> Leaf | None:
        """The item that a text block comes to stand below in a list."""
        before = block.previous()
        leaf = self._document.entry(before).leaf if before.isValid() else None
        return leaf if leaf and leaf.kind == "item" and leaf.containers[-1:] == (container,) else None

    def _inside(self, block: QTextBlock, container: Container, before: Leaf | None) -> Leaf:
        """A text block's leaf as one in a list or quote, in its own syntax; `before` is the item above it there."""
        leaf = self._document.entry(block).leaf
        outer = around_new(leaf.containers)
        if leaf.syntax is Syntax.MARKDOWN:
            outer = outside_lists(leaf.containers)
            if container.kind == "quote":
                return replace(
                    as_new(leaf) if leaf.kind == "paragraph" else Leaf("paragraph", leaf.syntax),
                    containers=(*outer, container),
                )
            opening = (
                following(before).open if before and before.syntax is leaf.syntax else first_marker(container.kind)
            )
            return Leaf("item", leaf.syntax, opening, containers=(*outer, container))
        if container.kind == "quote":
            paragraph = leaf if leaf.open.startswith("<p") else self._house_paragraph()
            return replace(as_new(paragraph), containers=(*outer, container), kind="paragraph")
        opening, closing = self._document.house.markup["item"]
        return Leaf("item", Syntax.HTML, opening, closing, containers=(*outer, container))

    def _house_paragraph(self) -> Leaf:
        opening, closing = self._document.house.markup["paragraph"]
        return Leaf("paragraph", Syntax.HTML, opening, closing)

    def new_list(self, kind: str) -> Container:
        """A new list of HTML in the house's markup."""
        return self._new_container(kind, Syntax.HTML)

    def _new_container(self, kind: str, syntax: Syntax) -> Container:
        space = self._document.house.gaps["item"]
        if syntax is Syntax.MARKDOWN:
            return Container(kind, "> ", "", space * 2, "> ") if kind == "quote" else Container(kind, "", "", space)
        opening, closing = self._document.house.markup[kind]
        return Container(kind, opening + space, space + closing, space)

    def _joined_container(self, blocks: list[QTextBlock], kind: str, syntax: Syntax) -> Container | None:
        """The list or quote that the text block before or after is in, which then grows."""
        for block in (blocks[0].previous(), blocks[-1].next()):
            if not block.isValid() or self._document.entry(block).leaf.syntax is not syntax:
                continue
            around = self._document.entry(block).leaf.containers
            outer = around_new(self._document.entry(blocks[0]).leaf.containers)
            if around[: len(outer)] == outer and len(around) > len(outer) and around[len(outer)].kind == kind:
                return around[len(outer)]
        return None

    def _container(self, leaf: Leaf, kinds: tuple[str, ...]) -> Container | None:
        return next((one for one in reversed(leaf.containers) if one.kind in kinds), None)


def outside_lists(containers: tuple[Container, ...]) -> tuple[Container, ...]:
    """The containers around the outermost list, within the innermost cell."""
    kinds = [container.kind for container in containers]
    start = max((index for index, kind in enumerate(kinds) if kind in _WALLS), default=-1) + 1
    return next((containers[:index] for index in range(start, len(kinds)) if kinds[index] in _LISTS), containers)


def outside_prefixed(containers: tuple[Container, ...]) -> tuple[Container, ...]:
    """The containers around the outermost one of Markdown's: lines of HTML do not begin with its prefix."""
    return next((containers[:index] for index, one in enumerate(containers) if one.prefix), containers)


def _bare_html(leaf: Leaf) -> bool:
    """Whether a leaf is text straight in HTML, which cannot stand twice in a row."""
    return leaf.bare and leaf.syntax is Syntax.HTML
