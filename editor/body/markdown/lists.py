"""How the items of a list are marked and indented."""

import re
from typing import NamedTuple

from editor.body.markdown.lines import Lines, Misplaced
from editor.kramdown.tree import Node

_MARKER = re.compile(r"(?:[+*-]|\d+\.|:)(?:[ \t]+|(?=[|\r\n]|\Z))")
_SPACE = " \t"


class Marker(NamedTuple):
    """An item's sign with the blanks behind it, where it stands, and the columns before it in the text of its list."""

    text: str
    start: int
    end: int
    column: int


def marker_at(lines: Lines, item: Node) -> Marker:
    """The marker of an item or a definition. Raises Misplaced."""
    if item.place is None:
        raise Misplaced
    cursor, begin, _ = item.place
    while cursor.text[begin] in _SPACE:
        begin += 1
    start = lines.offset(cursor, begin)
    found = _MARKER.match(lines.source, start)
    if found is None:
        raise Misplaced
    return Marker(found[0], start, found.end(), begin - cursor.text.rfind("\n", 0, begin) - 1)


def item_indentation(lines: Lines, item: Node, marker: Marker, outer: str) -> str:
    """What the lines of an item begin with that go on below its text, behind the prefix of its list and what is around.

    The item's level counts from the list's own text, which an item around it has cut out of its lines.
    """
    before = marker.start - lines.start_of_line(marker.start) - len(outer)
    return " " * max(item.level - marker.column + max(before, 0), 0)


def list_prefix(lines: Lines, start: int, outer: str, indentation: int) -> str:
    """What the lines of a list begin with whose first marker stands at `start`, behind the prefix of what is around."""
    before = lines.source[lines.start_of_line(start) : start]
    if before.startswith(outer) and not before[len(outer) :].strip(_SPACE):
        return before[len(outer) :]
    return ""
