"""Headings, with signs before them or a line below them."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add_source, after_boundary
from editor.kramdown.cursor import Cursor
from editor.kramdown.tree import Node
from editor.kramdown.white import ENDS

# `NameStartChar` and `NameChar` of XML 1.0 (section 2.3), which rexml/xmltokens.rb lends kramdown's header.rb.
_NAME_START = (
    ":A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_IDENTIFIER = re.compile(rf"\{{#([{_NAME_START}][{_NAME_START}.0-9\xb7\u0300-\u036f\u203f\u2040-]*)\}}\Z")


def _add_header(parent: Node, level: int, source: str, cursor: Cursor) -> None:
    source, identifier = _without_identifier(source.strip(ENDS))
    node = add_source(parent, "header", source, cursor)
    node.level = level
    if identifier:
        node.attrs["id"] = identifier


def _without_identifier(source: str) -> tuple[str, str]:
    """The heading's text and the identifier in braces at its end."""
    begin = source.rfind("{#")
    found = _IDENTIFIER.match(source, begin) if begin > 0 and source[begin - 1] in " \t" else None
    return (source[:begin].rstrip(" \t"), found[1]) if found else (source, "")


def _without_closing(source: str) -> str:
    """An ATX heading's text without the signs that close it, in front of an identifier if there is one."""
    begin = source.rfind("{#")
    end = len(source)
    if begin > 0 and source[begin - 1] in " \t" and _IDENTIFIER.match(source, begin):
        end = len(source[:begin].rstrip(" \t"))
    text = source[:end].rstrip("#")
    return text + source[end:] if text != source[:end] and text[-1:] in (" ", "\t") else source


class AtxHeader(BlockProcessor):
    """`## Heading ##`."""

    start = re.compile(patterns.ATX, re.ASCII)

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads the line."""
        line = cursor.text[cursor.pos : cursor.line_end()]
        source = line.lstrip("#")
        cursor.pos += len(line)
        level = len(line) - len(source)
        _add_header(parent, level, _without_closing(source.strip(ENDS)), cursor)
        return True


class SetextHeader(BlockProcessor):
    """A line of text over a line of `===` or `---`."""

    start = re.compile(rf"{patterns.OPT_SPACE}(?P<text>[^\s].*)\n(?P<line>-+|=+)[ \t\r\f\v]*\n", re.ASCII)

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads both lines."""
        if not after_boundary(parent, cursor):
            return False
        found = cursor.scan(self.start)
        if found is None:
            return False
        _add_header(parent, 1 if found["line"][0] == "=" else 2, found["text"], cursor)
        return True
