"""How the items of a list are marked and indented."""

import re
from collections.abc import Iterable
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


def list_prefix(lines: Lines, starts: Iterable[int], outer: str) -> str:
    """What the lines of a list begin with whose markers stand at `starts`, behind the prefix of what is around.

    Items may be set in by less than the first one is: what nests in them is set in by more than the least of them.
    """
    before = (lines.source[lines.start_of_line(start) : start] for start in starts)
    return min((blanks for line in before if (blanks := _blanks(line, outer)) is not None), key=len, default="")


def set_in(lines: Lines, marker: Marker, outer: str) -> Marker:
    """A marker with the blanks before it by which its item is set in by more than its list is."""
    blanks = _blanks(lines.source[lines.start_of_line(marker.start) : marker.start], outer)
    return marker._replace(text=blanks + marker.text, start=marker.start - len(blanks)) if blanks else marker


def _blanks(line: str, outer: str) -> str | None:
    """What a line has behind the prefix of what is around, if it is nothing but blanks."""
    rest = line[len(outer) :]
    return None if not line.startswith(outer) or rest.strip(_SPACE) else rest
