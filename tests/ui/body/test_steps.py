"""What is one step of undo: a word that is typed or composed, and what a key makes beside a card."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands
from tests.ui.typist import type_text

CARD = "가\n\n{% include x.html %}\n\n나\n"


def texts(hands: Hands) -> list[str]:
    """What each step back leaves, the first one first."""
    found = []
    while hands.editor.document().isUndoAvailable():
        hands.undo()
        found.append(hands.source)
    return found


@pytest.mark.parametrize(
    ("typed", "steps"),
    [
        (" one two. six", ["가 one two.\n", "가 one\n", "가\n"]),
        (" 오늘 날씨가", ["가 오늘\n", "가\n"]),
        ("나다 라", ["가나다\n", "가\n"]),
        (" 오늘 at ten", ["가 오늘 at\n", "가 오늘\n", "가\n"]),
        (" x  y", ["가 x\n", "가\n"]),
    ],
)
def test_a_word_is_a_step(body: Opener, typed: str, steps: list[str]) -> None:
    hands = body("가\n", Syntax.MARKDOWN).after("가")
    type_text(hands.editor, typed)
    written = hands.source
    assert texts(hands) == steps
    assert hands.redo_all() == written


def test_syllables_typed_elsewhere_are_steps_of_their_own(body: Opener) -> None:
    hands = body("가 나\n", Syntax.MARKDOWN).after("가")
    type_text(hands.editor, "다")
    hands.after("나")
    type_text(hands.editor, "라")
    assert texts(hands) == ["가다 나\n", "가 나\n"]


def test_a_syllable_behind_another_step_does_not_join_it(body: Opener) -> None:
    hands = body("가\n", Syntax.MARKDOWN).after("가")
    type_text(hands.editor, "나")
    hands.enter()
    type_text(hands.editor, "다")
    assert texts(hands) == ["가나\n", "가나\n", "가\n"]


@pytest.mark.parametrize("typed", ["x", "나다"])
@pytest.mark.parametrize(("place", "key"), [("가", Qt.Key.Key_Right), ("나", Qt.Key.Key_Left)])
def test_what_is_typed_beside_a_card_is_one_step(body: Opener, place: str, key: Qt.Key, typed: str) -> None:
    hands = body(CARD, Syntax.MARKDOWN)
    (hands.after if key is Qt.Key.Key_Right else hands.at)(place).press(key)
    type_text(hands.editor, typed)
    assert typed in hands.source
    assert texts(hands) == [CARD]


@pytest.mark.parametrize("typed", [("나", "다"), ("a", "b"), ("나", "b")])
def test_what_is_typed_after_saving_is_another_step(body: Opener, typed: tuple[str, str]) -> None:
    hands = body("가\n", Syntax.MARKDOWN).after("가")
    type_text(hands.editor, typed[0])
    saved = hands.source
    hands.editor.end_step()
    type_text(hands.editor, typed[1])
    assert texts(hands) == [saved, "가\n"]
