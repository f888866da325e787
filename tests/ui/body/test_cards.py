"""Cards: what they say, moved with a key, and their source edited in their place."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.body import Atom, Syntax
from editor.ui.body.card_source import CardSource
from editor.ui.body.objects import chip_text
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import CONTROL, SHIFT, Hands

SOURCE = '<p>가</p>\n<iframe src="https://www.youtube.com/embed/x?a=b"></iframe>\n\n\n<p>나</p>\n'


def opened(hands: Hands, block: int = 1) -> CardSource:
    """The box with the source of the card in a text block."""
    hands.block(block)
    hands.editor.edit_card()
    box = hands.editor.findChild(CardSource)
    assert isinstance(box, CardSource)
    return box


def test_what_is_rich_text_then_becomes_it(body: Opener) -> None:
    hands = body(SOURCE)
    box = opened(hands)
    assert box.toPlainText() == SOURCE.splitlines()[1]
    box.setPlainText("<p>다</p><ul><li>라</li></ul>")
    QTest.keyClick(box, Qt.Key.Key_Return, CONTROL)
    assert hands.source == SOURCE.replace(SOURCE.splitlines()[1], "<p>다</p><ul><li>라</li></ul>")
    assert hands.text == "가\n다\n라\n나"
    hands.type("x")
    assert "<p>x다</p>" in hands.source
    assert hands.undo_all() == SOURCE
    assert "<p>x다</p>" in hands.redo_all()


def test_what_cannot_be_stays_a_card(body: Opener) -> None:
    hands = body(SOURCE)
    box = opened(hands)
    box.setPlainText("<form>다")
    hands.editor.setFocus()
    QApplication.processEvents()
    assert hands.source == SOURCE.replace(SOURCE.splitlines()[1], "<form>다")
    assert hands.undo_all() == SOURCE


def test_escape_gives_up(body: Opener) -> None:
    hands = body(SOURCE)
    box = opened(hands)
    box.setPlainText("x")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert hands.source == SOURCE
    assert hands.editor.hasFocus()


def test_enter_opens_a_selected_card(body: Opener) -> None:
    hands = body(SOURCE).block(1).press(Qt.Key.Key_Right, SHIFT).enter()
    assert hands.editor.findChild(CardSource) is not None
    assert hands.source == SOURCE


def test_beside_liquid_in_markdown_a_paragraph_is_markdown(body: Opener) -> None:
    hands = body("One.\n\n{% include figure %}\n\nTwo.\n", Syntax.MARKDOWN)
    hands.block(1).type("x")
    assert hands.source == "One.\n\nx\n\n{% include figure %}\n\nTwo.\n"
    hands.press(Qt.Key.Key_Backspace)
    assert hands.source == hands.loaded


def test_a_card_in_a_cell(body: Opener) -> None:
    source = "<table><tr><td>가</b></td><td>나</td></tr></table>"
    hands = body(source)
    box = opened(hands)
    assert box.toPlainText() == "<td>가</b></td>"
    box.setPlainText("<td><b>가</b></td>")
    QTest.keyClick(box, Qt.Key.Key_Enter, CONTROL)
    assert hands.source == source.replace("가", "<b>가")
    hands.after("가").type("x")
    assert "<b>가x</b>" in hands.source
    assert hands.undo_all() == source


@pytest.mark.parametrize(
    ("source", "block", "up", "result"),
    [
        ("<p>가</p>\n\n<hr>\n<p>나</p>", 1, True, "<hr>\n\n<p>가</p>\n<p>나</p>"),
        ("<p>가</p>\n<p>나</p>", 0, False, "<p>나</p>\n\n<p>가</p>"),
        ("<p>가</p>\n<p>나</p>", 0, True, "<p>가</p>\n<p>나</p>"),
        ("<p>가</p>\n<p>나</p>", 1, False, "<p>가</p>\n<p>나</p>"),
        (
            "<p>가</p>\n<ul>\n<li>나</li>\n<li>다</li>\n</ul>",
            0,
            False,
            "<ul>\n<li>나</li>\n<li>다</li>\n</ul>\n\n<p>가</p>",
        ),
        ("<ul><li>나</li><li>다</li></ul>", 1, True, "<ul><li>다</li><li>나</li></ul>"),
        ("<ul><li>나</li></ul><p>가</p>", 0, False, "<ul><li>나</li></ul><p>가</p>"),
        (
            "<p>가</p><table><tr><td>나</td></tr></table><p>다</p>",
            0,
            False,
            "<table><tr><td>나</td></tr></table>\n\n<p>가</p>\n\n<p>다</p>",
        ),
        (
            "<table><tr><td>나</td></tr></table><p>다</p>",
            2,
            True,
            "<p>다</p>\n\n<table><tr><td>나</td></tr></table>",
        ),
        ("<table><tr><td>나</td></tr></table>", 1, False, "<table><tr><td>나</td></tr></table>"),
    ],
)
def test_a_block_is_moved(body: Opener, source: str, block: int, up: bool, result: str) -> None:
    hands = body(source).block(block)
    hands.editor.move_block(up)
    assert hands.source == result
    assert hands.undo_all() == source
    assert hands.redo_all() == result


def test_a_block_that_is_moved_back_has_its_bytes(body: Opener) -> None:
    hands = body(SOURCE).after("가")
    hands.editor.move_block(False)
    hands.type("x")
    hands.editor.move_block(True)
    assert hands.source == SOURCE.replace("가", "가x")


@pytest.mark.parametrize(
    ("atom", "text"),
    [
        (Atom("liquid", "{% include a.html %}"), "include a.html"),
        (Atom("liquid", "{{- site.url -}}"), "site.url"),
        (Atom("comment", "<!-- 말 -->"), "말"),
        (Atom("footnote", "[^a]"), "a"),
        (Atom("footnote", "[^b]"), "7"),
        (Atom("empty", "<b></b>"), ""),
        (Atom("embed", '<iframe src="https://www.youtube.com/embed/x?a=b"></iframe>'), "youtube.com/embed/x"),
        (Atom("embed", "<video><source src='//a.b/c.mp4'></video>"), "a.b/c.mp4"),
        (Atom("embed", "<svg></svg>"), "<svg></svg>"),
        (Atom("liquid", "{{ '" + "a" * 40 + "' }}"), "'" + "a" * 30 + "…"),
    ],
)
def test_what_chips_say(atom: Atom, text: str) -> None:
    assert chip_text(atom, {"b": 7}) == text


CARD = "One.\n\n{% include a %}\n\n- two\n- three\n\n| a | b |\n|---|---|\n| c | d |\n\n> Four.\n\nFive.\n"


def rect_of(hands: Hands, words: str) -> QRect:
    """Where the text block with these words is in the viewport."""
    block = hands.at(words).editor.textCursor().block()
    return hands.editor.document().documentLayout().blockBoundingRect(block).toRect()


def click_on_card(hands: Hands) -> Hands:
    """Click in the middle of the card."""
    block = hands.editor.document().findBlockByNumber(1)
    place = hands.editor.document().documentLayout().blockBoundingRect(block).center().toPoint()
    QTest.mouseClick(hands.editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    return hands


def test_a_click_selects_a_card(body: Opener) -> None:
    hands = click_on_card(body(CARD, Syntax.MARKDOWN))
    assert hands.editor.textCursor().selectedText() == "\ufffc"
    assert hands.delete().source == CARD.replace("{% include a %}\n\n", "")


def test_what_is_typed_goes_beside_a_card_that_was_clicked_on(body: Opener) -> None:
    hands = click_on_card(body(CARD, Syntax.MARKDOWN)).type("x")
    assert hands.source == CARD.replace("%}\n\n", "%}\n\nx\n\n")
    hands = click_on_card(body(CARD, Syntax.MARKDOWN)).hangul("ㄱ", "가")
    assert hands.source == CARD.replace("%}\n\n", "%}\n\n가\n\n")


@pytest.mark.parametrize(
    ("words", "below", "before"),
    [
        ("One", False, "One."),
        ("two", False, "- two"),
        ("two", True, "| a"),
        ("three", False, "- two"),
        ("c", True, "> Four"),
        ("b", False, "| a"),
        ("Four", True, "Five"),
    ],
)
def test_a_card_goes_beside_what_it_is_dropped_on(body: Opener, words: str, below: bool, before: str) -> None:
    hands = body(CARD, Syntax.MARKDOWN)
    rect = rect_of(hands, words)
    click_on_card(hands)
    assert hands.editor.drop_card(QPoint(rect.left() + 2, rect.bottom() - 2 if below else rect.top() + 2))
    assert hands.source == CARD.replace("{% include a %}\n\n", "").replace(before, "{% include a %}\n\n" + before)
    assert hands.editor.textCursor().selectedText() == "\ufffc"
    assert hands.undo_all() == CARD


def test_a_card_goes_beside_a_figure_and_not_into_it(body: Opener) -> None:
    hands = body("<div>\n<figure><img><figcaption>가</figcaption></figure>\n</div>\n{% include x %}\n")
    rect = rect_of(hands, "가")
    hands.block(2).press(Qt.Key.Key_Right, SHIFT)
    assert hands.editor.drop_card(QPoint(rect.left() + 2, rect.bottom() - 2))
    assert hands.source.startswith("<div>\n<figure><img><figcaption>가</figcaption></figure>\n{% include x %}\n</div>")


CHIPS = "가 {{ x }} 나 {{ x }} <!-- y -->\n\n- 다 {{ x }}\n"


def opened_chip(hands: Hands, words: str, count: int = 1) -> CardSource:
    """The box with the source of the chip behind some words."""
    hands.after(words).press(Qt.Key.Key_Right, times=count)
    assert hands.editor.state().on_chip
    hands.editor.edit_card()
    box = hands.editor.findChild(CardSource)
    assert isinstance(box, CardSource)
    return box


@pytest.mark.parametrize(
    ("words", "old", "source", "result"),
    [
        ("가 ", "{{ x }}", "{{ z }}", CHIPS.replace("x", "z", 1)),
        ("나 ", "{{ x }}", "{{ z }}", CHIPS.replace("나 {{ x", "나 {{ z")),
        ("다 ", "{{ x }}", "*z*", CHIPS.replace("다 {{ x }}", "다 *z*")),
        ("나 \ufffc ", "<!-- y -->", "", CHIPS.replace("<!-- y -->", "")),
    ],
)
def test_a_chips_source_is_edited_in_its_place(body: Opener, words: str, old: str, source: str, result: str) -> None:
    hands = body(CHIPS, Syntax.MARKDOWN)
    box = opened_chip(hands, words)
    assert box.toPlainText() == old
    box.setPlainText(source)
    QTest.keyClick(box, Qt.Key.Key_Return, CONTROL)
    assert hands.source == result
    assert words[0] in hands.editor.textCursor().block().text()
    assert hands.undo_all() == CHIPS


def test_a_double_click_opens_a_chip_and_follows_a_note(body: Opener) -> None:
    hands = body("가 {{ x }} 나[^1]\n\n[^1]: 다\n", Syntax.MARKDOWN).after("가 ")
    viewport, right = hands.editor.viewport(), QPoint(8, 0)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=hands.editor.cursorRect().center() + right)
    box = hands.editor.findChild(CardSource)
    assert isinstance(box, CardSource)
    assert box.toPlainText() == "{{ x }}"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    hands.after("나")
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=hands.editor.cursorRect().center() + right)
    assert hands.editor.textCursor().block().text() == "다"
