"""What a text block is, and what it becomes: a paragraph, a heading."""

from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body import Container, Leaf, Syntax
from editor.body.manner import outside_lists
from editor.body.model import PLAIN_LISTS
from editor.ui.body.blocks import leaf_number
from editor.ui.body.document import BodyDocument

LINES_ONLY = ("cell", "vacant", "caption", "code")
"""Kinds of leaf that cannot be cut in two: Enter is a line break."""
FIXED = (*LINES_ONLY, "term", "definition")
"""Kinds of leaf that their container needs: they become no other kind."""


class Kinds:
    """Looks at the kinds of text blocks of a body's document, and changes them in one step of undo."""

    def __init__(self, document: BodyDocument) -> None:
        self._document = document

    def kind(self, block: QTextBlock) -> str:
        """What a text block is: a leaf's kind, or "quote" for a paragraph in one."""
        leaf = self._document.entry(block).leaf
        if leaf.kind in ("paragraph", "spacer"):
            return "quote" if container_of(leaf, ("quote",)) else "paragraph"
        return leaf.kind

    def ordered(self, block: QTextBlock) -> bool | None:
        """Whether a list item's list is ordered; None where the text block is no list item."""
        found = container_of(self._document.entry(block).leaf, PLAIN_LISTS)
        return None if found is None else found.kind == "ordered"

    def takes_note(self, block: QTextBlock) -> bool:
        """Whether a footnote can be mentioned in a text block: in Markdown's text, but in no other footnote."""
        leaf, reading, _ = self._document.entry(block)
        is_text = leaf.syntax is Syntax.MARKDOWN and not leaf.is_literal and leaf.kind not in ("sealed", "rule")
        return is_text and reading.definitions is not None and not self.in_note(block)

    def in_note(self, block: QTextBlock) -> bool:
        """Whether a text block is part of a footnote."""
        return container_of(self._document.entry(block).leaf, ("footnote",)) is not None

    def set_block(self, cursor: QTextCursor, kind: str) -> None:
        """Make the selected text blocks paragraphs or headings ("heading1" … "heading6")."""
        cursor.beginEditBlock()
        for block in self.written(cursor):
            self._document.set_leaf(block, self._as_kind(block, kind))
        cursor.endEditBlock()

    def written(self, cursor: QTextCursor) -> list[QTextBlock]:
        """The selected text blocks with text; all of them where none has any."""
        blocks = [block for block in self._selected(cursor) if self._document.entry(block).leaf.kind not in FIXED]
        return [block for block in blocks if block.length() > 1] or blocks

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


def container_of(leaf: Leaf, kinds: tuple[str, ...]) -> Container | None:
    """The innermost container of some kinds around a leaf; None where it is in none."""
    return next((one for one in reversed(leaf.containers) if one.kind in kinds), None)
