"""What stands before items, and under code."""

import pytest
from PySide6.QtGui import QColor, QPalette

from editor.body import Syntax
from editor.ui.body.markers import marker_of
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands, body_of


def markers(hands: Hands) -> list[str]:
    body = body_of(hands.editor)
    found = []
    block = body.text.begin()
    while block.isValid():
        found.append(marker_of(body, block)[0])
        block = block.next()
    return found


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("- a\n  - b\n    - c\n      - d\n- e\n", ["•", "◦", "–", "•", "•"]),
        ("1. a\n   1. b\n   2. c\n2. d\n", ["1.", "1.", "2.", "2."]),
        ("1. a\n\n   b\n\n2. c\n", ["1.", "", "2."]),
        ("1. # a\n\n   b\n2. c\n", ["1.", "", "2."]),
        ("- [x] a\n- [ ] b\n", ["", ""]),
        ("a[^n]\n\n[^n]: b\n\n    c\n", ["", "n.", ""]),
    ],
)
def test_markers(body: Opener, source: str, shown: list[str]) -> None:
    assert markers(body(source, Syntax.MARKDOWN)) == shown


def test_code_stands_on_a_ground_of_its_own(body: Opener) -> None:
    hands = body("가\n\n```\n나\n```\n", Syntax.MARKDOWN)
    editor = hands.editor
    block = editor.document().findBlockByNumber(1)
    rect = editor.document().documentLayout().blockBoundingRect(block)
    picture = editor.viewport().grab().toImage()
    base = editor.palette().color(QPalette.ColorRole.Base)
    inside = QColor(picture.pixel(int(rect.left()) + 300, int(rect.center().y())))
    assert inside != base
    assert QColor(picture.pixel(int(rect.left()) + 300, int(rect.bottom()) + 12)) == base
