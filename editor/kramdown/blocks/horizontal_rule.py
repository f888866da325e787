"""Rules across the page."""

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add
from editor.kramdown.cursor import Cursor
from editor.kramdown.tree import Node


class HorizontalRule(BlockProcessor):
    """Three or more of `*`, `-` or `_` alone on a line."""

    start = patterns.rule

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads the line."""
        cursor.scan(self.start)
        add(parent, Node("hr"), cursor)
        return True
