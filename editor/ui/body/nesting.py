"""Items of lists one level deeper or less deep, as Tab and Shift+Tab have them."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body import Container, Leaf, Syntax
from editor.body.manner import nested_in
from editor.body.model import PLAIN_LISTS, common_length
from editor.ui.body.containing import Containing
from editor.ui.body.document import BodyDocument


class Nesting:
    """Nests items of a body's document. Each command is one step of undo."""

    def __init__(self, document: BodyDocument, containing: Containing) -> None:
        self._document = document
        self._containing = containing

    def nest(self, cursor: QTextCursor, deeper: bool) -> bool:
        """Tab and Shift+Tab in items, the one at the cursor or all that are selected; False outside of lists."""
        blocks = list(self._selected(cursor))
        if not all(self.is_item(block) for block in blocks):
            return cursor.hasSelection() and any(map(self.is_item, blocks))  # no tab in the place of several
        cursor.beginEditBlock()
        for block in blocks:
            done = self._deeper(block) if deeper else self.less_deep(block)
            if not done:
                break  # what follows would nest in it
        cursor.endEditBlock()
        return True

    def _selected(self, cursor: QTextCursor) -> Iterator[QTextBlock]:
        block = self._document.text.findBlock(cursor.selectionStart())
        while block.isValid() and block.position() <= cursor.selectionEnd():
            yield block
            block = block.next()

    def _leaf(self, block: QTextBlock) -> Leaf:
        return self._document.entry(block).leaf

    def is_item(self, block: QTextBlock) -> bool:
        """Whether a text block is an item, or begins one of HTML that holds more."""
        leaf = self._leaf(block)
        return leaf.kind == "item" or (leaf.syntax is Syntax.HTML and self.begun(block) is not None)

    def begun(self, block: QTextBlock) -> Container | None:
        """The item of HTML that a text block begins, other text blocks being in it as well."""
        around = self._leaf(block).containers
        if len(around) < 2 or around[-1].kind != "item" or around[-2].kind not in PLAIN_LISTS:
            return None
        if not around[-1].open.lstrip().startswith("<"):  # Markdown's, though a card of Liquid in it is of no syntax
            return None
        before = block.previous()
        return None if before.isValid() and around[-1] in self._leaf(before).containers else around[-1]

    def _deeper(self, block: QTextBlock) -> bool:
        before = block.previous()
        if not before.isValid():
            return False
        leaf, above = self._leaf(block), self._leaf(before)
        if leaf.syntax is Syntax.HTML:
            return self._nest_html(block, before)
        made = nested_in(leaf, above)
        return made is not None and self._take_along(block, made)

    def _nest_html(self, block: QTextBlock, before: QTextBlock) -> bool:
        """Put an item, with all that it holds, into a list at the end of the item above."""
        own = self.begun(block)
        outer = self._leaf(block).containers
        depth = len(outer) - (2 if own else 1)  # of the list
        around = self._leaf(before).containers
        if len(around) <= depth or around[depth] is not outer[depth] or outer[depth].kind not in PLAIN_LISTS:
            return False
        if len(around) == depth + 1:
            holder = self._as_holder(before)
        elif around[depth + 1].kind == "item":
            holder = around[depth + 1]
        else:
            return False
        inner = around[depth + 2 : depth + 3]
        joined = inner[0] if inner and inner[0].kind in PLAIN_LISTS else self._containing.new_list(outer[depth].kind)
        for each in self.held(block, own):
            leaf = self._leaf(each)
            rest = leaf.containers[depth + 1 :]
            self._set(each, replace(leaf, containers=(*outer[: depth + 1], holder, joined, *rest), rehoused=True))
        return True

    def _as_holder(self, block: QTextBlock) -> Container:
        """An item as one that holds its text, and room for more."""
        leaf = self._leaf(block)
        space = self._document.house.gaps["item"]
        holder = Container("item", leaf.open, space + (leaf.close or "</li>"), space)
        text = replace(leaf, kind="paragraph", open="", close="", source="", rehoused=True)
        self._set(block, replace(text, containers=(*leaf.containers, holder)))
        return holder

    def held(self, block: QTextBlock, own: Container | None) -> list[QTextBlock]:
        """A text block, and the others of the item that it begins."""
        blocks, following = [block], block.next()
        while own is not None and following.isValid() and own in self._leaf(following).containers:
            blocks.append(following)
            following = following.next()
        return blocks

    def less_deep(self, block: QTextBlock) -> bool:
        """Take an item out of its innermost list, as the next item of the one around; False where there is none."""
        leaf = self._leaf(block)
        if leaf.syntax is Syntax.HTML:
            return self._leave_html(block)
        if leaf.kind != "item" or len(leaf.containers) < 2:
            return False
        made = self._containing.outside(block)
        return made.kind == "item" and self._take_along(block, made)

    def _take_along(self, block: QTextBlock, made: Leaf) -> bool:
        """Give an item of Markdown another place, and what nests in it a place in it again."""
        depth = len(self._leaf(block).containers)
        own, following, held = self._leaf(block).containers, block.next(), []
        while following.isValid() and len(self._leaf(following).containers) > depth:
            if common_length(self._leaf(following).containers, own) < depth:
                break
            held.append(following)
            following = following.next()
        self._set(block, made)
        for each in held:
            leaf = self._leaf(each)
            source = leaf.source if leaf.kind in ("sealed", "rule", "spacer") else ""
            containers = (*made.containers, *leaf.containers[depth:])
            self._set(each, replace(leaf, containers=containers, place=-1, source=source))
        return True

    def _leave_html(self, block: QTextBlock) -> bool:
        """Make a nested item the next one of the list around; the items behind it in its list become its own."""
        own = self.begun(block)
        around = self._leaf(block).containers[: -1 if own else None]
        if len(around) < 3 or around[-2].kind != "item" or around[-1].kind not in PLAIN_LISTS:
            return False
        *outer, holder, inner = around
        held, within = self.held(block, own), self.held(block, holder)
        if own is None:
            self._set(block, self._containing.outside(block))
        for each in held if own else ():
            self._rehouse(each, (*outer, *self._leaf(each).containers[len(around) :]))
        if rest := within[len(held) :]:
            own = own or self._as_holder(block)
            last = self._leaf(held[-1]).containers[len(outer) + 1 :]
            kept = last[0] if last and last[0].kind in PLAIN_LISTS else replace(inner)
            for each in rest:
                inside = self._leaf(each).containers[len(outer) + 1 :]
                self._rehouse(each, (*outer, own, *(kept if one is inner else one for one in inside)))
        return True

    def _rehouse(self, block: QTextBlock, containers: tuple[Container, ...]) -> None:
        self._set(block, replace(self._leaf(block), containers=containers, rehoused=True))

    def _set(self, block: QTextBlock, leaf: Leaf) -> bool:
        entry = self._document.entry(block)
        self._document.set_leaf(block, self._document.tables.leaf(leaf, entry.reading))
        return True
