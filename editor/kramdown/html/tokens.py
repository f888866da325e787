"""Tags, comments and instructions as they are found in Markdown. Every pattern is linear in what it reads."""

import re

_FIRST = r"[^\x00-@\[-^`{-\u00bf]"
_REST = r"[^\x00-,/:-@\[-^`{-\u00b6\u00b8-\u00bf]*+"
# Written by what they are not, as patterns of long ranges take long to compile.
NAME = rf"{_FIRST}{_REST}(?>(?::{_FIRST}{_REST})?)"
"""An XML name with its prefix."""

_ATTRIBUTE = rf"""\s*+({NAME})(?>(?:\s*+=\s*+(?:(\w++)|"([^"]*+)"|'([^']*+)'))?)"""
ATTRIBUTE = re.compile(_ATTRIBUTE, re.ASCII)
_ATTRIBUTES = rf"""(?>(?:\s++{NAME}(?>(?:\s*+=\s*+(?:\w++|"[^"]*+"|'[^']*+'))?))*)"""
OPENING = re.compile(rf"<(?P<name>{NAME})(?P<attributes>{_ATTRIBUTES})\s*+(?P<closed>/)?>", re.ASCII)
CLOSING = re.compile(rf"</(?P<name>{NAME})\s*>", re.ASCII)

_NEWLINES = re.compile(r"\n+")


def attributes(source: str, lower: bool) -> dict[str, str]:
    """The attributes of an opening tag, values as written; `lower` says that capitals in names do not count."""
    found: dict[str, str] = {}
    for name, word, double, single in ATTRIBUTE.findall(source):
        found[name.lower() if lower else name] = _NEWLINES.sub(" ", word or double or single)
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
