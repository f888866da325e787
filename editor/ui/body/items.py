"""Items of lists cut, joined and taken out, with what nests in them: no bullet is left without a text."""

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body import Leaf, Syntax
from editor.body.manner import next_item
from editor.body.model import PLAIN_LISTS, common_length
from editor.ui.body.blocks import leaf_number
from editor.ui.body.containing import Containing
from editor.ui.body.document import BodyDocument
from editor.ui.body.nesting import Nesting


class Items:
    """Changes items of a body's document; each command is part of a step of undo."""

    def __init__(self, document: BodyDocument, containing: Containing) -> None:
        self._document = document
        self._containing = containing
        self._nesting = Nesting(document, containing)

    def cut(self, cursor: QTextCursor) -> bool:
        """Cut an item of HTML that holds more, or a paragraph, in two: what nests in it goes with the second.

        False for other text blocks.
        """
        block = cursor.block()
        around, leaf = self._nesting.begun(block), self._leaf(block)
        if around is None or leaf.kind != "paragraph":
            return False
        kept, made = leaf_number(block), next_item(around, leaf)
        is_alone = len(self._nesting.held(block, around)) == 1
        cursor.insertBlock()
        self._document.set_leaf(cursor.block().previous(), kept if is_alone else made)
        self._document.set_leaf(cursor.block(), made if is_alone else kept)
        return True

    def is_item(self, block: QTextBlock) -> bool:
        """Whether a text block is an item, or begins one of HTML that holds more."""
        return self._nesting.is_item(block)

    def leave(self, block: QTextBlock) -> None:
        """Take a text block out of its innermost list or quote; what nests in an item is not left alone."""
        if self.is_item(block):
            if self._nesting.less_deep(block):
                return
            self.release(block)
            if self._nesting.begun(block) is not None:
                self._document.set_leaf(block, self._containing.outside(block))
        self._document.set_leaf(block, self._containing.outside(block))

    def release(self, block: QTextBlock) -> None:
        """Take what nests in an item into the list that it is in."""
        children = self._children(block)
        if self._leaf(block).syntax is Syntax.HTML:
            children.reverse()  # of which the first would else hold the others
        for number in children:
            self._nesting.less_deep(self._document.text.findBlockByNumber(number))

    def joined(self, first: QTextBlock, second: QTextBlock) -> int:
        """Which leaf two text blocks have that become one, where the second is an item that holds more; 0 elsewhere."""
        if not (first.length() > 1 and self._nesting.is_item(second) and self._children(second)):
            return 0
        one, other = self._leaf(first), self._leaf(second)
        is_html = self._nesting.begun(second) is not None
        around = other.containers[:-1] if is_html else other.containers  # of which the innermost is the list
        if one.kind == "item" and one.containers[: len(around)] == around:
            return leaf_number(second if is_html and one.containers == around else first)
        self.release(second)
        return leaf_number(first)

    def _children(self, block: QTextBlock) -> list[int]:
        """The numbers of the text blocks that begin the items straight in an item's own lists.

        No number where something else is in it, which would be without its item.
        """
        leaf, own = self._leaf(block), self._nesting.begun(block)
        depth = len(leaf.containers)  # of the items' list
        if own is None and (leaf.kind != "item" or leaf.syntax is Syntax.HTML):
            return []
        found, following = [], block.next()
        while following.isValid():
            around = self._leaf(following).containers
            if common_length(around, leaf.containers) < depth or len(around) == depth:
                break
            if around[depth].kind not in PLAIN_LISTS:
                return []
            begins = self._nesting.begun(following) is not None
            if len(around) == depth + 1 + begins and self._nesting.is_item(following):
                found.append(following.blockNumber())
            following = following.next()
        return found

    def _leaf(self, block: QTextBlock) -> Leaf:
        return self._document.entry(block).leaf
