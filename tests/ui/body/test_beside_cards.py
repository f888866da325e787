"""What is written beside a card of Liquid is of the syntax around it, in a list an item or an item's text."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import SHIFT

ITEM = "- a\n\n  {% include x %}\n\n- b\n"
OWN = "2. {% include x %}\n3. b\n"
AROUND = "- a\n\n{% include x %}\n\n- b\n"
BLOCK = "{% if a %}\n* b\n{% endif %}\n"
MIXED = "<p>a</p>\n\n<p>b</p>\n\n- c\n\n{% include x %}\n\n- d\n"
ELEMENTS = "<p>a</p>\n\n{% include x %}\n\n<p>b</p>\n"


@pytest.mark.parametrize(
    ("source", "card", "after", "result"),
    [
        (ITEM, 1, False, "- a\n\n  Z\n\n  {% include x %}\n\n- b\n"),
        (ITEM, 1, True, "- a\n\n  {% include x %}\n\n- Z\n\n- b\n"),
        (OWN, 0, False, "2. Z\n2. {% include x %}\n3. b\n"),
        (OWN, 0, True, "2. {% include x %}\n3. Z\n3. b\n"),
        (AROUND, 1, False, "- a\n\nZ\n\n{% include x %}\n\n- b\n"),
        (AROUND, 1, True, "- a\n\n{% include x %}\n\nZ\n\n- b\n"),
        (BLOCK, 0, True, "{% if a %}\n\nZ\n\n* b\n{% endif %}\n"),
        (BLOCK, 2, False, "{% if a %}\n* b\n\nZ\n\n{% endif %}\n"),
        (MIXED, 3, True, "<p>a</p>\n\n<p>b</p>\n\n- c\n\n{% include x %}\n\nZ\n\n- d\n"),
        (ELEMENTS, 1, True, "<p>a</p>\n\n{% include x %}\n\n<p>Z</p>\n\n<p>b</p>\n"),
    ],
)
def test_what_is_written_beside_a_card(body: Opener, source: str, card: int, after: bool, result: str) -> None:
    hands = body(source, Syntax.MARKDOWN).block(card, after).type("Z")
    assert hands.source == result
    assert hands.undo_all() == source


def test_code_that_comes_to_what_was_typed_beside_a_card_is_shown_as_written(body: Opener) -> None:
    source = "{% include a %}\n\n{% include b %}\n\n```\n가\n\t나\n```\n"
    hands = body(source, Syntax.MARKDOWN).block(0).press(Qt.Key.Key_Right, SHIFT, 2).type("x")
    hands.press(Qt.Key.Key_Right, SHIFT, 2).delete()
    assert hands.text == "x가\n 나"
    assert hands.undo_all() == hands.loaded
