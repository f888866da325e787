"""What is read otherwise beside what an edit has brought there is shown as it is read, and is one step of undo."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax, read
from editor.ui.body.document import SHORT
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import SHIFT, Hands, body_of
from tests.ui.body.machine.picture import difference, picture

UNCLOSED = "<tr><td>가</td>\n<div markdown='1'>\n</div>\n"
CASES: dict[str, tuple[str, Callable[[Hands], object]]] = {
    "a paragraph moved below text that closes nothing": (
        "<p>가</p>\n나 <b>다</b> <i>\n",
        lambda hands: hands.at("가").editor.move_block(up=False),
    ),
    "a heading in a heading": (
        "<h2>가\n<table><tr><td>나</td></tr></table>\n</h2>\n",
        lambda hands: hands.at("가").editor.set_block("heading2"),
    ),
    "a comment at the end of text without tags": (
        "<div>가 <!-- 나 -->\n다</div>\n",
        lambda hands: hands.after("다").backspace(),
    ),
    "a paragraph moved into what nothing closes": (
        "<p>가</p>\n<div>\n<b>나\n<p>다</p>\n",
        lambda hands: hands.at("가").editor.move_block(up=False),
    ),
    "a sign that text further down makes a tag of": (
        "*가*\n<나\n\n다 /라>\n",
        lambda hands: hands.after("다 ").delete(),
    ),
    "a fence in a card that nothing closed": (
        "~~~~~~~~~~\n~~~\n가\n~~~\n\n**나**\n~~~\n    ~~~ a\n    다\n",
        lambda hands: hands.select("**나**").press(Qt.Key.Key_Right, SHIFT).type("x"),
    ),
    "raw text that nothing ends": (
        "```\n{% raw %}가{% endraw %}\n```\n\n나\n\n```\n{% raw %}다{% endraw %}\n```\n",
        lambda hands: hands.block(0, end=True).backspace(),
    ),
    "a row of a table whose next line is gone": (
        "<details><summary>가</summary>\n나\n</details>\n다 | 라\n<p>마</p>\n",
        lambda hands: hands.block(1, end=True).backspace(2).at("마").backspace().after("마").backspace(),
    ),
    "a list behind a paragraph that ends in another one": (
        "<p>가 <p>나</p></p>\n다\n",
        lambda hands: hands.at("다").enter().editor.toggle_list(ordered=False),
    ),
}


def shows_what_is_read(hands: Hands) -> bool:
    body = body_of(hands.editor)
    written = [unit.leaf for _, unit in body.export.shown()]
    return not difference(picture(written), picture(read(hands.source, body.reading.syntax).leaves))


@pytest.mark.parametrize("short", [0, SHORT])
@pytest.mark.parametrize("syntax", Syntax)
@pytest.mark.parametrize("case", CASES)
def test_what_is_read_is_shown(body: Opener, case: str, syntax: Syntax, short: int) -> None:
    source, does = CASES[case]
    hands = body(source, syntax)
    body_of(hands.editor).short = short
    does(hands)
    assert shows_what_is_read(hands)
    assert hands.undo_all() == source


def test_a_key_and_what_it_makes_needed_are_one_step(body: Opener) -> None:
    hands = body(UNCLOSED, Syntax.MARKDOWN).block(0, end=True).type("&")
    assert hands.source == UNCLOSED.rstrip() + "\n</tr>\n\n&amp;\n"
    hands.type("ab")
    assert shows_what_is_read(hands)
    assert hands.undo().source == UNCLOSED
    assert hands.redo_all() == UNCLOSED.rstrip() + "\n</tr>\n\n&amp;ab\n"


def test_the_caret_stays_where_it_was(body: Opener) -> None:
    hands = body("<p>가</p>\n<p>나 <i>다</p>\n", Syntax.MARKDOWN).block(1, end=True).type("라마")
    assert hands.text.endswith("라마")


def test_a_step_never_stops_before_what_it_made_needed(body: Opener) -> None:
    hands = body("[a]: /x\n가 [나] [a]\n", Syntax.MARKDOWN).block(0).delete()
    led = hands.source
    assert led == "가 [나](/x)\n"
    assert hands.undo().source == hands.loaded
    assert hands.redo().source == led


@pytest.mark.parametrize(("short", "headings"), [(100, ["가"]), (0, [])])
def test_a_short_body_is_read_whole_whatever_was_edited(body: Opener, short: int, headings: list[str]) -> None:
    hands = body("<p>가</p>\n\n<p>나</p>\n")
    document = body_of(hands.editor)
    document.short = short
    first = document.text.begin()
    document.set_leaf(first, replace(document.entry(first).leaf, open="<h2>", close="</h2>", source=""))
    assert [text for _, text, _ in hands.editor.outline()] == headings
