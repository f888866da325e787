"""`toc` (the gem jekyll-toc 0.18)."""

from typing import TextIO

from liquid.ast import Node
from liquid.token import Token

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.filters.contents import toc_of_page
from editor.rendering.liquid.tags.tag import OurTag, WritingNode
from editor.rendering.liquid.tokens import Stream


class Toc(OurTag):
    """The table of contents of the page's own content."""

    name = "toc"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Writes the list, of pages that ask for one."""
        del markup, stream

        def write(context: Context, buffer: TextIO) -> None:
            buffer.write(toc_of_page(context))

        return WritingNode(token, write)
