"""Quotes."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add
from editor.kramdown.cursor import Cursor
from editor.kramdown.tree import Node


class Blockquote(BlockProcessor):
    """Lines that begin with `>`, and those that lazily follow."""

    start = re.compile(patterns.QUOTE, re.ASCII)
    nests = True
    _lines = re.compile(rf"(?:{patterns.QUOTE}.*\n)+", re.ASCII)
    _sign = re.compile(rf"^{patterns.QUOTE} ?", re.MULTILINE | re.ASCII)

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads the quote and the blocks within it."""
        begin = cursor.pos
        cursor.scan(self._lines)
        end = patterns.lazy_end.search(cursor.text, cursor.pos)
        cursor.pos = end.start() if end else len(cursor.text)
        node = add(parent, Node("blockquote"), cursor)
        self.parser.parse_text(node, self._sign.sub("", cursor.text[begin : cursor.pos]), cursor.line_at(begin))
        return True
