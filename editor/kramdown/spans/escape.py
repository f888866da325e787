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
        if not sign or sign not in _ESCAPABLE or (sign == "~" and not text.document.options.is_gfm):
            return None
        return Found(at + 2, sign)
