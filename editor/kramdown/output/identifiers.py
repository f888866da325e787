"""Identifiers of headings, as kramdown gives them."""

import re
import unicodedata

from editor.kramdown.tree import Node

_OTHERS = re.compile(r"[^a-z0-9_가-힣\- \t]+")
_BEFORE_LETTER = re.compile(r"^[^a-zA-Z]+")
_NOT_PLAIN = re.compile(r"[^a-zA-Z0-9 -]")
_KEPT = frozenset(("Ll", "Lu", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Pc"))
_BLANKS = str.maketrans(" \t", "--")


def plain_text(node: Node, is_gfm: bool = True) -> str:
    """The text of a node and of all within it; code and mathematics are text to GitHub's Markdown (`is_gfm`) only."""
    if node.kind in ("codespan", "math"):
        return node.text if is_gfm else ""
    return "".join(child if isinstance(child, str) else plain_text(child, is_gfm) for child in node.children)


class Identifiers:
    """Gives each heading of one page an identifier of its own."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}
        self._ascii: dict[str, int] = {}

    def ascii(self, text: str) -> str:
        """From a heading's text or source, as kramdown's own Markdown has it: ASCII letters and digits only."""
        return _numbered(ascii_name(text) or "section", self._ascii)

    def of(self, text: str) -> str:
        """From a heading's text, as GitHub's Markdown has it; the second with the same gets `-1`."""
        return _numbered(_OTHERS.sub(_letters, text.lower()).translate(_BLANKS), self._given)


def ascii_name(text: str) -> str:
    """The ASCII letters and digits of a text, from the first letter on (basic_generate_id, converter/base.rb)."""
    return _NOT_PLAIN.sub("", _BEFORE_LETTER.sub("", text)).replace(" ", "-").lower()


def _numbered(name: str, given: dict[str, int]) -> str:
    count = given.get(name, -1) + 1
    given[name] = count
    return f"{name}-{count}" if count else name


def _letters(others: re.Match[str]) -> str:
    """Letters, digits and the marks upon them."""
    return "".join(char for char in others[0] if unicodedata.category(char) in _KEPT)
