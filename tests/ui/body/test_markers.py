"""What stands before items, and under code."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPalette, QTextCursor

from editor.body import Syntax
from editor.ui.body.margin import dot_place
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
        ("a[^n]\n\n[^n]: b\n\n    c\n", ["", "1.", ""]),
        ("a\n\n[^n]: b\n", ["", "n."]),
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


SPACER = '<p data-ke-size="size16">&nbsp;</p>'
TABLE = "<table>\n<tr>\n<td>나</td>\n<td>다</td>\n</tr>\n</table>"


def test_the_dots_of_spacers_stand_between_a_table_and_the_text(body: Opener) -> None:
    hands = body(f"<p>가</p>\n\n{SPACER}\n\n{TABLE}\n\n{SPACER}\n\n<p>라</p>\n")
    document = hands.editor.document()

    def room(number: int) -> QRectF:
        return document.documentLayout().blockBoundingRect(document.findBlockByNumber(number))

    above, below = (dot_place(document.findBlockByNumber(number), room(number)) for number in (1, 4))
    assert room(0).bottom() < above.y() < room(2).top()
    assert room(3).bottom() < below.y() < room(5).bottom()
    assert above.x() == below.x() == room(0).left() + 1


@pytest.mark.parametrize("tag", ["h2", "h4"])
def test_the_hint_in_an_empty_heading_is_as_high_as_the_caret(body: Opener, tag: str) -> None:
    hands = body(f"<p>가</p>\n\n<{tag}></{tag}>\n\n<p>나</p>\n")
    editor = hands.editor
    caret = editor.cursorRect(QTextCursor(editor.document().findBlockByNumber(1)))
    picture = editor.viewport().grab().toImage()
    base = editor.palette().color(QPalette.ColorRole.Base)
    left, lines = caret.left() + 2, range(caret.top() - 8, caret.bottom() + 12)
    inked = [y for y in lines if any(QColor(picture.pixel(x, y)) != base for x in range(left, left + 60))]
    assert inked
    assert caret.top() <= inked[0] <= inked[-1] <= caret.bottom()
