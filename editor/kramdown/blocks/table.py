"""Tables."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add, after_boundary
from editor.kramdown.cursor import Cursor
from editor.kramdown.document import Document
from editor.kramdown.spans.codespan import CodeSpan
from editor.kramdown.spans.html import HtmlSpan
from editor.kramdown.spans.parser import SpanProcessor, Text
from editor.kramdown.tree import Node, source_block
from editor.kramdown.white import ENDS

_SEPARATOR = re.compile(r"(?=[^\n]*-)([+|: \t-]++)\n")
_COLUMN = re.compile(r"(:?)-+(:?)")
_FOOTER = re.compile(r"(?=[^\n]*=)[+|: \t=]++\n")
_PIPE = re.compile(r"\||.*?[^\\\n]\|")
_MOST_FILLED = 10_000
_ALIGNMENT = {(":", ":"): "center", (":", ""): "left", ("", ":"): "right"}
_CODE = re.compile(r"(?<!`)(?P<ticks>`++).*?(?P=ticks)|<code[^>]*>.*?</code>", re.DOTALL)
_ELEMENTS: dict[str, list[SpanProcessor]] = {"<": [HtmlSpan()], "`": [CodeSpan()]}
_LEADING_PIPE = re.compile(r" *\|")
_CELL_END = re.compile(r"(?<!\\)\|")
_ESCAPED_PIPE = re.compile(r"\\\|")


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


class _Rows:
    """A table's rows, in their parts."""

    def __init__(self) -> None:
        self.parts: list[tuple[str, list[list[str]]]] = []
        self.rows: list[list[str]] = []
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
        lengths = [len(row) for _, rows in self.parts for row in rows]
        columns = max(lengths)
        # One line of ten thousand cells must not make as many of every other.
        filled = columns if columns * len(lengths) <= _MOST_FILLED + 2 * sum(lengths) else 0
        alignment = self.alignment + [""] * (columns - len(self.alignment))
        table = Node("table")
        for kind, rows in self.parts:
            part = Node(kind)
            for row in rows:
                line = Node("tr")
                for cell, align in zip(row + [""] * (filled - len(row)), alignment, strict=False):
                    node = source_block("th" if kind == "thead" else "td", cell)
                    if align:
                        node.attrs["style"] = f"text-align: {align}"
                    line.children.append(node)
                part.children.append(line)
            table.children.append(part)
        return table


def _read(cursor: Cursor) -> _Rows:
    table = _Rows()
    leading = cursor.check(_LEADING_PIPE) is not None
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
            table.rows.append(_cells(cursor.text[cursor.pos : end].strip(ENDS), leading))
            cursor.pos = end
    if table.rows:
        table.close_part("tfoot" if table.footer else "tbody")
    return table


def _cells(line: str, leading: bool) -> list[str]:
    """The cells of a line; pipes within code divide nothing."""
    cells = [""]
    pos = 0
    for code in [*_CODE.finditer(line), None]:
        first, *others = _CELL_END.split(line[pos : code.start() if code else len(line)])
        cells[-1] += first
        cells += others
        if code:
            cells[-1] += code[0].replace("|", "\0")
            pos = code.end()
    if leading and not cells[0].strip(ENDS):
        cells.pop(0)
    if cells and not cells[-1].strip(ENDS):
        cells.pop()
    return [_ESCAPED_PIPE.sub("|", cell.strip(ENDS)).replace("\0", "|") for cell in cells]


def _pipe_on_every_line(source: str) -> bool:
    """Whether each line has a pipe that is not within code."""
    plain = _without_elements(source) if "<" in source else _CODE.sub(_lines_only, source)
    return all(_PIPE.match(line) for line in plain.rstrip("\n").split("\n"))


def _lines_only(found: re.Match[str]) -> str:
    return "`" + "\n" * found[0].count("\n")


def _without_elements(source: str) -> str:
    """The source without the HTML elements in it, but for their ends of lines."""
    root = Node("root")
    Text(source, _ELEMENTS, Document()).parse(root, 0, None)
    return "".join(child if isinstance(child, str) else "`" + "\n" * _line_ends(child) for child in root.children)


def _line_ends(node: Node) -> int:
    return node.text.count("\n") + sum(
        child.count("\n") if isinstance(child, str) else _line_ends(child) for child in node.children
    )
