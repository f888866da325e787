"""Identifiers of headings, as kramdown's GFM gives them."""

import re
import unicodedata

from editor.kramdown.tree import Node

_OTHERS = re.compile(r"[^a-z0-9_가-힣\- \t]+")
_BEFORE_LETTER = re.compile(r"^[^a-zA-Z]+")
_NOT_PLAIN = re.compile(r"[^a-zA-Z0-9 -]")
_KEPT = frozenset(("Ll", "Lu", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Pc"))
_BLANKS = str.maketrans(" \t", "--")


def plain_text(node: Node) -> str:
    """The text of a node and of all within it, without what is no text."""
    if node.kind in ("codespan", "math"):
        return node.text
    return "".join(child if isinstance(child, str) else plain_text(child) for child in node.children)


class Identifiers:
    """Gives each heading of one page an identifier of its own."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}
        self._plain: dict[str, int] = {}

    def within_html(self, source: str, prefix: str = "") -> str:
        """From the source of a heading that an HTML element holds: ASCII letters and digits of it only."""
        name = _BEFORE_LETTER.sub("", source)
        name = prefix + (_NOT_PLAIN.sub("", name).replace(" ", "-").lower() or "section")
        count = self._plain.get(name, -1) + 1
        self._plain[name] = count
        return f"{name}-{count}" if count else name

    def of(self, text: str, prefix: str = "") -> str:
        """From a heading's text; the second with the same gets `-1`."""
        name = prefix + _OTHERS.sub(_letters, text.lower()).translate(_BLANKS)
        count = self._given.get(name, -1) + 1
        self._given[name] = count
        return f"{name}-{count}" if count else name


def _letters(others: re.Match[str]) -> str:
    """Letters, digits and the marks upon them."""
    return "".join(char for char in others[0] if unicodedata.category(char) in _KEPT)
