"""Boxes of tasks: a click changes one character of the source, and nothing else."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.body import Syntax
from editor.ui.body.tasks import box_rect
from editor.ui.body.view import blocks_in_view
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands, body_of

TASKS = "가\n\n- [ ] 나 **b**\n- [x] 다\n  - [X]  라\n\n> 1. [ ] 마\n\n- 바\n"


def boxes(hands: Hands) -> list[QPoint]:
    """The middles of the boxes in view."""
    placed = blocks_in_view(hands.editor, hands.editor.viewport().rect())
    found = (box_rect(body_of(hands.editor), block, rect) for block, rect in placed)
    return [box.center().toPoint() for box in found if box is not None]


@pytest.mark.parametrize(
    ("box", "old", "new"),
    [
        (0, "[ ] 나", "[x] 나"),
        (1, "[x] 다", "[ ] 다"),
        (2, "[X]  라", "[ ]  라"),
        (3, "[ ] 마", "[x] 마"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_click_changes_one_character(body: Opener, box: int, old: str, new: str, newline: str) -> None:
    source = TASKS.replace("\n", newline)
    hands = body(source, Syntax.MARKDOWN).at("b")
    caret = hands.editor.textCursor().position()
    QTest.mouseClick(hands.editor.viewport(), Qt.MouseButton.LeftButton, pos=boxes(hands)[box])
    assert hands.source == source.replace(old, new)
    assert hands.editor.textCursor().position() == caret
    assert hands.edits == 1
    hands.undo()
    assert hands.source == source
    assert not hands.editor.document().isUndoAvailable()
    assert hands.redo_all() == source.replace(old, new)


def test_two_clicks_give_the_bytes_back(body: Opener) -> None:
    hands = body(TASKS, Syntax.MARKDOWN)
    for source in (TASKS.replace("[ ] 나", "[x] 나"), TASKS):
        QTest.mouseClick(hands.editor.viewport(), Qt.MouseButton.LeftButton, pos=boxes(hands)[0])
        assert hands.source == source


def test_no_box_no_tick(body: Opener) -> None:
    hands = body(TASKS, Syntax.MARKDOWN)
    assert len(boxes(hands)) == 4
    QTest.mouseClick(hands.editor.viewport(), Qt.MouseButton.LeftButton, pos=boxes(hands)[0] + QPoint(60, 0))
    hands.editor.setReadOnly(True)
    QTest.mouseClick(hands.editor.viewport(), Qt.MouseButton.LeftButton, pos=boxes(hands)[0])
    assert hands.source == TASKS


def test_all_selected_tasks_are_ticked_at_once(body: Opener) -> None:
    hands = body(TASKS, Syntax.MARKDOWN).select("나", "라")
    hands.editor.tick()
    assert hands.source == TASKS.replace("[ ] 나", "[x] 나")
    assert hands.editor.state().ticked is True
    hands.editor.tick()
    assert hands.source == TASKS.replace("[x] 다", "[ ] 다").replace("[X]  라", "[ ]  라")
    assert hands.editor.state().ticked is False
    hands.at("바").editor.tick()
    assert hands.editor.state().ticked is None
    assert hands.undo_all() == TASKS


def test_what_was_typed_before_the_click_stays(body: Opener) -> None:
    hands = body(TASKS, Syntax.MARKDOWN).after("나").type("x")
    QTest.mouseClick(hands.editor.viewport(), Qt.MouseButton.LeftButton, pos=boxes(hands)[0])
    assert hands.source == TASKS.replace("[ ] 나 **b**", "[x] 나x **b**")
    assert hands.type("y").source == TASKS.replace("[ ] 나 **b**", "[x] 나xy **b**")
    assert hands.undo_all() == TASKS
