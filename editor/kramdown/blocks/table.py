"""Tables."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add, after_boundary
from editor.kramdown.cursor import Cursor, Place
from editor.kramdown.document import Document
from editor.kramdown.spans.codespan import CodeSpan
from editor.kramdown.spans.escape import Escape
from editor.kramdown.spans.html import HtmlSpan
from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Child, Node, joined, source_block
from editor.kramdown.white import ENDS, SPACE

_SEPARATOR = re.compile(r"(?=[^\n]*-)([+|: \t-]++)\n")
_COLUMN = re.compile(r"(:?)-+(:?)")
_FOOTER = re.compile(r"(?=[^\n]*=)[+|: \t=]++\n")
_PIPE = re.compile(r"\||.*?[^\\\n]\|")
_MOST_FILLED = 10_000
_ALIGNMENT = {(":", ":"): "center", (":", ""): "left", ("", ":"): "right"}
_TICKS = re.compile("`++")
_CODE_END = "</code>"
_CODE_ELEMENT = re.compile(rf"<code[^>]*+>.*?{_CODE_END}")
_LEADING_PIPE = re.compile(r" *\|")
_ANY_PIPE = re.compile(r"\\?\|")


class Table(BlockProcessor):
    """Lines with cells between `|`, and lines of signs that divide them."""

    start = re.compile(rf"{patterns.OPT_SPACE}(?=[^\s])(?:{_PIPE.pattern})", re.ASCII)

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads the rows; without a boundary before and behind, or without a row in its body, it is text."""
        if not after_boundary(parent, cursor):
            return False
        begin = cursor.pos
        table = _read(cursor)
        source = cursor.text[begin : cursor.pos]
        if not (cursor.check(patterns.boundary) and table.has_body and _pipe_on_every_line(source)):
            cursor.pos = begin
            cursor.ial = None
            return False
        add(parent, table.node(), cursor)
        return True


class _Row(NamedTuple):
    """A line's cells, and where it stands."""

    cells: list[str]
    place: Place


class _Rows:
    """A table's rows, in their parts."""

    def __init__(self) -> None:
        self.parts: list[tuple[str, list[_Row]]] = []
        self.rows: list[_Row] = []
        self.alignment: list[str] = []
        self.footer = False
        self.has_body = False

    def close_part(self, kind: str, force: bool = False) -> None:
        """Makes a part of the rows gathered so far."""
        if not self.footer or kind != "tbody" or force:
            self.parts.append((kind, self.rows))
            self.rows = []
            self.has_body = self.has_body or kind == "tbody"

    def separator(self, line: str) -> None:
        """A line of dashes: the end of the head, or of a part of the body."""
        if not self.rows:
            return
        if not self.alignment and not self.footer:
            self.close_part("thead")
            self.alignment = [_ALIGNMENT.get((found[1], found[2]), "") for found in _COLUMN.finditer(line)]
        else:
            self.close_part("tbody")

    def node(self) -> Node:
        """The table, all rows filled up to the longest."""
        lengths = [len(row.cells) for _, rows in self.parts for row in rows]
        columns = max(lengths)
        # One line of ten thousand cells must not make as many of every other.
        filled = columns if columns * len(lengths) <= _MOST_FILLED + 2 * sum(lengths) else 0
        alignment = self.alignment + [""] * (columns - len(self.alignment))
        table = Node("table")
        for kind, rows in self.parts:
            part = Node(kind)
            for row in rows:
                line = Node("tr")
                line.place = row.place
                for cell, align in zip(row.cells + [""] * (filled - len(row.cells)), alignment, strict=False):
                    node = source_block("th" if kind == "thead" else "td", cell)
                    if align:
                        node.attrs["style"] = f"text-align: {align}"
                    line.children.append(node)
                part.children.append(line)
            table.children.append(part)
        return table


def has_leading_pipe(text: str, start: int) -> bool:
    """Whether the lines of the table that starts here begin with a pipe: its first line says so for all."""
    return _LEADING_PIPE.match(text, start) is not None


def _read(cursor: Cursor) -> _Rows:
    table = _Rows()
    leading = has_leading_pipe(cursor.text, cursor.pos)
    cursor.scan(_SEPARATOR)
    while not cursor.at_end() and cursor.check(_PIPE):
        if found := cursor.scan(_SEPARATOR):
            table.separator(found[1])
        elif cursor.scan(_FOOTER):
            if table.rows:
                table.close_part("tbody", force=True)
            table.footer = True
        else:
            end = cursor.line_end()
            line = cursor.text[cursor.pos : end].strip(ENDS)
            row = [cell.text(line) for cell in cells(line, leading)]
            table.rows.append(_Row(row, Place(cursor, cursor.pos, end)))
            cursor.pos = end
    if table.rows:
        table.close_part("tfoot" if table.footer else "tbody")
    return table


class Cell(NamedTuple):
    """A cell of a line: where its text begins and ends, and the pipes in it that are written `\\|`."""

    start: int
    end: int
    escapes: tuple[int, ...]

    def text(self, line: str) -> str:
        """What kramdown reads in the cell."""
        parts, position = [], self.start
        for escape in self.escapes:
            parts.append(line[position:escape])
            position = escape + 1
        return "".join([*parts, line[position : self.end]])


def cells(line: str, leading: bool) -> list[Cell]:
    """The cells of a line; pipes within code divide nothing. `leading`: the table's lines begin with a pipe."""
    bounds, escapes = [-1], []
    position = 0
    for end, following in [*_code(line), (len(line), len(line))]:
        for pipe in _ANY_PIPE.finditer(line, position, end):
            if pipe[0] == "|":
                bounds.append(pipe.start())
            else:
                escapes.append(pipe.start())
        position = following
    spans = [(start + 1, end) for start, end in pairwise([*bounds, len(line)])]
    if leading and not line[slice(*spans[0])].strip(ENDS):
        spans.pop(0)
    if spans and not line[slice(*spans[-1])].strip(ENDS):
        spans.pop()
    return [_cell(line, start, end, escapes) for start, end in spans]


def _code(line: str) -> Iterator[tuple[int, int]]:
    """Where code stands in a line: first that in elements, then that between signs outside of those."""
    position = 0
    last = line.rfind(_CODE_END) + len(_CODE_END)
    for element in [*_CODE_ELEMENT.finditer(line, 0, last), None]:
        end = element.start() if element else len(line)
        yield from _spans_of_code(line, position, end)
        if element:
            yield element.span()
            position = element.end()


def _spans_of_code(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position, unclosed = start, set[str]()
    while ticks := _TICKS.search(line, position, end):
        sign, position = ticks[0], ticks.end()
        is_blank_before = ticks.start() == start or line[ticks.start() - 1] in SPACE
        if sign in unclosed or (sign == "`" and is_blank_before and line[position : position + 1] in SPACE):
            continue
        closing = line.find(sign, position, end)
        if closing < 0:
            unclosed.add(sign)
            continue
        position = closing + len(sign)
        yield ticks.start(), position


def _cell(line: str, start: int, end: int, escapes: list[int]) -> Cell:
    text = line[start:end]
    stripped = text.strip(ENDS)
    begin = start + len(text) - len(text.lstrip(ENDS)) if stripped else start
    within = escapes[bisect_left(escapes, start) : bisect_left(escapes, end)] if escapes else ()
    return Cell(begin, begin + len(stripped), tuple(within))


class _EscapeWithin(Escape):
    """A sign that a backslash makes text, within an element."""

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads both."""
        return super().read(text, at, parent) if text.in_html else None


_ELEMENTS: dict[str, list[SpanProcessor]] = {"<": [HtmlSpan()], "`": [CodeSpan()], "\\": [_EscapeWithin()]}


def _pipe_on_every_line(source: str) -> bool:
    """Whether each line has a pipe that is not within code, by kramdown's own way of looking (parse_table, table.rb).

    Of an element it sees the name, and of what follows the last end of a line nothing where the text ends with it.
    """
    found = False
    for child in _parts(source):
        lines = (child if isinstance(child, str) else child.text).rstrip("\n").split("\n")
        if isinstance(child, Node) and child.kind == "codespan":
            if len(lines) > 2 or (len(lines) == 2 and not found):
                break
            found = found and len(lines) < 2
        else:
            if len(lines) > 1 and not found and not _PIPE.match(lines[0]):
                break
            found = (found and len(lines) < 2) or _PIPE.match(lines[-1]) is not None
    return found


def _parts(source: str) -> Iterator[Child]:
    """The code and the elements of a source, and the texts between."""
    if "<" not in source and "`" not in source:
        yield source
        return
    root = Node("root")
    Text(source, _ELEMENTS, Document()).parse(root, 0, None)
    yield from joined(root.children)
