"""How the items of a list are marked and indented."""

import re
from typing import NamedTuple

from editor.body.markdown.lines import Lines, Misplaced
from editor.kramdown.tree import Node

_MARKER = re.compile(r"(?:[+*-]|\d+\.|:)(?:[ \t]+|(?=[|\r\n]|\Z))")
_SPACE = " \t"


class Marker(NamedTuple):
    """An item's sign with the blanks behind it, and where it stands."""

    text: str
    start: int
    end: int


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
    return Marker(found[0], start, found.end())


def list_prefix(lines: Lines, start: int, outer: str, indentation: int) -> str:
    """What the lines of a list begin with whose first marker stands at `start`, behind the prefix of what is around."""
    before = lines.source[lines.start_of_line(start) : start]
    if before.startswith(outer) and not before[len(outer) :].strip(_SPACE):
        return before[len(outer) :]
    return ""
