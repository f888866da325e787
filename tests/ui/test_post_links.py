"""A link to another post of the site: found by its title, as one links in other editors."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.window import PostWindow
from tests.ui.conftest import POST
from tests.ui.test_window import Open
from tests.ui.typist import press, shortcut, type_text


@pytest.fixture
def window(open_window: Open, site: Path, qtbot: QtBot) -> PostWindow:
    """A post among others, with a link asked for on its last word, and all titles read."""
    (site / "_config.yml").write_text("title: Test\nbaseurl: /paper\n", encoding="utf-8")
    for name, title in (("2024-08-01-a", "새벽 어시장"), ("2024-08-02-b", "밤의 등대"), ("2025-08-01-c", "밤의 등대")):
        (site / "_posts" / f"{name}.md").write_text(f"---\ntitle: {title}\n---\n", encoding="utf-8")
    window = open_window(site / "_posts" / "2024-07-01-port-1.md")
    window.flow._go_to_block(2)
    QTest.keyClick(window.body, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    shortcut(window.body, "Ctrl+K")
    qtbot.waitUntil(lambda: bool(window.furniture.links.offers()), timeout=30_000)
    return window


def linked(window: PostWindow, address: str) -> str:
    body = POST.split("---\n")[-1]
    return body.replace("수출입 화물은 보합이다.", f'<a href="{address}">수출입 화물은 보합이다.</a>')


def test_a_post_is_linked_to_by_words_of_its_title(window: PostWindow) -> None:
    type_text(window.prompt.line, "등대")
    assert window.prompt.completer.offers() == ["밤의 등대"]
    press(window.prompt.line, Qt.Key.Key_Down)
    press(window.prompt.line, Qt.Key.Key_Return)
    assert window.prompt.line.text() == "/paper/2025/08/01/c.html"
    press(window.prompt.line, Qt.Key.Key_Return)
    assert window.body.source() == linked(window, "/paper/2025/08/01/c.html")


def test_where_nothing_is_selected_the_title_is_what_is_linked(window: PostWindow) -> None:
    press(window.prompt.line, Qt.Key.Key_Escape)
    window.body.moveCursor(QTextCursor.MoveOperation.End)
    shortcut(window.body, "Ctrl+K")
    type_text(window.prompt.line, "어시장")
    press(window.prompt.line, Qt.Key.Key_Tab)
    press(window.prompt.line, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    press(focused, Qt.Key.Key_Return)
    assert '보합이다.<a href="/paper/2024/08/01/a.html">새벽 어시장</a></p>' in window.body.source()


def test_an_address_is_taken_as_it_is_typed(window: PostWindow) -> None:
    type_text(window.prompt.line, "/about/")
    assert window.prompt.completer.offers() == []
    press(window.prompt.line, Qt.Key.Key_Return)
    assert window.body.source() == linked(window, "/about/")


def test_esc_leaves_the_titles_and_then_the_question(window: PostWindow) -> None:
    type_text(window.prompt.line, "어시")
    press(window.prompt.line, Qt.Key.Key_Escape)
    assert window.prompt.isVisible()
    assert window.prompt.completer.offers() == []
    press(window.prompt.line, Qt.Key.Key_Escape)
    assert not window.prompt.isVisible()


def test_another_question_offers_no_titles(window: PostWindow) -> None:
    press(window.prompt.line, Qt.Key.Key_Escape)
    window.prompt.ask("When?", "", lambda _: None)
    type_text(window.prompt.line, "등대")
    assert window.prompt.completer.offers() == []
