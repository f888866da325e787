"""What is typed lands where the caret is, in the style there, and is written so that it shows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import SHIFT, shown_again

RED = '<b><span style="color: #ee2323;">'
OFF = "</span></b>"


@pytest.mark.parametrize(
    ("typed", "html", "markdown"),
    [
        ("{{ a }}", "&#123;{ a }}", "&#123;&#123; a }}"),
        ("{% a", "&#123;% a", "&#123;% a"),
        ("<b>", "&lt;b&gt;", "&lt;b>"),
        ("a & b;", "a &amp; b;", "a &amp; b;"),
        ("&nbsp;", "&amp;nbsp;", "&amp;nbsp;"),
        ("*a*", "*a*", "\\*a\\*"),
        ("a  b", "a &nbsp;b", "a &nbsp;b"),
        ("$5 ~ $9", "$5 ~ $9", "$5 ~ $9"),
        ("😀", "😀", "😀"),
    ],
)
def test_signs(body: Opener, typed: str, html: str, markdown: str) -> None:
    for source, syntax, written in (("<p>가나</p>\n", Syntax.HTML, html), ("가나\n", Syntax.MARKDOWN, markdown)):
        hands = body(source, syntax).after("가").type(typed)
        assert hands.source == source.replace("가", f"가{written}")
        assert shown_again(hands).replace("\u00a0", " ") == hands.text.replace("\u00a0", " ")
        assert hands.undo_all() == source


@pytest.mark.parametrize(
    "raw", ["&nbsp;", "&#39;", "\u00a0", "&", "\n", "<br />", "<br>", "<wbr>", '<img src="/x">', "&quot;"]
)
def test_beside_what_is_spelled_in_its_own_way(body: Opener, raw: str) -> None:
    source = f"<p>가{raw}나</p>"
    hands = body(source).after("가").type("x")
    assert hands.source == source.replace("가", "가x")
    hands.press(Qt.Key.Key_Right).type("y")
    assert hands.source == f"<p>가x{raw}y나</p>"
    hands.backspace()
    assert hands.source == f"<p>가x{raw}나</p>"


@pytest.mark.parametrize(
    ("raw", "typed"), [("&#39;", "'"), ("&quot;", '"'), ("&amp;", "&"), ("\n", " "), ("&#54620;", "한")]
)
def test_the_same_character_typed_beside_a_spelled_one_shows(body: Opener, raw: str, typed: str) -> None:
    hands = body(f"<p>가{raw}나</p>").at("나").type(typed)
    assert shown_again(hands).replace("\u00a0", " ") == hands.text.replace("\u00a0", " ")


def test_a_break_beside_a_picture(body: Opener) -> None:
    hands = body('<p>가<img src="/x">나</p>').at("나").press(Qt.Key.Key_Return, SHIFT)
    assert hands.source == '<p>가<img src="/x"><br />나</p>'
    hands.at("나").type("x")
    assert hands.source == '<p>가<img src="/x"><br />x나</p>'


def test_a_word_in_a_red_run_changes_alone(body: Opener) -> None:
    source = f"<p>가 {RED}나 다 라{OFF} 마 &#39;바&#39;</p>\n\n<p>사  아</p>\n"
    hands = body(source).select("다").type("x")
    assert hands.source == source.replace("다", "x")
    assert hands.editor.state().style == "red"
    assert hands.undo_all() == source


def test_the_last_word_of_a_style_typed_anew_stays_in_it(body: Opener) -> None:
    hands = body(f"<p>{RED}가{OFF}</p>").select("가").type("xy")
    assert hands.source == f"<p>{RED}xy{OFF}</p>"


def test_positions_beyond_the_basic_plane(body: Opener) -> None:
    source = "<p>😀가😀<b>나😀</b>다</p>"
    hands = body(source).after("나").type("x")
    assert hands.source == source.replace("나", "나x")
    hands.after("다").type("y")
    hands.at("가").backspace()
    assert hands.source == "<p>가😀<b>나x😀</b>다y</p>"
    hands.select("나x😀")
    hands.editor.toggle_style("red")
    assert hands.source == f"<p>가😀<b>{RED}나x😀{OFF}</b>다y</p>"
    hands.after("나x😀").enter()
    assert hands.source == f"<p>가😀<b>{RED}나x😀{OFF}</b></p>\n\n<p>다y</p>"
    assert hands.undo_all() == source


def test_a_body_that_was_emptied(body: Opener) -> None:
    source = "\n<h2>가</h2>\n\n<table></table>\n\n<p>나</p>\n"
    hands = body(source).select_all().backspace()
    assert hands.text == ""
    hands.type("x")
    assert shown_again(hands) == "x"
    assert hands.undo_all() == source


def test_a_spacer_that_is_written_into(body: Opener) -> None:
    spacer = '<p data-ke-size="size16">&nbsp;</p>'
    source = f"<p>가</p>\n\n{spacer}\n\n<p>나</p>\n"
    hands = body(source).block(1).type("x")
    assert hands.source == source.replace(spacer, "<p>x</p>")
    hands.backspace()
    assert hands.source == source


def test_word_deletion(body: Opener) -> None:
    hands = body("<p>가 <b>나다</b> 라</p>").at("라")
    hands.press(Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert hands.source == "<p>가 라</p>"
    assert hands.undo_all() == hands.loaded


def test_the_source_edited_as_source_is_one_step(body: Opener) -> None:
    hands = body("<p>가</p>\n").after("가").type("x")
    hands.editor.replace_source("<h2>나</h2>\n<p>다</p>")
    assert hands.source == "<h2>나</h2>\n<p>다</p>"
    hands.at("나").type("y").undo(2)
    assert hands.source == "<p>가x</p>\n"
    assert hands.undo_all() == "<p>가</p>\n"
    assert hands.redo_all() == "<h2>y나</h2>\n<p>다</p>"


def test_leaves_and_offsets(body: Opener) -> None:
    hands = body("\n<p>가</p>\n\n<p>나</p>\n\n<table></table>\n").after("가").type("xx")
    source, editor = hands.source, hands.editor
    for block, start in enumerate((source.index("<p>가"), source.index("<p>나"), source.index("<table"))):
        assert editor.leaf_offset(block) == start
        assert editor.block_at(start) == editor.block_at(start + 2) == block
        assert editor.leaf_at(start) == block
    assert hands.after("나").editor.caret_leaf() == 1


def test_nothing_is_told_of_what_changes_nothing(body: Opener) -> None:
    hands = body("<p>가나</p>")
    hands.editor.set_dark(True)
    hands.editor.set_zoom(150)
    hands.at("나").press(Qt.Key.Key_Right)
    hands.editor.moveCursor(QTextCursor.MoveOperation.Start)
    hands.editor.replace_source("<p>가나</p>")
    assert hands.edits == 0
    assert not hands.editor.document().isUndoAvailable()
