"""What is selected by pages: Shift with Page Up and Page Down."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import SHIFT

LINES = "".join(f"가 {number}\n\n" for number in range(200))
ROWS = "| 가 | 나 |\n| - | - |\n" + "".join(f"| 다 {number} | 라 {number} |\n" for number in range(40))


def test_a_page_more_and_less(body: Opener) -> None:
    hands = body(LINES, Syntax.MARKDOWN).at("가 20")
    start = hands.editor.textCursor().position()
    hands.press(Qt.Key.Key_PageDown, SHIFT)
    cursor = hands.editor.textCursor()
    assert (cursor.anchor(), cursor.blockNumber() > 25) == (start, True)
    hands.press(Qt.Key.Key_PageUp, SHIFT)
    assert abs(hands.editor.textCursor().position() - start) < 12
    hands.press(Qt.Key.Key_PageDown, SHIFT, 30)
    assert hands.editor.textCursor().atEnd()


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp])
@pytest.mark.parametrize("anchor", ["앞", "다 3", "라 39", "뒤"])
@pytest.mark.parametrize("within", ["다 5", "라 39"])
def test_it_comes_to_an_end_in_a_table(body: Opener, key: Qt.Key, anchor: str, within: str) -> None:
    hands = body(f"앞\n\n{ROWS}\n뒤\n", Syntax.MARKDOWN)
    cursor = hands.at(anchor).editor.textCursor()
    cursor.setPosition(hands.at(within).editor.textCursor().position(), cursor.MoveMode.KeepAnchor)
    hands.editor.setTextCursor(cursor)
    hands.press(key, SHIFT, 12)
    end = hands.editor.textCursor()
    assert end.atEnd() if key == Qt.Key.Key_PageDown else end.atStart()
