"""Signs that a backslash makes text."""

from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node

_ESCAPABLE = frozenset("\\.*_+`<>()[]{}#!:|\"'$=~-")


class Escape(SpanProcessor):
    """A backslash before a sign that could mean something."""

    signs = "\\"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads both."""
        sign = text.source[at + 1 : at + 2]
        return Found(at + 2, sign) if sign in _ESCAPABLE and sign else None
