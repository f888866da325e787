"""Tags, comments and instructions as they are found in Markdown. Every pattern is linear in what it reads."""

import re

# `[[:alpha:]_][-[:alnum:]._]*` (UNAME_STR in rexml/parsers/baseparser.rb): letters and digits of every script, but no
# quotation marks, dots and arrows, so that `<“인용”>` is text. Circled numbers are `\w` here and no letters there;
# more ranges than these two would take long to compile.
_FIRST = r"(?![\u2460-\u24ff\u2776-\u2793])(?u:[^\W\d])"
_REST = r"(?u:[-.\w]*+)"
NAME = rf"{_FIRST}{_REST}(?>(?::{_FIRST}{_REST})?)"
"""A name with its prefix."""

_ATTRIBUTE = rf"""\s*+({NAME})(?>(?:\s*+=\s*+(?:((?u:\w++))|"([^"]*+)"|'([^']*+)'))?)"""
ATTRIBUTE = re.compile(_ATTRIBUTE, re.ASCII)
_ATTRIBUTES = rf"""(?>(?:\s++{NAME}(?>(?:\s*+=\s*+(?:(?u:\w++)|"[^"]*+"|'[^']*+'))?))*)"""
OPENING = re.compile(rf"<(?P<name>{NAME})(?P<attributes>{_ATTRIBUTES})\s*+(?P<closed>/)?>", re.ASCII)
CLOSING = re.compile(rf"</(?P<name>{NAME})\s*>", re.ASCII)


def attributes(source: str, lower: bool) -> dict[str, str]:
    """The attributes of an opening tag, values as written; `lower` says that capitals in names do not count."""
    found: dict[str, str] = {}
    for name, word, double, single in ATTRIBUTE.findall(source):
        found[name.lower() if lower else name] = word or double or single
    return found


class Enclosed:
    """Finds `opening ... closing` in one text, and remembers once that no closing is left."""

    __slots__ = ("_hopeless", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._hopeless: dict[str, int] = {}

    def end(self, closing: str, start: int) -> int:
        """The end of the first `closing` at or after `start`, or -1."""
        if start >= self._hopeless.get(closing, start + 1):
            return -1
        at = self._text.find(closing, start)
        if at < 0:
            self._hopeless[closing] = start
            return -1
        return at + len(closing)
