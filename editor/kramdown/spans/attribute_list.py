"""Attribute lists behind a span, and kramdown's extensions within text."""

import re

from editor.kramdown import extensions
from editor.kramdown.attributes import CONTENT, AttributeList
from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node, Symbol

_LIST = re.compile(rf"\{{:(?![:/])({CONTENT})\}}", re.ASCII)
_EXTENSION = re.compile(extensions.OPENING, re.ASCII)
_CLOSING = {name: re.compile(rf"\{{:/(?:{name})?\}}") for name in extensions.NAMES}


class SpanAttributes(SpanProcessor):
    """`{:.class}` right behind a span."""

    signs = "{"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Gives the span the attributes."""
        if text.enclosed.end("}", at) < 0:
            return None
        found = _LIST.match(text.source, at)
        last = parent.children[-1] if parent.children and text.mark == at else None
        if found is None or last is None:
            return None
        if isinstance(last, Node):
            last.add_ial(AttributeList(found[1]))
            return Found(found.end(), None)
        return Found(found.end(), None) if isinstance(last, Symbol) else None


class SpanExtension(SpanProcessor):
    """`{::comment}`, `{::nomarkdown}` and `{::options}`."""

    signs = "{"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads to the end of the extension."""
        found = None if text.enclosed.end("}", at) < 0 else _EXTENSION.match(text.source, at)
        if found is None:
            return None
        content, end = "", found.end()
        if not found["closed"]:
            what = "{::" + found["name"]
            closing = None if text.hopeless(what, at) else _CLOSING[found["name"]].search(text.source, end)
            if closing is None:
                text.fail(what, at)
                return None
            content, end = text.source[end : closing.start()], closing.end()
        return Found(end, extensions.shown(text.document, found["name"], found["attributes"] or "", content))
