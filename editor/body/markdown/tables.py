"""Where the rows and cells of a Markdown table stand."""

from collections.abc import Iterator
from typing import NamedTuple

from editor.body.markdown.lines import Lines, Misplaced, Stitched
from editor.kramdown.blocks.table import Cell, cells, has_leading_pipe
from editor.kramdown.tree import Node
from editor.kramdown.white import ENDS


class Row(NamedTuple):
    """A line of a table: `source[start:end]`, its cells' texts and alignments, and what follows the last of them."""

    start: int
    end: int
    cells: list[Stitched]
    alignments: list[str]
    close: str


class Part(NamedTuple):
    """Rows of a table, what closes them, and whether they are its head."""

    rows: list[Row]
    close: str
    heads: bool


def parts_of(lines: Lines, source: str, table: Node) -> Iterator[Part]:
    """The parts of a table. Raises Misplaced."""
    if table.place is None:
        raise Misplaced
    leading = has_leading_pipe(table.place.cursor.text, table.place.begin)
    parts = [[_row(lines, source, row, leading) for row in part.nodes()] for part in table.nodes()]
    for index, (rows, part) in enumerate(zip(parts, table.nodes(), strict=True)):
        following = next((after for after in parts[index + 1 :] if after), None)
        between = source[rows[-1].end : following[0].start] if rows and following else ""
        yield Part(rows, between.rpartition("\n")[0].removesuffix("\r"), part.kind == "thead")


def _row(lines: Lines, source: str, row: Node, leading: bool) -> Row:
    if row.place is None:
        raise Misplaced
    cursor, begin, end = row.place
    nested = cursor.text[begin:end]
    line = nested.strip(ENDS)
    start = lines.offset(cursor, begin + len(nested) - len(nested.lstrip(ENDS)))
    found = cells(line, leading)
    if not found or not lines.source.startswith(line, start):
        raise Misplaced
    texts = [_cell(source, line, start, cell) for cell in found]
    alignments = [node.attrs.get("style", "").removeprefix("text-align: ") for node in row.nodes()]
    return Row(start, start + len(line), texts, alignments, line[found[-1].end :])


def _cell(source: str, line: str, start: int, cell: Cell) -> Stitched:
    """A cell's text, in which a pipe stands for `\\|`."""
    starts, offsets = [0], [start + cell.start]
    for index, escape in enumerate(cell.escapes):
        starts.append(escape - cell.start - index + 1)
        offsets.append(start + escape + 2)
    stitched = Stitched(source, cell.text(line), starts, offsets)
    stitched.exact = not cell.escapes
    return stitched
