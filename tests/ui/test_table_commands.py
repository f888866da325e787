"""Tables and cards from the window: what the menus offer where, and what is told when a command is refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from editor.ui.body.card_source import CardSource
from editor.ui.window import PostWindow
from tests.ui.test_window import Open

BODY = '<p>앞</p>\n<table><tr><td rowspan="2">가</td><td>나</td></tr>\n<tr><td>다</td></tr></table>\n<form>폼</form>\n'
PARTS = ("row_above", "row_below", "column_before", "column_after", "row_remove", "column_remove")


@pytest.fixture
def window(open_window: Open, post: Path) -> PostWindow:
    post.write_text(f"---\ntitle: a\n---\n{BODY}")
    return open_window(post)


def offered(window: PostWindow) -> set[str]:
    """What the menu of a right click in the text offers."""
    window.body.contextRequested.emit(QPoint(0, 0))
    menu = next(menu for menu in window.body.findChildren(QMenu) if menu.isVisible())
    names = {action.objectName() for action in menu.actions() if not action.isSeparator()}
    menu.close()
    return names


def test_what_is_offered_where(window: PostWindow) -> None:
    actions = window.window_actions
    window.flow._go_to_block(0)
    assert not any(actions[part].isEnabled() for part in (*PARTS, "card_source"))
    assert "paste" in offered(window)
    window.flow._go_to_block(2)
    assert all(actions[part].isEnabled() for part in PARTS)
    assert offered(window) >= set(PARTS)
    window.flow._go_to_block(4)
    assert actions["card_source"].isEnabled()
    assert "card_source" in offered(window)
    assert not offered(window) & set(PARTS)
    actions["source"].trigger()
    assert not actions["card_source"].isEnabled()


def test_rows_and_columns(window: PostWindow) -> None:
    actions = window.window_actions
    window.flow._go_to_block(3)
    actions["row_below"].trigger()
    assert window.body.source() == BODY.replace("다</td></tr>", "다</td></tr>\n<tr><td></td><td></td></tr>")
    actions["row_remove"].trigger()
    actions["column_after"].trigger()
    actions["column_remove"].trigger()
    assert window.body.source() == BODY


def test_what_is_refused_is_told(window: PostWindow) -> None:
    refused = BODY.replace("가", "<table><tr><td>가</td></tr></table>")
    window.body.replace_source(refused)
    window.flow._go_to_block(4)
    window.window_actions["row_below"].trigger()
    assert "spans" in window.text.notice.text()
    assert window.body.source() == refused
    window.window_actions["column_after"].trigger()
    assert not window.text.notice.isVisible()


def test_blocks_are_moved_and_cards_are_opened(window: PostWindow) -> None:
    window.flow._go_to_block(4)
    window.window_actions["move_up"].trigger()
    assert window.body.source().index("<form>") < window.body.source().index("<table>")
    window.window_actions["move_down"].trigger()
    assert window.body.source() == BODY
    window.window_actions["card_source"].trigger()
    box = window.body.findChild(CardSource)
    assert isinstance(box, CardSource)
    assert box.toPlainText() == "<form>폼</form>"


def test_a_new_table(window: PostWindow) -> None:
    window.flow._go_to_block(0)
    window.window_actions["table"].trigger()
    assert window.body.source().count("<table") == 2
    assert window.body.in_table()
