"""Deleted text."""

import re

from editor.kramdown.options import Options
from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node

_DELETED = re.compile(r"~~(?=[^\s~])(?P<text>.*?[^\s~])~~", re.DOTALL | re.ASCII)


class Strikethrough(SpanProcessor):
    """`~~text~~`."""

    signs = "~"

    def is_on(self, options: Options) -> bool:
        """GitHub's Markdown has it."""
        return options.is_gfm

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads to the closing signs, whatever stands between, and then that."""
        if text.hopeless("~~", at):
            return None
        found = _DELETED.match(text.source, at)
        if found is None:
            if text.source[at + 2 : at + 3] not in ("", "~", " ", "\t", "\n"):
                text.fail("~~", at)
            return None
        node = Node("del")
        part = text.part(*found.span("text"))
        part.in_html = True
        part.parse(node, 0, None)
        return Found(found.end(), node)
