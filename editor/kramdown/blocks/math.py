"""Mathematics on its own."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add, after_boundary
from editor.kramdown.cursor import Cursor
from editor.kramdown.tree import Node
from editor.kramdown.white import ENDS


class MathBlock(BlockProcessor):
    """What stands between `$$` and `$$` with a boundary on both sides."""

    start = re.compile(rf"{patterns.OPT_SPACE}(?P<escaped>\\)?\$\$", re.ASCII)

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads to the closing sign."""
        opening = cursor.check(self.start)
        if opening is None or not after_boundary(parent, cursor):
            return False
        before, end = cursor.pos, cursor.enclosed.end("$$", opening.end())
        if end < 0:
            return False
        cursor.pos = end
        alone = cursor.scan(patterns.rest_of_line)
        if opening["escaped"] or not cursor.check(patterns.boundary):
            # Behind a backslash it is text; where it stands alone that ends the backslash's work.
            cursor.pos = opening.start("escaped") + 1 if opening["escaped"] and alone else before
            return False
        add(parent, Node("math", cursor.text[opening.end() : end - 2].strip(ENDS)), cursor).model = "block"
        return True
