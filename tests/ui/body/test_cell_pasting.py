"""Cells pasted into a table: they fill it from the caret's cell on, and all other cells keep their bytes."""

import re

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QTextCursor

from editor.body import Syntax
from editor.errors import StetError
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands, shown_again

TABLE = """<p>앞</p>
<table border="1">
  <tr id="h"><th>이름</th><th  align=right>값</th></tr>
  <tr><td style="color: red">가</td>  <TD><b>나</b></TD></tr>
  <tr><td>다<td>라
</table>
<p>뒤</p>
"""
MARKDOWN = "| a | b |\n|---|:-:|\n| c | d |\n| e | f |\n"
SPANNED = (
    '<table><tr><td rowspan="2">가</td><td>나</td></tr><tr><td>다</td></tr><tr><td>라</td><td>마</td></tr></table>'
)
SHEET = "<table><tr><td>1</td><td><b>2</b></td></tr><tr><td></td><td>4<br>5</td></tr></table>"


def sheet(html: str = SHEET, text: str = "1\t2\n\t4 5") -> QMimeData:
    """What a program of sheets puts on the clipboard."""
    data = QMimeData()
    data.setHtml(f"<html><body><!--StartFragment-->{html}<!--EndFragment--></body></html>")
    data.setText(text)
    return data


def select_cells(hands: Hands, first: str, last: str) -> None:
    """Select the cells from one to another, as a drag of the mouse does."""
    start = hands.at(first).editor.textCursor().position()
    end = hands.at(last).editor.textCursor().position()
    cursor = hands.editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    hands.editor.setTextCursor(cursor)
    assert cursor.hasComplexSelection()


def refusals(hands: Hands) -> list[str]:
    """The reasons for which a paste is refused from here on."""
    told: list[str] = []

    def tell(error: StetError) -> None:
        told.append(error.key)

    hands.editor.refused.connect(tell)
    return told


def test_a_sheet_fills_cells(body: Opener) -> None:
    hands = body(TABLE).at("가").paste(sheet())
    head, first, last = TABLE.partition("  <tr><td style")
    last = last.replace("가", "1").replace("나", "2").replace("다", "").replace("라", "4<br />5")
    assert hands.source == head + first + last


@pytest.mark.parametrize(("source", "syntax"), [(TABLE, Syntax.HTML), (MARKDOWN, Syntax.MARKDOWN)])
def test_one_step(body: Opener, source: str, syntax: Syntax) -> None:
    hands = body(source, syntax).at("라" if syntax is Syntax.HTML else "f").paste(sheet())
    pasted = hands.source
    assert pasted != source
    assert hands.undo().source == source
    assert hands.redo().source == pasted


def test_rows_and_columns_are_added(body: Opener) -> None:
    hands = body(TABLE).at("라").paste(sheet())
    assert hands.source.startswith(TABLE[: TABLE.index("<th>")])
    assert re.findall(r"<t[dh][^>]*>(?:<b>)?([^<\n]*)", hands.source, re.IGNORECASE) == [
        *("이름", "값", ""),
        *("가", "나", ""),
        *("다", "1", "2"),
        *("", "", "4"),
    ]
    assert '<td style="color: red">가</td>  <TD><b>나</b></TD>' in hands.source


def test_a_markdown_table_grows(body: Opener) -> None:
    hands = body(MARKDOWN, Syntax.MARKDOWN).at("f").paste(sheet())
    assert hands.source == ("| a | b |  |\n|---|:-:|:---:|\n| c | d |  |\n| e | 1 | **2** |\n|  |  | 4<br />5 |\n")
    assert shown_again(hands).split("\n") == ["a", "b", "", "c", "d", "", "e", "1", "2", "", "", "4\u20285"]


def test_cells_of_a_body_keep_their_marks(body: Opener) -> None:
    hands = body(TABLE)
    select_cells(hands, "이름", "나")
    hands.copy().at("가").paste()
    assert '<td style="color: red">이름</td>  <TD>값</TD>' in hands.source
    assert "<td>가<td><b>나</b>" in hands.source


def test_selected_cells_are_filled_from_the_first_on(body: Opener) -> None:
    hands = body(TABLE)
    select_cells(hands, "가", "라")
    hands.paste(sheet("<table><tr><td>1</td><td>2</td></tr></table>"))
    assert '<td style="color: red">1</td>  <TD>2</TD>' in hands.source
    assert "<td>다<td>라" in hands.source


def test_from_markdown_into_html(body: Opener) -> None:
    hands = body(MARKDOWN.replace("c", "**c**"), Syntax.MARKDOWN)
    select_cells(hands, "c", "f")
    hands.copy()
    other = body(TABLE).at("다").paste()
    assert "<td><strong>c</strong><td>d\n" in other.source


@pytest.mark.parametrize("place", ["가", "나", "마"])
def test_spans_refuse(body: Opener, place: str) -> None:
    hands = body(SPANNED).at(place)
    told = refusals(hands)
    assert hands.paste(sheet()).source == SPANNED
    assert told == ["body.spanned_paste"]
    assert not hands.editor.document().isUndoAvailable()


def test_cells_beside_spans_are_filled(body: Opener) -> None:
    source = SPANNED.replace("라</td><td>마", "라</td><td>마</td></tr><tr><td>바</td><td>사")
    hands = body(source).at("라").paste(sheet())
    assert "<td>1</td><td><b>2</b></td></tr><tr><td></td><td>4<br />5</td>" in hands.source


def test_copied_spans_refuse(body: Opener) -> None:
    hands = body(TABLE).at("가")
    told = refusals(hands)
    spanning = SHEET.replace("<td>1", '<td colspan="2">1')
    assert hands.paste(sheet(spanning)).source == TABLE
    assert told == ["body.spanned_paste"]


def test_too_many_cells_refuse(body: Opener) -> None:
    hands = body(TABLE).at("가")
    told = refusals(hands)
    rows = "<tr><td>1</td><td>2</td></tr>" * 1_000
    assert hands.paste(sheet(f"<table>{rows}</table>")).source == TABLE
    assert told == ["body.too_many_cells"]


def test_one_cell_is_words(body: Opener) -> None:
    hands = body(TABLE).after("가").paste(sheet("<table><tr><td>1</td></tr></table>", "1"))
    assert ">가1<" in hands.source


def test_a_list_in_a_cell_gives_way(body: Opener) -> None:
    source = "<table><tr><td class=x><ul><li>가</li><li>나</li></ul></td><td>다</td></tr><tr><td>라</td></tr></table>"
    hands = body(source).at("가").paste(sheet())
    assert hands.source.startswith("<table><tr><td class=x>1</td><td><b>2</b></td></tr><tr><td></td>")


@pytest.mark.parametrize(("first", "last"), [("이름", "라"), ("값", "다"), ("다", "값"), ("라", "이름")])
def test_cells_are_copied_as_lines_with_tabs_for_programs_that_take_text_alone(
    body: Opener, first: str, last: str
) -> None:
    hands = body(TABLE)
    select_cells(hands, first, last)
    hands.copy()
    assert QGuiApplication.clipboard().text() == "이름\t값\n가\t나\n다\t라"
    assert body(MARKDOWN, Syntax.MARKDOWN).at("a").paste().source.count("가") == 1


def test_breaks_in_copied_cells_are_blanks_in_text(body: Opener) -> None:
    hands = body(TABLE.replace("나", "나<br>너"))
    select_cells(hands, "가", "라")
    hands.copy()
    assert QGuiApplication.clipboard().text() == "가\t나 너\n다\t라"
    assert "<br>" in QGuiApplication.clipboard().mimeData().html()


def test_words_of_one_cell_are_copied_as_they_are(body: Opener) -> None:
    body(TABLE).select("나").copy()
    assert QGuiApplication.clipboard().text() == "나"
