"""Where the rows and cells of a Markdown table stand."""

from collections.abc import Iterator
from typing import NamedTuple

from editor.body.markdown.lines import Lines, Misplaced, Stitched
from editor.kramdown.blocks.table import Cell, cells, has_leading_pipe
from editor.kramdown.cursor import Place
from editor.kramdown.tree import Node
from editor.kramdown.white import ENDS


class Row(NamedTuple):
    """A line of a table: `source[start:end]`, its cells' texts, and what follows the last of them."""

    start: int
    end: int
    cells: list[Stitched]
    close: str


def rows_of(lines: Lines, source: str, table: Node) -> Iterator[tuple[str, list[Row]]]:
    """The parts of a table: what closes each, and its rows. Raises Misplaced."""
    if table.place is None:
        raise Misplaced
    leading = has_leading_pipe(table.place.cursor.text, table.place.begin)
    parts = [[_row(lines, source, row.place, leading) for row in part.nodes()] for part in table.nodes()]
    for index, rows in enumerate(parts):
        following = next((after for after in parts[index + 1 :] if after), None)
        between = source[rows[-1].end : following[0].start] if rows and following else ""
        yield between.rstrip(), rows


def _row(lines: Lines, source: str, place: Place | None, leading: bool) -> Row:
    if place is None:
        raise Misplaced
    cursor, begin, end = place
    nested = cursor.text[begin:end]
    line = nested.strip(ENDS)
    start = lines.offset(cursor, begin + len(nested) - len(nested.lstrip(ENDS)))
    found = cells(line, leading)
    if not found or not lines.source.startswith(line, start):
        raise Misplaced
    texts = [_cell(source, line, start, cell) for cell in found]
    return Row(start, start + len(line), texts, line[found[-1].end :])


def _cell(source: str, line: str, start: int, cell: Cell) -> Stitched:
    """A cell's text, in which a pipe stands for `\\|`."""
    starts, offsets = [0], [start + cell.start]
    for index, escape in enumerate(cell.escapes):
        starts.append(escape - cell.start - index + 1)
        offsets.append(start + escape + 2)
    stitched = Stitched(source, cell.text(line), starts, offsets)
    stitched.exact = not cell.escapes
    return stitched
