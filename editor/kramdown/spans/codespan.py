"""Code within text."""

import re

from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node
from editor.kramdown.white import SPACE

_TICKS = re.compile("`+")


class CodeSpan(SpanProcessor):
    """Text between equally many backticks."""

    signs = "`"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads to the closing backticks."""
        source = text.source
        ticks = _TICKS.match(source, at)
        if ticks is None:
            return None
        begin = ticks.end()
        if len(ticks[0]) == 1 and source[at - 1 : at] in ("", " ", "\t", "\n") and source[begin : begin + 1] in SPACE:
            return Found(begin, ticks[0])
        end = text.enclosed.end(ticks[0], begin)
        if end < 0:
            return Found(begin, ticks[0])
        code = source[begin : end - len(ticks[0])]
        if len(ticks[0]) > 1:
            code = code.removeprefix(" ").removesuffix(" ")
        return Found(end, Node("codespan", code))
