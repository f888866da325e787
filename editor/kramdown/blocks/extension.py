"""Attribute lists on their own lines, and kramdown's extensions `{::name}`."""

import re

from editor.kramdown import extensions
from editor.kramdown.attributes import CONTENT, NAME, AttributeList
from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor
from editor.kramdown.cursor import Cursor
from editor.kramdown.tree import Node


class AttributeListLine(BlockProcessor):
    """`{:.class}` for the block above it, or else for the next; `{:name: .class}` to be referred to."""

    start = re.compile(
        rf"{patterns.OPT_SPACE}\{{:(?:(?P<name>{NAME}):(?P<defined>{CONTENT})|(?![:/])(?P<given>{CONTENT}))\}}"
        r"[ \t\r\f\v]*\n",
        re.ASCII,
    )

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Keeps the attributes."""
        found = cursor.scan(self.start)
        if found is None:
            return False
        if found["name"]:
            lists = self.parser.document.attribute_lists
            lists.setdefault(found["name"], AttributeList()).update(AttributeList(found["defined"]))
            parent.children.append(Node("eob", "definition"))
            cursor.ial = None
            return True
        given = AttributeList(found["given"])
        last = _block_above(parent)
        if last is not None and last.kind != "blank" and (last.kind != "eob" or last.ial is not None):
            last.add_ial(given)
            if not self.start.match(cursor.text, cursor.pos):
                parent.children.append(Node("eob", "ial"))
                cursor.ial = None
        else:
            waiting = AttributeList()
            if cursor.ial is not None:
                waiting.update(cursor.ial)
            waiting.update(given)
            cursor.ial = waiting
        return True


def _block_above(parent: Node) -> Node | None:
    """The last block; the sign that ended a list is a part of the list."""
    last = parent.last()
    return parent.last(2) if last is not None and last.kind == "eob" and last.text == "list" else last


class ExtensionBlock(BlockProcessor):
    """`{::comment}`, `{::nomarkdown}` and `{::options}`."""

    start = re.compile(rf"{patterns.OPT_SPACE}{extensions.OPENING}[ \t\r\f\v]*\n", re.ASCII)
    _closings = {
        name: re.compile(rf"^{patterns.OPT_SPACE}\{{:/(?:{name})?\}}[ \t\r\f\v]*\n", re.MULTILINE | re.ASCII)
        for name in extensions.NAMES
    }

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads to the end of the extension; without one it is text."""
        found = cursor.check(self.start)
        if found is None:
            return False
        content, end = "", found.end()
        if not found["closed"]:
            closing = self._closing(cursor, found["name"], end)
            if closing is None:
                return False
            content, end = cursor.text[end : closing.start()], closing.end()
        cursor.pos = end
        if found["name"] == "options":
            cursor.ial = None
        parent.children.append(
            extensions.shown(self.parser.document, found["name"], found["attributes"] or "", content)
        )
        return True

    def _closing(self, cursor: Cursor, name: str, start: int) -> re.Match[str] | None:
        if name in cursor.extensions:
            return None
        found = self._closings[name].search(cursor.text, start)
        if found is None:
            cursor.extensions.add(name)
        return found
