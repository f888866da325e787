"""Tables: their rows and cells, and what of a table is sealed."""

import pytest

from tests.body.laws import HTML, lawful, rewritten
from tests.body.test_html_blocks import outline

ROWS = "table/section/row/"


@pytest.mark.parametrize(
    ("source", "leaves"),
    [
        ("<table><tr><td>a</td><th>b</th></tr></table>", ["table/row/cell a", "table/row/cell b"]),
        (
            "<table><tbody><tr><td>a<td>b<tr><td>c</table>d",
            [f"{ROWS}cell a", f"{ROWS}cell b", f"{ROWS}cell c", "paragraph d"],
        ),
        (
            "<table>\n<caption>a</caption><colgroup><col><col></colgroup><thead><tr><th>b</th></tr></thead></table>",
            ["table/caption a", f"{ROWS}cell b"],
        ),
        (
            "<table><tr><td><p>a</p><p>b</p></td><td></td></tr></table>",
            ["table/row/cell/paragraph a", "table/row/cell/paragraph b", "table/row/cell "],
        ),
        ("<table><tr></tr><tr><td>a</td></tr></table>", ["table/row/cell a"]),
        ("<table><tr><td>a</b></td><td>b</td></tr></table>", ["table/row/sealed unbalanced", "table/row/cell b"]),
        ("<table><tr><td><table><tr><td>a</table></table>", ["table/row/cell/table/row/cell a"]),
        ("<p>a<table><tr><td>b</td></tr></table></p>", ["paragraph a", "table/row/cell b"]),
        ("<table><tr><td>{{ a }}</td></tr></table>", ["table/row/cell \ufffc"]),
    ],
)
def test_cells(source: str, leaves: list[str]) -> None:
    assert outline(source) == leaves


@pytest.mark.parametrize(
    "source",
    [
        "<table></table>",
        "<table><tr></tr></table>",
        "<table>a<tr><td>b</td></tr></table>",
        "<table><tr>a<td>b</td></tr></table>",
        "<table><td>a</td></table>",
        "<table>{% for a in b %}<tr><td>b</td></tr>{% endfor %}</table>",
        "<table><tr><td>a</td></tr><caption>b</caption></table>",
    ],
)
def test_tables_that_are_sealed(source: str) -> None:
    assert outline(source) == ["sealed table"]


def test_a_cell_that_is_typed_into_changes_alone() -> None:
    source = "<table border=1>\n <tr>\n  <td align=right>a</td><TD>b</TD>\n </tr>\n</table>\n"
    reading = lawful(source, HTML)
    assert rewritten(reading, 1, reading.leaves[0].runs) == source.replace(">b<", ">a<")
    assert reading.leaves[0].containers[0] is reading.leaves[1].containers[0]
    assert [container.open for container in reading.leaves[0].containers] == ["<table border=1>\n ", "<tr>\n  "]


def test_sections_that_close_themselves_are_sealed() -> None:
    (leaf,) = lawful("<table><thead/><tr><td>a</td></tr></table>", HTML).leaves
    assert leaf.reason == "table"
