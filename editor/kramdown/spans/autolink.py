"""Addresses between angle brackets."""

import re

from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node, Source

_ADDRESS = re.compile(r"<(?:(?P<url>(?:mailto|https?|ftps?):[^>\n]+)|(?P<mail>[-.\w]+@[-\w]+(?:\.[-\w]+)*))>")


class Autolink(SpanProcessor):
    """`<https://...>` and `<name@host>`."""

    signs = "<"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads the whole address."""
        source = text.source
        close = source.find(">", at)
        found = None if close < 0 or source.find("\n", at, close) >= 0 else _ADDRESS.match(source, at)
        if found is None:
            return None
        address = found["url"] or f"mailto:{found['mail']}"
        node = Node("a", attrs={"href": address})
        node.children.append(Source(address.removeprefix("mailto:")))
        return Found(found.end(), node)
