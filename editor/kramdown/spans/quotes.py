"""Typographic quotation marks."""

import re

from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node, Symbol
from editor.kramdown.white import SPACE

_WORD = "[A-Za-z0-9_]"
_PUNCTUATION = r"""[!"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"""
_DECADE = re.compile(r"'(?=[0-9][0-9]s)")
_BEFORE_EMPHASIS = re.compile(r"[\"'](?=[_*]{1,2}[^\s])")
_BEFORE_PUNCTUATION = re.compile(rf"[\"'](?={_PUNCTUATION}(?!\.\.)\B)")
_PAIR = re.compile(rf"(?:\"'|'\")(?={_WORD})")
_ENDING = re.compile(r"[\"'](?:(?=[ \t\r\n\f\v])|(?=s\b)|$)", re.MULTILINE)
_NO_CLOSING_AFTER = frozenset(" \\\t\r\n[{(-")


class SmartQuotes(SpanProcessor):
    """`"` and `'` become opening and closing marks by what stands beside them."""

    signs = "\"'"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads one mark, or two that open together."""
        # What another construct has read does not count as standing beside the mark.
        source, before = text.source, text.source[at - 1] if at > text.mark else ""
        single, single_end, double, double_end = text.document.options.smart_quotes
        left, right = {"'": single, '"': double}, {"'": single_end, '"': double_end}
        if _opens_pair(source, at, before):
            return Found(at + 2, Symbol(left[source[at]] + left[source[at + 1]]))
        if not before and source[at + 1 : at + 2] in right and not _decided(source, at):
            # The first counts as what stands before the second.
            return Found(at + 2, Symbol(source[at] + right[source[at + 1]]))
        return Found(at + 1, Symbol((left if _opens(source, at, before) else right)[source[at]]))


def _decided(source: str, at: int) -> bool:
    """Whether what follows a mark at the start says which it is."""
    return any(rule.match(source, at) for rule in (_BEFORE_EMPHASIS, _BEFORE_PUNCTUATION, _DECADE))


def _opens_pair(source: str, at: int, before: str) -> bool:
    """Whether two marks of different kinds open together before a word."""
    return (not before or before in SPACE) and _PAIR.match(source, at) is not None


def _opens(source: str, at: int, before: str) -> bool:
    """Whether a single mark opens; the first rule that knows says so."""
    if not before and _BEFORE_EMPHASIS.match(source, at):
        return True
    if not before and _BEFORE_PUNCTUATION.match(source, at):
        return False
    if (not before or before in SPACE) and _DECADE.match(source, at):
        return False
    if before:
        return before in _NO_CLOSING_AFTER
    return not _ENDING.match(source, at)
