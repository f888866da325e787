"""Tables as grids: their cells, going from one to the next, and rows and columns whose neighbours keep their bytes."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCursor, QTextLength, QTextTableFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from editor.body import Syntax, read
from editor.ui.body.grids import WithinTable
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import SHIFT, Hands

TABLE = """<p>앞</p>

<table border="1">
  <thead>
    <tr id="h"><th>이름</th><th  align=right>값</th></tr>
  </thead>
  <tbody>
    <tr class="x">
      <td style="color: red">가</td>
      <TD><b>나</b></TD>
    </tr><!-- 말 -->
    <tr><td>다<td>라
  </tbody>
</table>


<p>뒤</p>
"""
SPANS = (
    '<table><tr><td rowspan="2">가</td><td>나</td><td>다</td></tr>'
    "<tr><td colspan=2>라</td></tr><tr><td>마</td></tr></table>"
)


def cells(hands: Hands) -> list[tuple[int, int, str]]:
    """The cells of the first table, by row and column, and their text."""
    found = []
    block = hands.editor.document().begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table:
            cell = table.cellAt(block.position())
            found.append((cell.row(), cell.column(), block.text()))
        block = block.next()
    return found


def test_a_table_is_a_grid(body: Opener) -> None:
    assert cells(body(TABLE)) == [(0, 0, "이름"), (0, 1, "값"), (1, 0, "가"), (1, 1, "나"), (2, 0, "다"), (2, 1, "라")]


def test_spans_and_places_without_a_cell(body: Opener) -> None:
    assert cells(body(SPANS)) == [
        (0, 0, "가"),
        (0, 1, "나"),
        (0, 2, "다"),
        (1, 1, "라"),
        (2, 0, "마"),
        (2, 1, ""),
        (2, 2, ""),
    ]


@pytest.mark.parametrize(
    ("place", "text", "old", "new"),
    [
        ("가", "x", ">가<", ">가x<"),
        ("나", "x", "<b>나</b>", "<b>나x</b>"),
        ("라", "x", "라\n", "라x\n"),
        ("값", "<", "값<", "값&lt;<"),
    ],
)
def test_typing_in_a_cell(body: Opener, place: str, text: str, old: str, new: str) -> None:
    hands = body(TABLE).after(place).type(text)
    assert hands.source == TABLE.replace(old, new)
    assert hands.undo_all() == TABLE


def test_keys_stay_in_their_cell(body: Opener) -> None:
    hands = body(TABLE).at("가").backspace().after("가").delete().at("이름").backspace().after("라").delete()
    assert hands.source == TABLE
    hands.after("가").enter().type("x")
    assert hands.source == TABLE.replace(">가<", ">가<br />x<")
    hands.at("뒤").backspace().type("y")
    assert "라y" in hands.source
    assert hands.undo_all() == TABLE


def test_a_cell_is_no_heading_and_no_list(body: Opener) -> None:
    hands = body(TABLE).after("가")
    hands.editor.set_block("heading2")
    hands.editor.toggle_list(False)
    hands.editor.toggle_quote()
    assert hands.source == TABLE


def test_tab_goes_from_cell_to_cell(body: Opener) -> None:
    hands = body(TABLE).after("이름").press(Qt.Key.Key_Tab).press(Qt.Key.Key_Tab).type("x")
    assert hands.source == TABLE.replace(">가<", ">x가<")
    hands.press(Qt.Key.Key_Backtab, SHIFT).press(Qt.Key.Key_Backtab, SHIFT).press(Qt.Key.Key_Backtab, SHIFT).type("y")
    assert ">y이름<" in hands.source
    assert hands.undo_all() == TABLE


def test_tab_in_the_last_cell_adds_a_row(body: Opener) -> None:
    hands = body(TABLE).after("라").press(Qt.Key.Key_Tab).type("x").press(Qt.Key.Key_Tab).type("y")
    assert hands.source == TABLE.replace("다<td>라\n  </tbody>", "다<td>라\n    <tr><td>x<td>y\n  </tbody>")
    assert hands.undo_all() == TABLE


@pytest.mark.parametrize(
    ("place", "below", "old", "new"),
    [
        (
            "가",
            True,
            "    </tr><!-- 말 -->",
            '    </tr>\n    <tr class="x">\n      <td style="color: red"></td>\n      <TD></TD>\n    </tr><!-- 말 -->',
        ),
        (
            "나",
            False,
            '    <tr class="x">',
            '    <tr class="x">\n      <td style="color: red"></td>\n      <TD></TD>\n    </tr>\n    <tr class="x">',
        ),
        (
            "이름",
            True,
            '    <tr class="x">',
            '    <tr class="x">\n      <td style="color: red"></td>\n      <TD></TD>\n    </tr>\n    <tr class="x">',
        ),
        ("값", False, '    <tr id="h">', '    <tr><th></th><th  align=right></th></tr>\n    <tr id="h">'),
    ],
)
def test_rows(body: Opener, place: str, below: bool, old: str, new: str) -> None:
    hands = body(TABLE).after(place)
    hands.editor.insert_row(below)
    assert hands.source == TABLE.replace(old, new, 1)
    hands.editor.remove_row()
    assert hands.source == TABLE
    assert hands.undo_all() == TABLE


def test_columns(body: Opener) -> None:
    hands = body(TABLE).after("이름")
    hands.editor.insert_column(True)
    wider = (
        TABLE.replace("이름</th>", "이름</th><th></th>")
        .replace("가</td>", '가</td>\n      <td style="color: red"></td>')
        .replace("다<td>", "다<td><td>")
    )
    assert hands.source == wider
    hands.type("x")
    assert hands.source == wider.replace("<th></th>", "<th>x</th>")
    hands.editor.remove_column()
    assert hands.source == TABLE
    assert hands.undo_all() == TABLE


def test_a_row_or_column_taken_out_leaves_the_others_bytes(body: Opener) -> None:
    hands = body(TABLE).after("이름")
    hands.editor.remove_row()
    assert hands.source == TABLE.replace(TABLE[TABLE.index("  <thead>") : TABLE.index("  <tbody>")], "")
    hands.after("다")
    hands.editor.remove_row()
    assert hands.source.endswith("<TD><b>나</b></TD>\n    </tr>\n  </tbody>\n</table>\n\n\n<p>뒤</p>\n")
    hands.after("나")
    hands.editor.remove_column()
    assert '<td style="color: red">가</td>\n    </tr>' in hands.source
    hands.editor.remove_row()
    assert "table" not in hands.source
    assert hands.undo_all() == TABLE


def test_typing_where_the_source_has_no_cell_makes_one(body: Opener) -> None:
    hands = body(SPANS).after("마").press(Qt.Key.Key_Tab).type("x")
    assert hands.source == SPANS.replace("<td>마</td>", "<td>마</td><td>x</td>")
    assert hands.undo_all() == SPANS


def test_a_new_table(body: Opener) -> None:
    hands = body("<p>앞</p>\n\n<p>뒤</p>\n").after("앞")
    hands.editor.insert_table()
    assert hands.source == (
        '<p>앞</p>\n\n<table style="border-collapse: collapse; width: 100%;" border="1">\n<tbody>\n'
        + "<tr>\n<td></td>\n<td></td>\n<td></td>\n</tr>\n" * 3
        + '</tbody>\n</table>\n\n<p data-ke-size="size16">&nbsp;</p>\n\n<p>뒤</p>\n'
    )
    hands.type("x")
    assert "<tr>\n<td>x</td>" in hands.source
    with pytest.raises(WithinTable):
        hands.editor.insert_table()
    assert hands.undo_all() == hands.loaded
    assert "<td>x</td>" in hands.redo_all()


@pytest.mark.parametrize("place", ["가", "나", "다"])
def test_a_new_table_parts_no_term_from_what_defines_it(body: Opener, place: str) -> None:
    hands = body("가\n: 나\n: 다\n\n라\n", Syntax.MARKDOWN).after(place)
    hands.editor.insert_table()
    assert hands.source.startswith("가\n: 나\n: 다\n\n<table ")
    assert hands.source.endswith("</table>\n\n라\n")
    assert hands.undo_all() == hands.loaded


def test_text_before_between_and_after_tables(body: Opener) -> None:
    table = "<table><tr><td>가</td></tr></table>"
    hands = body(f"{table}\n{table}").block(2).type("x")
    assert hands.source == f"{table}\n<p>x</p>\n{table}"
    hands.block(0).type("y").block(4, end=True).press(Qt.Key.Key_Down).type("z")
    assert hands.source == f"<p>y</p>\n\n{table}\n<p>x</p>\n{table}\n\n<p>z</p>"
    assert hands.undo_all() == hands.loaded


def test_a_cell_with_blocks(body: Opener) -> None:
    source = "<table><tr><td>\n<p>가</p>\n<ul><li>나</li></ul></td><td>다<div>라</div></td></tr></table>"
    hands = body(source).after("가").enter().type("x")
    assert hands.source == source.replace("<p>가</p>", "<p>가</p>\n<p>x</p>")
    hands.undo_all()
    hands.select("다").backspace()
    assert hands.source == source.replace("다", "<br />")
    assert hands.undo_all() == source


def test_a_table_within_a_cell(body: Opener) -> None:
    source = "<table><tr><td><table><tr><td>가</td></tr></table>나</td><td>다</td></tr></table>"
    hands = body(source).after("가").type("x").after("나").type("y")
    assert hands.source == source.replace("가", "가x").replace("나", "나y")
    hands.after("가")
    hands.editor.insert_row(True)
    assert "<tr><td>가x</td></tr><tr><td></td></tr></table>" in hands.source
    assert hands.undo_all() == source


def test_lines_pasted_into_a_cell_stay_there(body: Opener) -> None:
    hands = body(TABLE).after("가").paste("x\ny")
    assert hands.source == TABLE.replace(">가<", ">가x<br />y<")
    hands.undo_all()
    hands.select("앞").copy().after("가").paste()
    assert hands.source == TABLE.replace(">가<", ">가앞<")


def test_a_table_is_copied_whole(body: Opener) -> None:
    table = TABLE[TABLE.index("<table") : TABLE.index("</table>") + 8]
    hands = body(f"<p>앞</p>\n\n{table}\n\n<p>뒤</p>\n").select("앞", "뒤").copy().after("뒤").enter().paste()
    assert hands.source.count("<TD><b>나</b></TD>") == 2
    assert len(cells(hands)) == 12
    assert hands.undo_all() == hands.loaded


MARKDOWN = "앞\n\n| 이름 | 값 |\n|------|---:|\n| 가 | **나** |\n| 다 | 라 |\n\n뒤\n"


def test_a_markdown_table(body: Opener) -> None:
    hands = body(MARKDOWN, Syntax.MARKDOWN).after("나").type("x")
    assert hands.source == MARKDOWN.replace("나", "나x")
    hands.after("라").press(Qt.Key.Key_Tab).type("y").press(Qt.Key.Key_Tab).type("z")
    assert hands.source == MARKDOWN.replace("나", "나x").replace("| 다 | 라 |", "| 다 | 라 |\n| y | z |")
    hands.editor.remove_row()
    hands.after("다")
    hands.editor.insert_column(False)
    hands.type("w")
    assert "| w | 다 | 라 |" in hands.source
    assert len(cells(hands)) == 9
    hands.editor.remove_column()
    hands.undo_all()
    hands.select("가").backspace().type("v")
    assert hands.source == MARKDOWN.replace("가", "v")
    assert hands.undo_all() == MARKDOWN


def test_a_markdown_cell_that_is_emptied_stays_a_cell(body: Opener) -> None:
    hands = body(MARKDOWN, Syntax.MARKDOWN).select("가").backspace()
    reading = read(hands.source, Syntax.MARKDOWN)
    assert [leaf.text for leaf in reading.leaves if leaf.kind == "cell"][2:4] == ["", "나"]


def test_a_table_too_large_for_a_grid_is_edited_line_by_line(body: Opener) -> None:
    source = "<table>" + "<tr><td>가</td><td>나</td></tr>\n" * 1001 + "</table>"
    hands = body(source).block(3).type("x").backspace(2).delete(2)
    assert cells(hands) == []
    assert hands.source == source.replace("<td>나</td>", "<td></td>", 2).replace("<td></td>", "<td>나</td>", 1)
    assert hands.undo_all() == source


@pytest.mark.parametrize(
    ("source", "typed", "syntax"),
    [
        ("<table><tr><td><b>가</b></td><td>나</td></tr></table>", "<tr><td><b>x</b></td><td>y</td></tr>", Syntax.HTML),
        (
            '<table><tr><td><b><i>가</i></b></td><td><a href="/">나</a></td></tr></table>',
            "<tr><td><b><i>x</i></b></td><td>y</td></tr>",
            Syntax.HTML,
        ),
        ("<table><tr><td><b>가</b> 말</td><td></td></tr></table>", "<tr><td>x</td><td>y</td></tr>", Syntax.HTML),
        ("| a | b |\n|---|---|\n| **가** | 나 |\n", "| **x** | y |", Syntax.MARKDOWN),
    ],
)
def test_what_is_typed_in_a_new_row_wears_what_the_row_beside_it_wears(
    body: Opener, source: str, typed: str, syntax: Syntax
) -> None:
    hands = body(source, syntax).at("가")
    hands.editor.insert_row(True)
    hands.type("x").press(Qt.Key.Key_Tab).type("y")
    assert typed in hands.source
    assert hands.undo_all() == source
    assert typed in hands.redo_all()


def test_rows_added_one_after_the_other_all_wear_it(body: Opener) -> None:
    hands = body("<table><tr><td><b>가</b></td></tr></table>").at("가")
    hands.editor.insert_row(True)
    hands.editor.insert_row(True)
    assert "<tr><td><b>x</b></td></tr></table>" in hands.type("x").source
    hands.editor.insert_column(True)
    assert "<tr><td><b>x</b></td><td><b>y</b></td></tr></table>" in hands.type("y").source


@pytest.mark.parametrize(
    ("at", "after"),
    [
        ("a", "| a | b |\n|---|---|\n| x |  |\n| 가 | 나 |\n|---|---|\n| 다 | 라 |\n"),
        ("가", "| a | b |\n|---|---|\n| 가 | 나 |\n| x |  |\n|---|---|\n| 다 | 라 |\n"),
    ],
)
def test_a_row_below_a_markdown_header_is_no_header(body: Opener, at: str, after: str) -> None:
    hands = body(after.replace("| x |  |\n", ""), Syntax.MARKDOWN).at(at)
    hands.editor.insert_row(True)
    assert hands.type("x").source == after


def looks(hands: Hands) -> list[tuple[str, str, bool]]:
    """Of each cell of a table its text, where it is aligned to, and whether it is bold."""
    found, block = [], hands.editor.document().begin()
    while block.isValid():
        if QTextCursor(block).currentTable():
            align = block.blockFormat().alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
            bold = any(form.format.fontWeight() >= QFont.Weight.Bold for form in block.layout().formats())
            found.append((block.text(), str(align.name).removeprefix("Align"), bold))
        block = block.next()
    return found


def test_a_markdown_table_looks_as_it_will_be(body: Opener) -> None:
    hands = body("| 가 | 나 |\n|---|--:|\n| 다 | 라 |\n", Syntax.MARKDOWN)
    assert looks(hands) == [
        ("가", "HCenter", True),
        ("나", "Right", True),
        ("다", "Left", False),
        ("라", "Right", False),
    ]
    hands.after("라").press(Qt.Key.Key_Tab).type("x").press(Qt.Key.Key_Tab).type("y")
    assert looks(hands)[-2:] == [("x", "Left", False), ("y", "Right", False)]
    hands.editor.insert_column(True)
    assert looks(hands.type("z"))[-1] == ("z", "Right", False)
    hands.select("나").type("b")
    assert looks(hands)[1] == ("b", "Right", True)
    hands.select_all().copy()
    assert looks(body("", Syntax.MARKDOWN).paste()) == looks(hands)


def test_a_key_in_a_large_table_costs_little_for_each_cell(body: Opener) -> None:
    """Beside a table of Qt's own of as many cells, whose lines are those that it draws by itself."""
    rows = 150
    hands = body("<table>" + "<tr><td>가나</td><td>다라</td><td>마바</td></tr>" * rows + "</table>").block(3)
    bare = QTextEdit()
    bare.resize(hands.editor.size())
    form = QTextTableFormat()
    form.setBorderCollapse(True)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table = bare.textCursor().insertTable(rows, 3, form)
    for row in range(rows):
        for column in range(3):
            table.cellAt(row, column).firstCursorPosition().insertText("가나")
    bare.setTextCursor(table.cellAt(0, 2).firstCursorPosition())
    assert cpu_of_keys(hands.editor) < cpu_of_keys(bare)


def cpu_of_keys(widget: QTextEdit) -> float:
    """Seconds of processor time for the cheapest of some keys, laid out and painted."""
    costs = []
    for _ in range(8):
        start = time.process_time()
        QTest.keyClick(widget, Qt.Key.Key_X)
        widget.grab()
        costs.append(time.process_time() - start)
    return min(costs)
