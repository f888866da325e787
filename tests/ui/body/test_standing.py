"""The caret and what is in view, while the text is changed from elsewhere, and by steps back and forth."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import CONTROL, SHIFT, Hands

PARAGRAPHS = [f"<p>{number}번 문단 😀 하나 둘.</p>" for number in range(60)]
SOURCE = "\n\n".join(PARAGRAPHS) + "\n"


@pytest.fixture
def hands(body: Opener) -> Hands:
    return body(SOURCE).after("30번 문단 😀 하나")


def around(hands: Hands) -> tuple[str, str]:
    """The words before the caret, and those after it, in its text block."""
    cursor = hands.editor.textCursor()
    before = hands.editor.document().toRawText().encode("utf-16-le")[: cursor.position() * 2].decode("utf-16-le")
    words = before.rsplit("\u2029", 1)[-1]
    return words, cursor.block().text().removeprefix(words)


ELSEWHERE = [("10번", "십 번 😀"), ("50번", "오십 번"), (f"{PARAGRAPHS[9]}\n\n", "")]


@pytest.mark.parametrize(("old", "new"), ELSEWHERE)
def test_a_change_elsewhere_leaves_the_caret_in_its_words(hands: Hands, old: str, new: str) -> None:
    hands.editor.replace_source(SOURCE.replace(old, new))
    assert around(hands) == ("30번 문단 😀 하나", " 둘.")
    assert hands.editor.viewport().rect().contains(hands.editor.cursorRect())


def test_a_change_around_the_caret_takes_it_to_its_beginning(hands: Hands) -> None:
    hands.editor.replace_source(SOURCE.replace("30번 문단 😀 하나 둘.", "새 글이다."))
    assert around(hands)[0] == ""
    assert hands.editor.textCursor().block().text() == "새 글이다."


def test_the_step_back_and_the_step_again_go_to_the_change(hands: Hands) -> None:
    hands.editor.replace_source(SOURCE.replace("<p>20번 문단 😀 하나 둘.</p>\n\n", ""))
    hands.editor.undo()
    assert hands.editor.textCursor().block().text().startswith(("20번", "21번"))
    assert hands.editor.viewport().rect().contains(hands.editor.cursorRect())
    hands.editor.redo()
    assert hands.editor.textCursor().block().text().startswith("21번")


def test_steps_of_typing_are_gone_to_as_ever(hands: Hands) -> None:
    hands.type("x")
    hands.at("2번").editor.undo()
    assert around(hands) == ("30번 문단 😀 하나", " 둘.")


@pytest.mark.parametrize("typed", ["x", ""])
def test_the_step_back_by_key_goes_to_the_card_whose_source_was_edited(body: Opener, typed: str) -> None:
    source = "One.\n\n{% include figure a='x' %}\n\n" + "Text.\n\n" * 30
    hands = body(source, Syntax.MARKDOWN)
    hands.editor.replace_source(source.replace("{%", f"{typed}{{%").replace("'x'", "'yy'"))
    hands.block(20).press(Qt.Key.Key_Z, CONTROL)
    assert hands.source == source
    assert hands.editor.textCursor().blockNumber() == 1
    hands.block(20).press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert hands.editor.textCursor().blockNumber() == 1
