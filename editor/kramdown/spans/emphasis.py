"""Emphasis and strong emphasis."""

import re

from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node

_KIND = {1: "em", 2: "strong"}


class Emphasis(SpanProcessor):
    """`*text*`, `_text_`, `**text**`, `__text__`."""

    signs = "*_"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads to the closing sign; where two signs are not closed, one may be."""
        source = text.source
        sign = source[at]
        width = 2 if source.startswith(sign, at + 1) else 1
        kind = _KIND[width]
        if (sign == "_" and _within_word(source, at)) or _is_space(source, at + width) or kind in text.open:
            return Found(at + width, source[at : at + width])
        found = _closed(text, at, sign * width, kind)
        if found is None and kind == "strong" and parent.kind != "em":
            found = _closed(text, at, sign, "em")
        return found or Found(at + width, source[at : at + width])


def _within_word(source: str, at: int) -> bool:
    """Whether letters stand before the sign, with signs or one hyphen between."""
    while at and source[at - 1] == "_":
        at -= 1
    if at and source[at - 1] == "-":
        at -= 1
    return at > 0 and source[at - 1].isalpha()


def _is_space(source: str, at: int) -> bool:
    return at < len(source) and source[at] in " \t\n\r\f\v"


def _closed(text: Text, at: int, delimiter: str, kind: str) -> Found | None:
    if text.hopeless(delimiter, at):
        return None
    source, width = text.source, len(delimiter)
    word_follows = re.compile(r"[^\W_]") if delimiter[0] == "_" else None

    def closes(place: int, content: bool) -> bool:
        if not (content and source.startswith(delimiter, place)) or _is_space(source, place - 1):
            return False
        behind = place + width
        if kind == "em" and source.startswith(delimiter, behind) and not source.startswith(delimiter, behind + 1):
            return False
        return word_follows is None or word_follows.match(source, behind) is None

    node = Node(kind)
    if text.within(kind, node, at + width, closes):
        return Found(text.pos + width, node)
    text.fail(delimiter, at)
    return None
