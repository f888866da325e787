"""The sign `^` that ends a block."""

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor
from editor.kramdown.cursor import Cursor
from editor.kramdown.tree import Node


class EndOfBlock(BlockProcessor):
    """A line with nothing but `^`."""

    start = patterns.eob

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads the line."""
        cursor.scan(self.start)
        parent.children.append(Node("eob"))
        cursor.ial = None
        return True
