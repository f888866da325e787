"""Headings, with signs before them or a line below them."""

import functools
import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add_source, after_boundary
from editor.kramdown.cursor import Cursor
from editor.kramdown.options import Options
from editor.kramdown.tree import Node
from editor.kramdown.white import ENDS

# `NameStartChar` and `NameChar` of XML 1.0 (section 2.3), which rexml/xmltokens.rb lends kramdown's header.rb.
_NAME_START = (
    ":A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)


@functools.cache
def _identifier() -> re.Pattern[str]:
    """Made for the first heading that may have one: it takes a fiftieth of a first page."""
    return re.compile(rf"\{{#([{_NAME_START}][{_NAME_START}.0-9\xb7\u0300-\u036f\u203f\u2040-]*)\}}\Z")


def _add_header(parent: Node, level: int, source: str, cursor: Cursor) -> None:
    source, identifier = _without_identifier(source.strip(ENDS))
    node = add_source(parent, "header", source, cursor)
    node.level = level
    node.text = source
    if identifier:
        node.attrs["id"] = identifier


def _without_identifier(source: str) -> tuple[str, str]:
    """The heading's text and the identifier in braces at its end."""
    begin = source.rfind("{#")
    found = _identifier().match(source, begin) if begin > 0 and source[begin - 1] in " \t" else None
    return (source[:begin].rstrip(" \t"), found[1]) if found else (source, "")


def _without_closing(source: str, before: str) -> str:
    """An ATX heading's text without the signs that close it, in front of an identifier if there is one.

    One of the signs `before` must stand before them; where those are none, no backslash may.
    """
    begin = source.rfind("{#")
    end = len(source)
    if begin > 0 and source[begin - 1] in " \t" and _identifier().match(source, begin):
        end = len(source[:begin].rstrip(" \t"))
    text = source[:end].rstrip("#")
    if text == source[:end]:
        return source
    if not before:
        return (text + "#" if text.endswith("\\") else text) + source[end:]
    return text + source[end:] if text[-1:] and text[-1] in before else source


class AtxHeader(BlockProcessor):
    """`## Heading ##`."""

    start = re.compile(patterns.ATX, re.ASCII)
    _own = re.compile(r"\#{1,6}[ \t]*[^ \t].*\n", re.ASCII)

    def adapt(self, options: Options) -> None:
        """Kramdown's own headings need no blank behind their signs (ATX_HEADER_START in its header.rb)."""
        self.start = AtxHeader.start if options.is_gfm else self._own

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads the line."""
        may_follow = self.parser.document.options.ends_paragraphs
        if not (may_follow or after_boundary(parent, cursor)):
            return False
        found = cursor.check(self.start)
        assert found is not None, "asked for"
        line = found[0]
        level = min(len(line) - len(line.lstrip("#")), 6)
        source = _without_closing(line[level:].strip(ENDS), "" if not may_follow else " \t")
        if not source:
            return False
        cursor.pos += len(line)
        _add_header(parent, level, source, cursor)
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
