"""Paragraphs: whatever nothing else takes."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add_source
from editor.kramdown.cursor import Cursor, Place
from editor.kramdown.options import Options
from editor.kramdown.tree import Node
from editor.kramdown.white import ENDS


class Paragraph(BlockProcessor):
    """Lines of text. Text right behind a paragraph belongs to it."""

    start = re.compile(rf"{patterns.OPT_SPACE}[^ \t]")

    _end = patterns.paragraph_end

    def adapt(self, options: Options) -> None:
        """What may begin right behind a paragraph (`paragraph_end` in kramdown-parser-gfm's parser/gfm.rb)."""
        self._end = patterns.paragraph_end if options.ends_paragraphs else patterns.strict_paragraph_end

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads to the next line that ends a paragraph."""
        begin, text = cursor.pos, cursor.text
        end = self._end.search(text, cursor.line_end())
        cursor.pos = end.start() if end else len(text)
        source = text[begin : cursor.pos].rstrip(ENDS)
        last = parent.last()
        if last is not None and last.kind == "p" and last.raw:
            last.children.append(("  \n" if text[max(begin - 3, 0) : begin] == "  \n" else "\n") + source)
            if last.place is not None:
                last.place = Place(cursor, last.place.begin, cursor.pos)
        else:
            add_source(parent, "p", source.lstrip(ENDS), cursor)
        return True
