"""Footnotes: one command makes the mark and the note, another goes from one to the other."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.body import Syntax, read
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands, body_of, shown_again

MARKDOWN = Syntax.MARKDOWN


def note(hands: Hands, text: str) -> Hands:
    """Make a footnote at the caret and write it."""
    hands.editor.insert_note()
    return hands.type(text)


@pytest.mark.parametrize(
    ("source", "place", "result"),
    [
        ("가 나\n\n다\n", "가", "가[^1] 나\n\n다\n\n[^1]: x\n"),
        ("가 나", "나", "가 나[^1]\n\n[^1]: x"),
        ("가[^1] 나\n\n[^1]: 말\n\n끝\n", "나", "가[^1] 나[^2]\n\n[^1]: 말\n\n[^2]: x\n\n끝\n"),
        ("가[^1] 나[^b]\n\n[^1]: 말\n[^b]: 글\n", "나", "가[^1] 나[^2][^b]\n\n[^1]: 말\n[^b]: 글\n[^2]: x\n"),
        ("가 [^7] 나\n", "나", "가 [^7] 나[^8]\n\n[^8]: x\n"),
        ("- 가\n- 나\n", "가", "- 가[^1]\n- 나\n\n[^1]: x\n"),
        ("> 가\n", "가", "> 가[^1]\n\n[^1]: x\n"),
        ("## 가\n\n나\n", "가", "## 가[^1]\n\n나\n\n[^1]: x\n"),
        ("| 가 | 나 |\n|---|---|\n| 다 | 라 |\n", "다", "| 가 | 나 |\n|---|---|\n| 다[^1] | 라 |\n\n[^1]: x\n"),
        ("a **bc** d\n", "b", "a **b[^1]c** d\n\n[^1]: x\n"),
        ("a **b** c\n", "b", "a **b**[^1] c\n\n[^1]: x\n"),
        ("a [bc](d) e\n", "b", "a [bc](d)[^1] e\n\n[^1]: x\n"),
        ("a `bc` e\n", "b", "a `bc`[^1] e\n\n[^1]: x\n"),
        ("가\r\n\r\n나\r\n", "가", "가[^1]\r\n\r\n나\r\n\r\n[^1]: x\r\n"),
    ],
)
def test_the_mark_and_the_note(body: Opener, source: str, place: str, result: str) -> None:
    hands = note(body(source, MARKDOWN).after(place), "x")
    assert hands.source == result
    assert shown_again(hands) == "\n".join(leaf.text for leaf in read(result, MARKDOWN).leaves)
    assert hands.undo_all() == source
    assert hands.redo_all() == result


def test_it_is_one_step(body: Opener) -> None:
    hands = body("가 나\n", MARKDOWN).after("가")
    hands.editor.insert_note()
    assert hands.source == "가[^1] 나\n\n[^1]: &nbsp;\n"  # which kramdown takes for a note
    assert hands.undo().source == "가 나\n"


def test_a_note_of_several_paragraphs(body: Opener) -> None:
    hands = note(body("가\n", MARKDOWN).after("가"), "x\ny")
    assert hands.source == "가[^1]\n\n[^1]: x\n\n    y\n"


def test_one_after_the_other(body: Opener) -> None:
    hands = note(body("가 나 다\n", MARKDOWN).after("다"), "x")
    note(hands.after("가"), "y")
    assert hands.source == "가[^2] 나 다[^1]\n\n[^1]: x\n\n[^2]: y\n"
    assert hands.undo_all() == "가 나 다\n"


@pytest.mark.parametrize(
    ("source", "syntax", "place"),
    [
        ("<p>가</p>\n", Syntax.HTML, "가"),
        ("<p>가</p>\n\n나 *다*\n", MARKDOWN, "가"),
        ("```\n가\n```\n", MARKDOWN, "가"),
        ("a[^1]\n\n[^1]: 가\n", MARKDOWN, "가"),
    ],
)
def test_where_none_can_be_mentioned(body: Opener, source: str, syntax: Syntax, place: str) -> None:
    hands = body(source, syntax).after(place)
    assert not hands.editor.state().takes_note
    hands.editor.insert_note()
    assert hands.source == source


def test_a_note_that_is_emptied_stays_one(body: Opener) -> None:
    hands = body("가[^1]\n\n[^1]: 나\n", MARKDOWN).after("나").backspace()
    assert hands.source == "가[^1]\n\n[^1]: &nbsp;\n"
    assert hands.type("x").source == "가[^1]\n\n[^1]: x\n"


@pytest.mark.parametrize(
    ("note", "emptied"),
    [
        ("[^1]: - 다\n", "[^1]: - &nbsp;\n"),
        ("[^1]: > 다\n", "[^1]: > &nbsp;\n"),
        ("[^1]:\n\n        다\n", "[^1]:\n\n    ```\n\n    ```\n"),
    ],
)
def test_whatever_a_note_holds_it_stays_one_when_emptied(body: Opener, note: str, emptied: str) -> None:
    hands = body(f"**가[^1]나**\n\n{note}", MARKDOWN).select("다").delete()
    assert hands.source == f"**가[^1]나**\n\n{emptied}"
    assert hands.undo_all() == hands.loaded


def test_a_new_note_becomes_a_list(body: Opener) -> None:
    hands = body("**가나**\n", MARKDOWN).after("가")
    hands.editor.insert_note()
    hands.editor.toggle_list(ordered=False)
    assert hands.source == "**가[^1]나**\n\n[^1]: - &nbsp;\n"
    assert hands.type("x").source == "**가[^1]나**\n\n[^1]: - x\n"
    assert hands.undo_all() == hands.loaded


SEVERAL = "가[^1] 나[^b]\n\n[^1]: 하나\n\n    둘\n\n[^b]: 셋\n"


@pytest.mark.parametrize(("place", "block"), [("나", "셋"), ("가", "하나")])
def test_from_the_mark_to_the_note(body: Opener, place: str, block: str) -> None:
    hands = body(SEVERAL, MARKDOWN).after(place)
    assert hands.editor.state().at_note
    hands.editor.go_between_notes()
    assert hands.editor.textCursor().block().text() == block


@pytest.mark.parametrize(("place", "before"), [("둘", "가"), ("셋", "나")])
def test_from_the_note_to_the_mark(body: Opener, place: str, before: str) -> None:
    hands = body(SEVERAL, MARKDOWN).after(place)
    assert hands.editor.state().at_note
    hands.editor.go_between_notes()
    cursor = hands.editor.textCursor()
    assert cursor.block().text()[: cursor.positionInBlock()].rstrip("\ufffc").endswith(before)


def test_ctrl_and_a_click_follow_the_mark(body: Opener) -> None:
    hands = body(SEVERAL, MARKDOWN).after("나")
    place = hands.editor.cursorRect().center() + QPoint(4, 0)
    QTest.mouseClick(hands.editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert hands.editor.textCursor().block().text() == "셋"


def test_notes_have_the_numbers_of_the_page(body: Opener) -> None:
    hands = body("가[^b] 나[^1] 다[^b] 라[^none]\n\n[^1]: 하나[^c]\n\n[^b]: 둘\n\n[^c]: 셋\n\n[^d]: 넷\n", MARKDOWN)
    numbers = body_of(hands.editor).note_numbers
    assert numbers == {"b": 1, "1": 2, "c": 3}
    note(hands.at("가"), "x")
    hands.editor.number_notes()
    assert numbers == {"2": 1, "b": 2, "1": 3, "c": 4}
    hands.undo_all()
    hands.editor.number_notes()
    assert numbers == {"b": 1, "1": 2, "c": 3}
    hands.open("가\n", MARKDOWN)
    assert numbers == {}


LEFT = "가[^1] 나[^2]\n\n[^1]: {}\n\n[^2]: 둘\n\n끝\n"


@pytest.mark.parametrize(
    ("source", "result"),
    [
        (LEFT.format("&nbsp;"), "가 나[^2]\n\n[^2]: 둘\n\n끝\n"),
        ("가[^1]\n\n[^1]: &nbsp;\n", "가\n"),
        ("> 가[^1]\n\n[^1]: &nbsp;\n\n나\n", "> 가\n\n나\n"),
        ("가[^1]\n\n| 나 |\n\n[^1]: &nbsp;\n", "가\n\n| 나 |\n"),
        ("[^1]: &nbsp;\n\n가[^1]\n", "가\n"),
    ],
)
def test_an_empty_note_goes_with_its_mark_in_one_step(body: Opener, source: str, result: str) -> None:
    hands = body(source, MARKDOWN).after("가").delete()
    assert hands.source == result
    assert hands.undo().source == source
    assert hands.redo_all() == result


def test_a_note_that_is_begun_and_given_up_leaves_nothing(body: Opener) -> None:
    hands = body("가 나\n", MARKDOWN).after("가")
    hands.editor.insert_note()
    hands.editor.go_between_notes()
    assert hands.backspace().source == "가 나\n"
    assert hands.undo_all() == "가 나\n"


def telling(hands: Hands) -> list[tuple[str, str]]:
    """What is told of notes that are left, as it is told."""
    told: list[tuple[str, str]] = []
    hands.editor.noteLeft.connect(lambda name, words: told.append((name, words)))
    return told


def test_a_note_with_text_is_told_of_and_stays(body: Opener) -> None:
    source = LEFT.format("하나\n\n    더")
    hands = body(source, MARKDOWN)
    told = telling(hands)
    assert hands.after("가").delete().source == source.replace("[^1]", "", 1)
    assert told == [("1", "하나 더")]
    hands.editor.remove_note("1")
    assert hands.source == LEFT.replace("[^1]", "", 1).replace("[^1]: {}\n\n", "")
    assert hands.undo(2).source == source
    hands.editor.remove_note("1")
    assert hands.source == source  # which mentions it again


@pytest.mark.parametrize("source", ["가[^1] 나[^1]\n\n[^1]: &nbsp;\n", "가[^1]\n\n| 나[^1] |\n\n[^1]: &nbsp;\n"])
def test_a_note_that_is_mentioned_elsewhere_stays(body: Opener, source: str) -> None:
    hands = body(source, MARKDOWN)
    told = telling(hands)
    assert hands.after("가").delete().source == source.replace("[^1]", "", 1)
    assert told == []


def test_a_mark_that_is_moved_keeps_its_note(body: Opener) -> None:
    hands = body("가[^1]\n\n나\n\n[^1]: &nbsp;\n", MARKDOWN)
    told = telling(hands)
    hands.after("가").editor.move_block(up=False)
    assert hands.source == "나\n\n가[^1]\n\n[^1]: &nbsp;\n"
    assert told == []
