"""Hangul through an input method: what is being composed is no part of the body until it is committed."""

import pytest

from editor.body import Syntax
from tests.ui.body.conftest import Opener

RED = '<b><span style="color: #ee2323;">'
OFF = "</span></b>"
SOURCE = f"<p>가나 {RED}다라{OFF} 마</p>\n\n<p>바</p>\n"


def test_a_preedit_is_not_in_the_body(body: Opener) -> None:
    hands = body(SOURCE).after("가")
    for preedit in ("ㅎ", "하", "한"):
        hands.compose(preedit)
        assert (hands.source, hands.edits) == (SOURCE, 0)
    hands.compose("", "한")
    assert (hands.source, hands.edits) == (SOURCE.replace("가", "가한"), 1)


def test_a_preedit_that_is_given_up_leaves_nothing(body: Opener) -> None:
    hands = body(SOURCE).after("가").compose("ㅎ").compose("")
    assert (hands.source, hands.edits) == (SOURCE, 0)
    assert not hands.editor.document().isUndoAvailable()


@pytest.mark.parametrize(
    ("before", "offset", "result"),
    [
        ("다라", 1, SOURCE.replace("다라", "다한라")),
        ("다라", 2, SOURCE.replace("다라", "다라한")),
        ("다라", 0, SOURCE.replace(f" {RED}", f" 한{RED}")),
        ("가나", 0, SOURCE.replace("가나", "한가나")),
        (" 마", 2, SOURCE.replace("마", "마한")),
    ],
)
def test_where_it_lands(body: Opener, before: str, offset: int, result: str) -> None:
    hands = body(SOURCE).at(before, offset).hangul("ㅎ", "하", "한")
    assert hands.source == result
    assert hands.edits == 1
    hands.undo()
    assert hands.source == SOURCE


def test_over_a_selection(body: Opener) -> None:
    hands = body(SOURCE).select("다라")
    hands.compose("ㅎ")
    assert hands.edits == 0
    hands.compose("하").compose("한").compose("", "한")
    assert hands.source == SOURCE.replace("다라", "한")
    assert hands.edits == 1
    hands.undo()
    assert hands.source == SOURCE
    assert hands.redo_all() == SOURCE.replace("다라", "한")


def test_a_selection_that_a_given_up_preedit_took(body: Opener) -> None:
    hands = body(SOURCE).select("다라").compose("ㅎ").compose("")
    assert hands.source == "<p>가나 &nbsp;마</p>\n\n<p>바</p>\n"
    assert hands.edits == 1
    hands.type("x")
    assert hands.undo_all() == SOURCE


def test_over_a_selection_of_several_blocks(body: Opener) -> None:
    hands = body(SOURCE).select("마", "바").hangul("ㅎ", "한")
    assert hands.source == f"<p>가나 {RED}다라{OFF} 한</p>\n"
    assert hands.undo_all() == SOURCE


def test_syllable_after_syllable(body: Opener) -> None:
    """ibus-hangul commits a syllable in the event that begins the next one."""
    hands = body(SOURCE).after("바").compose("ㅎ").compose("한").compose("ㄱ", "한").compose("국").compose("", "국")
    assert hands.source == SOURCE.replace("바", "바한국")
    assert hands.undo_all() == SOURCE


def test_a_style_switched_on_before_composing(body: Opener) -> None:
    hands = body(SOURCE).after("바")
    hands.editor.toggle_style("blue")
    hands.hangul("ㅎ", "하", "한").hangul("ㄱ", "구", "국")
    assert hands.source == SOURCE.replace("바", '바<b><span style="color: #1a5490;">한국</span></b>')
    hands.editor.toggle_style("blue")
    hands.hangul("ㅇ", "인")
    assert hands.source == SOURCE.replace("바", '바<b><span style="color: #1a5490;">한국</span></b>인')


def test_a_style_switched_off_before_composing(body: Opener) -> None:
    hands = body(SOURCE).after("다라")
    hands.editor.toggle_style("red")
    hands.hangul("ㅎ", "한")
    assert hands.source == SOURCE.replace(OFF, f"{OFF}한")


def test_commands_wait_while_composing(body: Opener) -> None:
    hands = body(SOURCE).after("가").compose("하")
    hands.editor.toggle_style("red")
    hands.editor.toggle_mark("bold")
    hands.editor.set_block("heading2")
    hands.editor.toggle_list(False)
    hands.editor.insert_rule()
    hands.editor.set_text_colour("#123456")
    hands.editor.insert_picture(hands.editor.textCursor(), "/x", "")
    hands.editor.set_link("/x")
    hands.editor.clear_formatting()
    assert (hands.source, hands.edits) == (SOURCE, 0)
    hands.compose("", "하")
    assert hands.source == SOURCE.replace("가", "가하")


def test_beside_a_card(body: Opener) -> None:
    source = "<p>가</p>\n\n<table></table>\n"
    hands = body(source).block(1, end=True).hangul("ㅎ", "한")
    assert hands.source == "<p>가</p>\n\n<table></table>\n\n<p>한</p>\n"
    assert hands.undo_all() == source


def test_in_an_empty_body_and_in_markdown(body: Opener) -> None:
    hands = body("").hangul("ㅎ", "한")
    assert hands.source == "<p>한</p>"
    hands = body("**가** 나\n", Syntax.MARKDOWN).after("가").hangul("ㅎ", "한")
    assert hands.source == "**가한** 나\n"


def test_in_a_spacer(body: Opener) -> None:
    hands = body('<p>가</p>\n\n<p data-ke-size="size16">&nbsp;</p>\n').block(1).hangul("ㅎ", "한")
    assert hands.source == "<p>가</p>\n\n<p>한</p>\n"
