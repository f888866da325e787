"""How a character is written by default in each syntax; anything else that was read is kept as a spelling."""

import html
import re

from editor.body.model import Syntax

_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\u00a0": "&nbsp;"}
_MARKDOWN = {
    **{char: "\\" + char for char in "\\`*_[]|"},
    "&": "&amp;",
    "<": "&lt;",
    "\u00a0": "&nbsp;",
    "{": "&#123;",
}
_DEFAULTS = {Syntax.HTML: _HTML, Syntax.MARKDOWN: _MARKDOWN}
_TRANSLATIONS = {syntax: str.maketrans(table) for syntax, table in _DEFAULTS.items()}

REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
"""A character reference that ends in a semicolon; others are text with a bare ampersand, or sealed."""

BRACE = '{{ "{" }}'
"""A brace in code where with the next sign it would open Liquid."""
BEGINS_RAW, ENDS_RAW = re.compile(r"\{%-?\s*+raw\s*+-?%\}"), re.compile(r"\{%-?\s*+endraw\s*+-?%\}")
"""The tags between which nothing is Liquid."""
_OPENS_LIQUID = re.compile(r"\{(?=[{%])")
OPENS_MARKDOWN_BLOCK = re.compile(r"[#>=:^]|[+-](?=[\s-]|\Z)|[0-9]+(?=[.)](?:\s|\Z))")
"""What may open a block where it begins a line."""
PARSED_IN_MARKDOWN = frozenset(
    "a abbr acronym b bdo big cite del dfn em i ins label q rb rbc rp rt rtc ruby small span strong sub sup tt".split()
)
"""HTML elements whose content is Markdown; the content of others within text is HTML (kramdown, HTML_CONTENT_MODEL in
lib/kramdown/parser/html.rb)."""
_PAIRED = re.compile(r"~(?=~)|\$(?=\$)")
_NO_BACKSLASH = frozenset("=:^~$")
"""Signs that a backslash escapes in kramdown only, or nowhere."""


def spelled(char: str, syntax: Syntax) -> str:
    """A character as it is written by default."""
    return _DEFAULTS[syntax].get(char, char)


def escape(text: str, syntax: Syntax, line_begins: bool = False) -> str:
    """Text as it is written by default: nothing in it is markup or Liquid.

    `line_begins` says that the text begins a line of source, where Markdown opens its blocks.
    """
    written = text.translate(_TRANSLATIONS[syntax])
    if syntax is Syntax.HTML:
        return _OPENS_LIQUID.sub("&#123;", written)
    written = _PAIRED.sub(lambda found: numbered(found[0]), written)
    if line_begins and (match := OPENS_MARKDOWN_BLOCK.match(written)):
        split = match.end() if match[0].isdigit() else 0
        sign = written[split]
        return written[:split] + (numbered(sign) if sign in _NO_BACKSLASH else "\\" + sign) + written[split + 1 :]
    return written


def numbered(char: str) -> str:
    """A character as a numeric reference."""
    return f"&#{ord(char)};"


def referenced(reference: str) -> str | None:
    """The one character a reference stands for; None for an unknown one or for several characters."""
    char = html.unescape(reference)
    return char if len(char) == 1 and char != reference else None
