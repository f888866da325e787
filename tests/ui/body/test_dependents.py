"""What depends on something that an edit takes out or brings, in the same step of undo as the edit."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax, read
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import CONTROL, SHIFT, Hands, body_of, shown_again

DEFINED = '[가][r] 나 ![그][r] [r]\n\n[r]: /x "말"\n'
APART = [
    # source, first and last text selected, what is typed over them, result
    ("가\n: 나\n", "가", "나", "x", "x\n"),
    ("가\n: 나\n\n라\n", "가\n", "나", "x", "x나\n\n라\n"),
    ("가\n: 나\n: 다\n", "가", "나", "x", "x\n: 다\n"),
    ("하\n\n가\n: 나\n\n  다\n", "하", "가", "x", "x\n\n나\n\n다\n"),
]


def deleted(hands: Hands, block: int) -> Hands:
    """Delete the card that is a text block, with the line that it leaves."""
    return hands.block(block, end=True).backspace(2)


def test_a_link_says_where_it_leads_when_its_definition_goes(body: Opener) -> None:
    hands = deleted(body(DEFINED, Syntax.MARKDOWN), 1)
    assert hands.source == '[가](/x "말") 나 ![그](/x "말") [r](/x "말")\n'
    assert hands.undo_all() == DEFINED
    assert hands.redo_all().startswith("[가](/x")


def test_an_address_with_liquid_stays_whole(body: Opener) -> None:
    hands = deleted(body("[가][r]\n\n[r]: {{ site.url }}/나\n", Syntax.MARKDOWN), 1)
    assert hands.source == "[가](<{{ site.url }}/나>)\n"
    assert shown_again(hands) == "가"


def test_a_link_that_is_defined_elsewhere_stays_as_it_is(body: Opener) -> None:
    hands = deleted(body("[가][r] [나][s]\n\n[r]: /x\n\n[s]: /y\n", Syntax.MARKDOWN), 2)
    assert hands.source == "[가][r] [나](/y)\n\n[r]: /x\n"


def test_text_that_a_new_definition_makes_a_link_is_shown_as_one(body: Opener) -> None:
    body("[가]: /x\n", Syntax.MARKDOWN).select_all().copy()
    hands = body("[가] 나\n", Syntax.MARKDOWN).block(0, end=True).enter().paste()
    assert hands.source == "[가] 나\n\n[가]: /x\n"
    assert hands.text.startswith("가 나")
    assert hands.at("가", 1).editor.state().link == "/x"
    assert hands.undo_all() == "[가] 나\n"


@pytest.mark.parametrize(("source", "first", "last", "typed", "result"), APART)
def test_a_term_or_definition_that_is_left_alone_is_a_paragraph(
    body: Opener, source: str, first: str, last: str, typed: str, result: str
) -> None:
    hands = body(source, Syntax.MARKDOWN)
    hands.select(first.strip(), last)
    if first.endswith("\n"):
        hands.block(0).press(Qt.Key.Key_Right, SHIFT, 2)
    hands.type(typed)
    assert hands.source == result
    assert hands.undo_all() == source
    assert hands.redo_all() == result


@pytest.mark.parametrize("up", [True, False])
def test_a_term_and_its_definition_are_not_moved_past_each_other(body: Opener, up: bool) -> None:
    hands = body("가\n: 나\n: 다\n", Syntax.MARKDOWN).at("나" if up else "가")
    hands.editor.move_block(up)
    assert hands.source == hands.loaded
    hands.at("다").editor.move_block(True)
    assert hands.source == "가\n: 다\n: 나\n"


def test_undoing_an_edit_of_the_source_gives_its_blank_lines_back(body: Opener) -> None:
    hands = body("<p>가</p>\n\n\n<p>나</p>\n")
    hands.editor.replace_source("<p>가</p>\n\n<p>나</p>\n")
    assert hands.undo().source == hands.loaded


def test_an_item_that_cannot_be_written_where_it_went_is_shown_where_it_is_read(body: Opener) -> None:
    hands = body("1. 가\n* 나\n* 다\n  * 라\n", Syntax.MARKDOWN).at("다").press(Qt.Key.Key_Tab)
    read_again = read(hands.source, Syntax.MARKDOWN).leaves
    shown = [unit.leaf for _, unit in body_of(hands.editor).export.shown()]
    assert [(leaf.text, [one.kind for one in leaf.containers]) for leaf in shown] == [
        (leaf.text, [one.kind for one in leaf.containers]) for leaf in read_again
    ]
    assert hands.undo().source == hands.loaded
    assert hands.undo_all() == hands.loaded


def test_what_is_behind_the_last_text_stays_behind_it(body: Opener) -> None:
    hands = body("## 가\n<!-- 나 -->\n", Syntax.MARKDOWN).at("가")
    hands.editor.toggle_quote()
    assert hands.source == "> 가\n\n<!-- 나 -->\n"


@pytest.mark.parametrize(
    "source",
    [
        "가 *b*\n\n<ul>\n<li>나</li>\n</ul>\n<!-- 다 -->\n",
        "가\n\n<table>\n<tr><td>나</td>\n<!-- 다 -->\n",
        "<p>가 <i>다</p>\n\n라 | 나\n<!-- 마 -->\n",
        "- 가\n- 나\n<!-- 다 -->\n",
    ],
)
def test_what_is_behind_the_last_text_keeps_its_bytes_while_that_is_typed_in(body: Opener, source: str) -> None:
    assert body(source, Syntax.MARKDOWN).after("나").type("x").source == source.replace("나", "나x")


def test_a_cell_without_text_at_the_end_of_a_row_is_kept(body: Opener) -> None:
    hands = body("| 가 | 나\n| 다 | 라\n", Syntax.MARKDOWN).after("나").backspace()
    assert hands.source == "| 가 | |\n| 다 | 라\n"
    assert len(read(hands.source, Syntax.MARKDOWN).leaves) == 4


def test_text_that_comes_behind_bare_text_is_a_paragraph(body: Opener) -> None:
    hands = body("가\n<p>나</p>\n다\n").select("나").press(Qt.Key.Key_Delete).press(Qt.Key.Key_Delete)
    hands.block(0, end=True).enter()
    assert shown_again(hands).split("\n")[0] == "가"


def test_text_that_begins_with_a_colon_explains_nothing_that_comes_before_it(body: Opener) -> None:
    hands = body("가\n\n## 나\n: 다\n", Syntax.MARKDOWN).at("나").backspace()
    assert [leaf.kind for leaf in read(hands.source, Syntax.MARKDOWN).leaves] == ["paragraph", "paragraph"]
    assert shown_again(hands) == "가나\n: 다"
    assert hands.undo_all() == hands.loaded


def test_a_mention_whose_note_goes_is_the_text_that_it_is_read_as(body: Opener) -> None:
    hands = body("가[^1] 나\n\n[^1]: 다\n", Syntax.MARKDOWN).select("나", "다").type("x")
    assert hands.source == "가[^1] x\n"
    assert shown_again(hands) == "가[^1] x"
    assert hands.text.startswith("가[^1] x")
    assert hands.undo_all() == hands.loaded


def test_a_mention_whose_note_says_nothing_more_is_text_until_it_does(body: Opener) -> None:
    source = "**가[^1]나**\n\n[^1]:\n\n    ## 다\n"
    hands = body(source, Syntax.MARKDOWN).select("다").delete()
    assert shown_again(hands) == hands.text.strip() == "가[^1]나"
    assert hands.type("x").source == source.replace("다", "x")
    assert hands.undo_all() == source


def test_a_note_that_comes_back_is_mentioned_again(body: Opener) -> None:
    hands = body("가[^1] 나\n\n[^1]: 다\n\n[^2]: 라\n", Syntax.MARKDOWN).select("다", "라")
    hands.press(Qt.Key.Key_X, CONTROL)
    hands.paste()
    assert hands.source.startswith("가[^1] 나\n")
    assert [leaf.text for leaf in read(hands.source, Syntax.MARKDOWN).leaves] == [
        unit.leaf.text for _, unit in body_of(hands.editor).export.shown()
    ]


def test_texts_without_tags_do_not_become_one(body: Opener) -> None:
    hands = body("가\n<p>나</p>\n다\n").at("다")
    hands.editor.move_block(True)
    assert hands.source == "가\n\n<p>다</p>\n<p>나</p>\n"
    assert hands.undo_all() == hands.loaded


def test_a_mention_that_is_text_now_needs_no_escape_beside_others(body: Opener) -> None:
    source = "<ul>\n<li>가</li>\n</ul>\n나 [^1] <http://a.b>\n\n[^1]: 다\n"
    hands = body(source, Syntax.MARKDOWN).after("가").type("x")
    hands.block(2, end=True).press(Qt.Key.Key_Left, SHIFT, 2).delete()
    assert shown_again(hands) == "가x\n나 [^1] http://a.b"
    assert hands.source == "<ul>\n<li>가x</li>\n</ul>\n나 [^1] <http://a.b>\n"
    assert hands.block(0, end=True).enter().source.endswith("\n나 [^1] <http://a.b>\n")
    assert hands.undo_all() == source
