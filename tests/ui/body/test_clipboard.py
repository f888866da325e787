"""Copy, cut, paste and drop: marks stay whole between places and editors; what is foreign comes as plain text."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor

from editor.body import Syntax
from editor.ui.body.clipboard import OWN_FORMAT
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import SHIFT, Hands

RED = '<b><span style="color: #ee2323;">'
OFF = "</span></b>"


def test_a_styled_word_copied_and_pasted(body: Opener) -> None:
    source = f"<p>가 {RED}나&#39;다{OFF}</p>\n\n<p>라마</p>\n"
    hands = body(source).select("나'다").copy().after("라").paste()
    assert hands.source == source.replace("라", f"라{RED}나&#39;다{OFF}")
    assert hands.undo_all() == source


def test_a_word_cut_and_pasted_back(body: Opener) -> None:
    source = f"<p>가{RED}나다{OFF}라</p>"
    hands = body(source).select("나다").cut()
    assert hands.source == "<p>가라</p>"
    hands.paste()
    assert hands.source == source
    assert hands.undo_all() == source


@pytest.mark.parametrize(
    "source",
    [
        "<p>가</p>\n\n<h2>나</h2>\n\n<p>다</p>",
        f"<p>{RED}가{OFF}</p>\n\n<table>\n</table>\n\n<p>다</p>",
        "<p>가</p>\n\n<ul>\n<li>나</li>\n<li>다</li>\n</ul>",
        '<p>가</p>\n\n<p data-ke-size="size16">&nbsp;</p>\n\n<p>다</p>',
        "<p>가</p>\n\n<hr />\n\n<p>다</p>",
        '<p>가 <a href="/x">나</a><br />다</p>',
        '<p>가</p>\n\n<figure><img src="/a.png"><figcaption>나</figcaption></figure>\n\n<p>다</p>',
    ],
)
def test_blocks_pasted_into_another_editor(body: Opener, source: str) -> None:
    body(source).select_all().copy()
    other = body("").paste()
    assert other.source == source
    assert other.undo_all() == ""


def test_blocks_pasted_in_the_middle_of_a_paragraph(body: Opener) -> None:
    hands = body("<h2>가</h2>\n\n<p>나</p>\n\n<p>다라</p>").select("가", "나").copy().after("다").paste()
    assert hands.source == "<h2>가</h2>\n\n<p>나</p>\n\n<p>다가</p>\n\n<p>나라</p>"
    assert hands.undo_all() == hands.loaded


@pytest.mark.parametrize(
    "source",
    [
        "가\n\n1. 나\n2. 다\n\n라\n",
        "- [ ] 가\n- [x] 나\n\n다\n",
        "1. 가\n   - 나\n",
        "# 가\n\n나\n",
        "가\n\n```\n나\n```\n\n- 다\n  - 라\n",
    ],
)
def test_all_that_is_cut_is_as_it_was_when_it_is_put_back(body: Opener, source: str) -> None:
    hands = body(source, Syntax.MARKDOWN).select_all().cut().paste()
    assert hands.source == source
    hands.select_all().paste()
    assert hands.source == source
    assert hands.undo_all() == source


def test_what_is_pasted_over_everything_is_what_it_was_where_it_was_copied(body: Opener) -> None:
    body("# 가\n\n나\n", Syntax.MARKDOWN).select_all().copy()
    assert body("다\n\n라\n", Syntax.MARKDOWN).select_all().paste().source == "# 가\n\n나\n"


def test_a_paragraph_that_is_taken_up_to_code_is_no_code(body: Opener) -> None:
    source = "가\n\n나\n\n```\n다\n```\n"
    hands = body(source, Syntax.MARKDOWN).at("나").press(Qt.Key.Key_Down, SHIFT).cut()
    assert hands.source == "가\n\n```\n다\n```\n"
    hands.paste()
    assert hands.source == source
    hands.undo().at("가").paste()
    assert hands.source == "나\n\n가\n\n```\n다\n```\n"


def test_pasting_is_one_step(body: Opener) -> None:
    hands = body("<p>가</p>").after("가").paste("나\n다")
    hands.undo()
    assert hands.source == "<p>가</p>"


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("나", "<p>가나</p>"),
        ("나\n다", "<p>가나</p>\n\n<p>다</p>"),
        ("나\r\n다", "<p>가나</p>\n\n<p>다</p>"),
        ("<b>나</b> & {{ x }}", "<p>가&lt;b&gt;나&lt;/b&gt; &amp; &#123;{ x }}</p>"),
        ("나\t다\x07", "<p>가나 다</p>"),
        ("나\ufffc", "<p>가나</p>"),
    ],
)
def test_foreign_text(body: Opener, text: str, result: str) -> None:
    hands = body("<p>가</p>").after("가").paste(text)
    assert hands.source == result
    assert hands.undo_all() == "<p>가</p>"


def test_lines_in_bare_text_become_paragraphs(body: Opener) -> None:
    hands = body("<h2>가</h2>\n나다\n").after("나").paste("1\n2")
    assert hands.source == "<h2>가</h2>\n나1\n\n<p>2다</p>\n"
    assert hands.undo_all() == hands.loaded


def test_foreign_html_comes_as_text(body: Opener) -> None:
    data = QMimeData()
    data.setHtml('<p style="color: red" onclick="x()">나 <script>y()</script></p>')
    data.setText("나")
    assert body("<p>가</p>").after("가").paste(data).source == "<p>가나</p>"


def test_files_are_not_pasted(body: Opener) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/x.png")])
    assert not body("<p>가</p>").editor.canInsertFromMimeData(data)


@pytest.mark.parametrize("spoilt", [b"", b"{", b"[]", b"{}", b'{"leaves": [{}]}', b"\xff"])
def test_spoilt_data_comes_as_text(body: Opener, spoilt: bytes) -> None:
    data = QMimeData()
    data.setText("나")
    data.setData(OWN_FORMAT, spoilt)
    assert body("<p>가</p>").after("가").paste(data).source == "<p>가나</p>"


def test_what_other_programs_get(body: Opener) -> None:
    body(f"<p>가{RED}나{OFF}<br />다</p>").select_all().copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "가나\n다"
    assert data.html() == f"가{RED}나{OFF}<br />다"


def _table(*rows: str) -> str:
    return "<table>\n" + "\n".join(f"<tr>\n<td>{row}</td>\n</tr>" for row in rows) + "\n</table>"


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("가 **나** [다](/x) `라`\n", '가 <strong>나</strong> <a href="/x">다</a> <code>라</code>'),
        ("## 가\n\n나 & 다\n", "<h2>가</h2>\n\n<p>나 &amp; 다</p>\n"),
        ("- 가\n- 나\n\n다\n", "<ul>\n<li>가</li>\n<li>나</li>\n</ul>\n\n<p>다</p>\n"),
        ("1. 가\n   - 나\n", "<ol>\n<li>가</li>\n<ul>\n<li>나</li>\n</ul>\n</ol>\n"),
        ("> 가\n\n나\n", "<blockquote>\n<p>가</p>\n</blockquote>\n\n<p>나</p>\n"),
        ("가\n\n```\n<나>\n```\n", "<p>가</p>\n\n<pre><code>&lt;나&gt;</code></pre>\n"),
        ("가 [나][r]\n\n[r]: /x\n", '<p>가 <a href="/x">나</a></p>'),
        ("가\n\n{% include x %}\n\n---\n\n나\n", "<p>가</p>\n\n<hr />\n\n<p>나</p>\n"),
        ("라\n\n| 가 |\n|---|\n| 나 |\n", f"<p>라</p>\n\n{_table('가', '나')}"),
    ],
)
def test_what_other_programs_get_of_markdown(body: Opener, source: str, html: str) -> None:
    body(source, Syntax.MARKDOWN).select_all().copy()
    assert QGuiApplication.clipboard().mimeData().html().strip() == html.strip()


def test_a_card_of_liquid_alone_is_no_html(body: Opener) -> None:
    body("{% include x %}\n", Syntax.MARKDOWN).select_all().copy()
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_from_html_into_markdown_and_back(body: Opener) -> None:
    body("<p>가 <b>나</b> &lt;*</p>").select_all().copy()
    markdown = body("다\n", Syntax.MARKDOWN).after("다").paste()
    assert markdown.source == "다가 <b>나</b> &lt;\\*\n"
    body("**가** `a*b` [나](/x)\n", Syntax.MARKDOWN).select_all().copy()
    html = body("<p>다</p>").after("다").paste()
    assert html.source == '<p>다<strong>가</strong> <code>a*b</code> <a href="/x">나</a></p>'


def test_a_line_for_a_card(body: Opener) -> None:
    hands = body("<p>가</p>\n\n<table></table>\n").block(1, end=True).paste("나")
    assert hands.source == "<p>가</p>\n\n<table></table>\n\n<p>나</p>\n"
    assert hands.undo_all() == hands.loaded


WHOLE = "<h2>가</h2>\n\n<p>나</p>\n\n<p class='x'>다</p>\n\n<h3>라</h3>\n\n<ul>\n<li>마바</li>\n</ul>"


def _with_its_end(hands: Hands, text: str) -> Hands:
    """Select a text block and the break behind it, as a triple click does."""
    cursor = hands.select(text).editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    hands.editor.setTextCursor(cursor)
    return hands


@pytest.mark.parametrize(
    ("copied", "before", "pasted"),
    [
        ("다", "나", "<p class='x'>다</p>\n\n<p>나</p>"),
        ("다", "가", "<p class='x'>다</p>\n\n<h2>가</h2>"),
        ("가", "나", "<h2>가</h2>\n\n<p>나</p>"),
        ("나", "마바", "<li>나</li>\n<li>마바</li>"),
    ],
)
def test_a_whole_paragraph_comes_before_another_and_neither_changes(
    body: Opener, copied: str, before: str, pasted: str
) -> None:
    hands = _with_its_end(body(WHOLE), copied).copy().at(before).paste()
    old = next(line for line in WHOLE.split("\n") if f">{before}<" in line)
    assert hands.source == WHOLE.replace(old, pasted)
    assert hands.type("!").source == WHOLE.replace(old, pasted.replace(f">{before}<", f">!{before}<"))
    assert hands.undo_all() == WHOLE


def test_a_whole_paragraph_cut_and_put_back_where_it_stood(body: Opener) -> None:
    hands = _with_its_end(body(WHOLE), "다").cut()
    assert hands.source == WHOLE.replace("<p class='x'>다</p>\n\n", "")
    assert hands.paste().source == WHOLE


def test_a_whole_paragraph_behind_a_text_leaves_no_empty_one(body: Opener) -> None:
    hands = _with_its_end(body(WHOLE), "다").copy().after("가").paste()
    assert hands.source == WHOLE.replace("가", "가다")
    hands = _with_its_end(body(WHOLE), "라").copy().after("나").enter().paste()
    assert hands.source == WHOLE.replace("<p>나</p>", "<p>나</p>\n\n<h3>라</h3>")


def test_a_whole_paragraph_within_another_parts_it_in_its_own_manner(body: Opener) -> None:
    hands = _with_its_end(body("<p>가나</p>\n\n<p>다</p>\n\n<h2>라</h2>"), "다").copy().after("가").paste()
    assert hands.source == "<p>가다</p>\n\n<p>나</p>\n\n<p>다</p>\n\n<h2>라</h2>"
    assert hands.undo_all() == hands.loaded


def test_others_get_no_empty_paragraph_behind_a_whole_one(body: Opener) -> None:
    _with_its_end(body(WHOLE), "다").copy()
    assert QGuiApplication.clipboard().mimeData().html() == "<p class='x'>다</p>"


def test_the_style_of_a_whole_selected_paragraph_is_told_and_not_the_next_ones(body: Opener) -> None:
    hands = _with_its_end(body(WHOLE), "다")
    assert hands.editor.state().block == "paragraph"
    assert hands.editor.caret_leaf() == 2
    assert hands.at("라").editor.state().block == "heading3"
