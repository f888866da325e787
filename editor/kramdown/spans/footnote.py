"""Mentions of footnotes."""

import re

from editor.kramdown.attributes import NAME
from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node

_MARKER = re.compile(rf"\[\^({NAME})\]", re.ASCII)


class FootnoteMarker(SpanProcessor):
    """`[^name]`, where the text defines that footnote."""

    signs = "["

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads the marker."""
        found = _MARKER.match(text.source, at)
        if found is None:
            return None
        footnote = text.document.footnotes.get(found[1])
        if footnote is None:
            return Found(found.end(), found[0])
        return Found(found.end(), Node("footnote", found[1]))
