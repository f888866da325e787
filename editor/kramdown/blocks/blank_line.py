"""Blank lines."""

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor
from editor.kramdown.cursor import Cursor
from editor.kramdown.tree import Node


class BlankLine(BlockProcessor):
    """Lines of white space, kept as one node, as lists are loose or tight by them."""

    start = patterns.blank

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads all blank lines that follow."""
        found = cursor.scan(self.start)
        if found is None:
            return False
        last = parent.last()
        if last is None or last.kind != "blank":
            last = Node("blank")
            parent.children.append(last)
            cursor.ial = None
        last.text += found[0]
        return True
