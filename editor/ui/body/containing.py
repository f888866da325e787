"""Text blocks go into lists and quotes, and come out of them."""

from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body import Container, Leaf, Syntax
from editor.body.manner import around_new, first_marker, following, outside, outside_lists
from editor.body.model import PLAIN_LISTS
from editor.body.writing import as_new
from editor.ui.body.document import BodyDocument
from editor.ui.body.kinds import Kinds, container_of


class Containing:
    """Puts text blocks of a body's document into containers; each command is one step of undo."""

    def __init__(self, document: BodyDocument, kinds: Kinds) -> None:
        self._document = document
        self._kinds = kinds

    def toggle(self, cursor: QTextCursor, kind: str) -> None:
        """Put the selected text blocks into a list or quote, or take them out when all are in one."""
        blocks = self._kinds.written(cursor)
        if not blocks:
            return
        cursor.beginEditBlock()
        if all(container_of(self._document.entry(block).leaf, (kind,)) for block in blocks):
            for block in blocks:
                self._document.set_leaf(block, self.outside(block))
        else:
            made: dict[Syntax, Container] = {}
            before: Leaf | None = None
            for block in blocks:
                syntax = self._document.entry(block).leaf.syntax
                if syntax not in made:
                    made[syntax] = self._joined_container(blocks, kind, syntax) or self._new_container(kind, syntax)
                before = self._inside(block, made[syntax], before or self._item_above(block, made[syntax]))
                self._document.set_leaf(block, before)
        cursor.endEditBlock()

    def outside(self, block: QTextBlock) -> Leaf:
        """A text block's leaf outside of its innermost list or quote."""
        leaf = self._document.entry(block).leaf
        paragraph = self._document.writer.paragraph(leaf, self._document.reading)
        return outside(leaf, paragraph, self._item_before(block, leaf.containers[:-1]))

    def new_list(self, kind: str) -> Container:
        """A new list of HTML in the house's markup."""
        return self._new_container(kind, Syntax.HTML)

    def item_around(self, block: QTextBlock) -> Leaf | None:
        """The last item at or before a text block that is straight in the innermost list around it."""
        containers = self._document.entry(block).leaf.containers
        depth = next((at for at in range(len(containers), 0, -1) if containers[at - 1].kind in PLAIN_LISTS), 0)
        return self._item_before(block, containers[:depth]) if depth else None

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
