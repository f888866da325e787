"""Where a table's cells stand, after their spans."""

import pytest

from editor.body.grid import grid, new_cell, table_depth
from tests.body.laws import HTML, lawful


def places(source: str) -> list[tuple[int, int, int, int]]:
    """The row, column, rows and columns of each cell of a body's first table."""
    leaves = lawful(source, HTML).leaves
    made = grid(leaves, table_depth(leaves[0]))
    assert made is not None
    return [(cell.row, cell.column, cell.rows, cell.columns) for cell in made.cells]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("<tr><td><td><tr><td>", [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1)]),
        ("<tr><td rowspan=2><td><tr><td>", [(0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)]),
        ("<tr><td colspan='2'><td>", [(0, 0, 1, 2), (0, 2, 1, 1)]),
        ("<tr><td rowspan=9><tr><td>", [(0, 0, 2, 1), (1, 1, 1, 1)]),
        ("<tr><td rowspan=0><td><tr><td>", [(0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)]),
        ("<tr><td rowspan=x colspan=0>", [(0, 0, 1, 1)]),
        ("<tbody><tr><td rowspan=2><tbody><tr><td>", [(0, 0, 1, 1), (1, 0, 1, 1)]),
        ("<tr><td><td rowspan=2><tr><td colspan=3>", [(0, 0, 1, 1), (0, 1, 2, 1), (1, 0, 1, 1)]),
        ("<tr><td><p>a</p><p>b</p></td><td>", [(0, 0, 1, 1), (0, 1, 1, 1)]),
    ],
)
def test_cells_stand_where_a_browser_puts_them(rows: str, found: list[tuple[int, int, int, int]]) -> None:
    assert places(f"<table>{rows}</table>") == found


def test_a_table_too_large_to_be_laid_out_is_none() -> None:
    leaves = lawful("<table>" + "<tr><td colspan=200>a" * 101 + "</table>", HTML).leaves
    assert grid(leaves, 0) is None


@pytest.mark.parametrize(
    ("cell", "opening", "closing"),
    [
        ("<td class=a>x</td>", "<td class=a>", "</td>"),
        ('<TH id="b" rowspan="1">x</TH >', "<TH>", "</TH >"),
        ("<td>x", "<td>", ""),
        ("<td><p>x</p></td>", "<td>", "</td>"),
        ("<td>x</b></td>", "<td>", "</td>"),
    ],
)
def test_a_new_cell_is_in_the_manner_of_another(cell: str, opening: str, closing: str) -> None:
    leaf = lawful(f"<table><tr>{cell}</table>", HTML).leaves[0]
    made = new_cell(leaf, 2)
    assert (made.open, made.close, len(made.containers)) == (opening, closing, 2)
