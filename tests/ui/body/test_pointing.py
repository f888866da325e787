"""Places of the page in the text, counted by what both show."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from editor.body import Syntax
from editor.house import load_default
from editor.ui.body import pointing
from editor.ui.body.document import BodyDocument

SOURCE = "<p>가 나😀다</p>\n\n<p>&nbsp;</p>\n\n<p>라<br>마  바</p>\n"


@pytest.fixture
def body(qapp: QApplication) -> BodyDocument:
    document = BodyDocument(load_default())
    document.load(SOURCE, Syntax.HTML)
    return document


def around(body: BodyDocument, leaves: range, characters: int, onward: bool) -> str:
    at = pointing.position(body, leaves, characters, onward=onward)
    text = body.text.toRawText().encode("utf-16-le")
    before, after = text[max(0, at * 2 - 2) : at * 2], text[at * 2 : at * 2 + 2]
    return "|".join(part.decode("utf-16-le", "replace") for part in (before, after))


@pytest.mark.parametrize(
    ("characters", "onward", "expected"),
    [(0, False, "|가"), (1, False, "가| "), (1, True, " |나"), (5, False, "다|\u2029"), (99, False, "다|\u2029")],
)
def test_within_one_leaf(body: BodyDocument, characters: int, onward: bool, expected: str) -> None:
    assert around(body, range(1), characters, onward) == expected


def test_a_character_of_two_units_is_not_cut(body: BodyDocument) -> None:
    cursor_after = pointing.position(body, range(1), 4, onward=False)
    assert body.text.toRawText().encode("utf-16-le")[cursor_after * 2 :].decode("utf-16-le").startswith("다")


def test_the_end_of_one_leaf_or_the_start_of_the_next(body: BodyDocument) -> None:
    assert around(body, range(3), 5, False) == "다|\u2029"
    assert around(body, range(3), 5, True).endswith("|라")


def test_objects_are_no_characters(body: BodyDocument) -> None:
    assert around(body, range(2, 3), 1, False).startswith("라|")
    assert around(body, range(2, 3), 2, True) == " |바"


@pytest.mark.parametrize(
    ("words", "pressed", "taken"),
    [
        ("It doesn't matter", "doesn", "doesn't"),
        ("It doesn’t matter", "doesn’t", "doesn’t"),
        ("rock'n'roll!", "n", "rock'n'roll"),
        ("the keepers' day", "keepers", "keepers"),
        ("'정부'가 밝혔다", "정부", "정부"),
        ("'quoted' word", "quoted", "quoted"),
    ],
)
def test_a_word_is_taken_with_its_apostrophe(body: BodyDocument, words: str, pressed: str, taken: str) -> None:
    body.load(f"<p>{words}</p>", Syntax.HTML)
    cursor = QTextCursor(body.text)
    at = words.index(pressed) if pressed != "n" else words.index("n'")
    cursor.setPosition(at)
    cursor.setPosition(at + len(pressed), QTextCursor.MoveMode.KeepAnchor)
    pointing.take_whole_word(cursor)
    assert cursor.selectedText() == taken
