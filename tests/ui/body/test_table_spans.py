"""Rows and columns come and go in tables whose cells span several, as word processors do it."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCursor

from editor.body import Syntax
from editor.ui.body import BodyEditor
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands

Shape = list[tuple[int, int, int, int, str]]

TABLES = [
    '<table><tr><td rowspan="2">가</td><td>나</td><td>다</td></tr><tr><td colspan=2>라</td></tr>'
    "<tr><td>마</td></tr></table>",
    '<table>\n<tr>\n<td>가</td>\n<td  rowspan=3 class="x">나<br>b</td>\n<td>다</td>\n</tr>\n<tr>\n<td>라</td>'
    "\n<td>마</td>\n</tr>\n<tr><td>바</td><td>사</td></tr>\n</table>\n",
    "<table><tr><td>가<td>나<td>다<td>라<tr><td>마<td rowspan=2 colspan=2><b>바</b><td>사<tr><td>아<td>자"
    "<tr><td colspan=3>차<td>카</table>",
    '<p>앞</p><table><thead><tr><th colspan="2">가</th></tr></thead><tbody><tr><td rowspan=0>나</td><td>다</td></tr>'
    "<tr><td>라</td></tr></tbody></table>뒤",
    '<table><tr><td rowspan="2">\n<p>가</p>\n<ul><li>나</li></ul></td><td>다</td></tr><tr><td>라</td></tr></table>',
    "<table><tr><td rowspan=9>가</td><td colspan=9>나</td></tr><tr><td>다</td><td>라</td></tr></table>",
]
COMMANDS: dict[str, Callable[[BodyEditor], None]] = {
    "row above": lambda editor: editor.insert_row(False),
    "row below": lambda editor: editor.insert_row(True),
    "column before": lambda editor: editor.insert_column(False),
    "column after": lambda editor: editor.insert_column(True),
    "no row": lambda editor: editor.remove_row(),
    "no column": lambda editor: editor.remove_column(),
}


def shape(hands: Hands) -> Shape:
    """The cells of the first table: where each is, what it spans, and its text."""
    found: dict[tuple[int, int, int, int], str] = {}
    block = hands.editor.document().begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table:
            cell = table.cellAt(block.position())
            place = (cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan())
            found[place] = found.get(place, "") + block.text()
        block = block.next()
    return [(*place, text) for place, text in found.items()]


def starts(hands: Hands) -> list[int]:
    """The numbers of the text blocks in the table."""
    blocks = [
        hands.editor.document().findBlockByNumber(number) for number in range(hands.editor.document().blockCount())
    ]
    return [block.blockNumber() for block in blocks if QTextCursor(block).currentTable()]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("source", TABLES)
def test_the_table_that_is_shown_is_the_one_that_is_written(body: Opener, source: str, command: str) -> None:
    hands, again = body(source), body("")
    for number in starts(hands):
        hands.block(number)
        COMMANDS[command](hands.editor)
        hands.type("x")
        shown, written = shape(hands), hands.source
        assert written != source
        assert shape(again.open(written)) == shown, written
        assert hands.undo_all() == source
        assert hands.redo_all() == written
        hands.undo_all()


@pytest.mark.parametrize(
    ("place", "command", "old", "new"),
    [
        ("나", "row below", 'rowspan="2">가', 'rowspan="3">가'),
        ("나", "row below", "</td></tr><tr><td colspan", "</td></tr><tr><td></td><td></td></tr><tr><td colspan"),
        ("라", "no row", '<td rowspan="2">가', "<td>가"),
        ("가", "no row", "<tr><td colspan=2>", "<tr><td>가</td><td colspan=2>"),
        ("나", "column after", "<td colspan=2>", '<td colspan="3">'),
        ("나", "no column", "<td colspan=2>", "<td>"),
        ("다", "no column", "<td colspan=2>", "<td>"),
        ("가", "column after", "<tr><td colspan=2>", "<tr><td></td><td colspan=2>"),
    ],
)
def test_a_cell_grows_and_shrinks(body: Opener, place: str, command: str, old: str, new: str) -> None:
    hands = body(TABLES[0]).at(place)
    assert old in hands.source
    COMMANDS[command](hands.editor)
    assert new in hands.source
    assert hands.undo_all() == TABLES[0]


@pytest.mark.parametrize(
    ("source", "place", "command", "result"),
    [
        ("| a | b |\n|---|--:|\n| c | d |\n", "a", "column after", "| a |  | b |\n|---|---|--:|\n| c |  | d |\n"),
        ("| a | b |\n|---|--:|\n| c | d |\n", "d", "column before", "| a |  | b |\n|---|---:|--:|\n| c |  | d |\n"),
        ("| a | b |\n|---|--:|\n| c | d |\n", "b", "column after", "| a | b |  |\n|---|--:|---:|\n| c | d |  |\n"),
        ("| a | b |\n|---|--:|\n| c | d |\n", "c", "no column", "| b |\n|--:|\n| d |\n"),
        ("| a | b |\n|---|--:|\n| c | d |\n", "b", "no column", "| a |\n|---|\n| c |\n"),
        ("> |a|b|\n> |:-|-|\n> |c|d|\n", "b", "no column", "> |a|\n> |:-|\n> |c|\n"),
        ("a | b\r\n- | :-:\r\nc | d\r\n", "a", "no column", "| b |\r\n:-:\r\n| d |\r\n"),
    ],
)
def test_markdown_columns_keep_their_alignment(
    body: Opener, source: str, place: str, command: str, result: str
) -> None:
    hands = body(source, Syntax.MARKDOWN).at(place)
    COMMANDS[command](hands.editor)
    assert hands.source == result
    assert hands.undo_all() == source
