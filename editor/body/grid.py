"""Where the cells of a table stand, after their spans (HTML, section 4.9.12, forming a table)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from editor.body.elements import CELLS
from editor.body.model import Container, Leaf, Syntax
from editor.body.tokens import TokenKind, attributes, tokens, with_attribute, without_attribute
from editor.body.writing import as_new

_CLOSING = re.compile(r"</t[dh]\s*+>\Z", re.IGNORECASE)

WIDEST = 200
LARGEST = 2_000
"""Cells of a table that is still shown as one: at each key Qt lays all of it out, twice, which takes 14 µs a cell."""


class Unspannable(ValueError):
    """A cell that cannot be given another span."""


class Cell(NamedTuple):
    """A cell's place, how many rows and columns it takes, and its leaves' indexes."""

    row: int
    column: int
    rows: int
    columns: int
    leaves: range


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's cells in their order."""

    rows: int
    columns: int
    cells: tuple[Cell, ...]
    rooms: tuple[tuple[Container, ...], ...]
    """The containers of each row's cells."""


def table_depth(leaf: Leaf, start: int = 0) -> int:
    """The index of a leaf's outermost table among its containers from `start` on; -1 for none."""
    for depth in range(start, len(leaf.containers)):
        if leaf.containers[depth].kind == "table":
            return depth
    return -1


def room_depth(leaf: Leaf, depth: int) -> int:
    """How many containers of a leaf stand around the cell it is in, of the table at `depth`; 0 outside of rows."""
    for index in range(depth + 1, len(leaf.containers)):
        if leaf.containers[index].kind == "row":
            return index + 1
    return 0


def opening(leaf: Leaf, room: int) -> str:
    """The start tag of a leaf's cell, with what follows it."""
    if len(leaf.containers) > room:
        return leaf.containers[room].open
    return leaf.open or leaf.source


def new_cell(leaf: Leaf, room: int) -> Leaf:
    """An empty cell in the manner of a leaf's, without its id and spans."""
    if leaf.syntax is Syntax.MARKDOWN:
        return replace(as_new(leaf), kind="cell", containers=leaf.containers[:room])
    raw = opening(leaf, room)
    token = next(tokens(raw), None)
    if token is None or token.kind is not TokenKind.START or token.name not in CELLS:
        return Leaf("cell", Syntax.HTML, "<td>", "</td>", containers=leaf.containers[:room])
    tag = raw[: token.end]
    for name in ("id", "rowspan", "colspan"):
        tag = without_attribute(tag, name)
    end = leaf.containers[room].close if len(leaf.containers) > room else leaf.close or leaf.source
    closing = _CLOSING.search(end)
    return Leaf("cell", Syntax.HTML, tag, closing[0] if closing else "", containers=leaf.containers[:room])


def span(leaf: Leaf, room: int, name: str) -> int:
    """A cell's `rowspan` or `colspan`: 0 for a row span to the end of the section."""
    raw = opening(leaf, room)
    token = next(tokens(raw), None)
    if token is None or token.kind is not TokenKind.START:
        return 1
    value = attributes(raw, token).get(name, "").strip()
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 1
    return min(number, WIDEST) if number or name == "rowspan" else 1


def spanning(leaf: Leaf, room: int, name: str, number: int) -> Leaf:
    """A leaf of a cell that takes so many rows ("rowspan") or columns ("colspan"), as its start tag says.

    Raises Unspannable where it has none that could say so.
    """
    within = len(leaf.containers) > room
    old = opening(leaf, room)
    new = with_attribute(old, name, str(number)) if number > 1 else without_attribute(old, name)
    if (new == old and number > 1) or not (within or leaf.open):
        raise Unspannable
    if not within:
        return replace(leaf, open=new, source="")
    cell = replace(leaf.containers[room], open=new)
    return replace(leaf, containers=(*leaf.containers[:room], cell, *leaf.containers[room + 1 :]), rehoused=True)


def grid(leaves: Sequence[Leaf], depth: int) -> Grid | None:
    """The grid of a table's leaves, its containers' one at `depth`; None for one that is too large to be shown."""
    forming = _Forming(depth)
    for cell in _cells(leaves, depth):
        forming.add(leaves[cell.start], cell)
    return forming.grid()


def _cells(leaves: Sequence[Leaf], depth: int) -> Iterator[range]:
    """The indexes of the leaves of each cell."""
    start = 0
    while start < len(leaves):
        room = room_depth(leaves[start], depth)
        end = start + 1
        if len(leaves[start].containers) > room:
            own = leaves[start].containers[room]
            while end < len(leaves) and own in leaves[end].containers:
                end += 1
        yield range(start, end)
        start = end


class _Forming:
    """Forms a grid cell by cell."""

    def __init__(self, depth: int) -> None:
        self._depth = depth
        self._cells: list[Cell] = []
        self._rooms: list[tuple[Container, ...]] = []
        self._taken: set[tuple[int, int]] = set()
        self._column = 0

    def add(self, leaf: Leaf, leaves: range) -> None:
        """Place the next cell, whose first leaf is `leaf`."""
        room = room_depth(leaf, self._depth)
        containers = leaf.containers[:room]
        if not self._rooms or self._rooms[-1][-1] is not containers[-1]:
            self._begin_row(containers)
        row = len(self._rooms) - 1
        while (row, self._column) in self._taken:
            self._column += 1
        columns = span(leaf, room, "colspan")
        while any((row, self._column + offset) in self._taken for offset in range(columns)):
            columns -= 1
        rows = span(leaf, room, "rowspan")
        self._cells.append(Cell(row, self._column, rows, columns, leaves))
        self._take(row, rows, columns)
        self._column += columns

    def _begin_row(self, containers: tuple[Container, ...]) -> None:
        if self._rooms and self._rooms[-1][:-1] != containers[:-1]:  # no cell reaches out of its section
            self._taken.clear()
        self._rooms.append(containers)
        self._column = 0

    def grid(self) -> Grid | None:
        """The grid of all cells that were added."""
        count = len(self._rooms)
        columns = max((cell.column + cell.columns for cell in self._cells), default=0)
        if columns > WIDEST or columns * count > LARGEST:
            return None
        ends = self._section_ends()
        cells = tuple(cell._replace(rows=min(cell.rows or count, ends[cell.row] - cell.row)) for cell in self._cells)
        return Grid(count, columns, cells, tuple(self._rooms))

    def _take(self, row: int, rows: int, columns: int) -> None:
        for below in range(rows or WIDEST):
            self._taken.update((row + below, self._column + offset) for offset in range(columns))

    def _section_ends(self) -> list[int]:
        """For each row the first one that is not in its section: no cell reaches there."""
        ends: list[int] = []
        for row in range(len(self._rooms) - 1, -1, -1):
            goes_on = ends and self._rooms[row + 1][:-1] == self._rooms[row][:-1]
            ends.append(ends[-1] if goes_on else row + 1)
        return ends[::-1]
