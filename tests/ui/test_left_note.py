"""A footnote whose last mark was deleted: the window says so, and takes it out by a click."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from editor.ui.window import PostWindow
from tests.ui.test_window import Open
from tests.ui.typist import press, shortcut

HEAD = "---\ntitle: a\n---\n"
BODY = "가[^1] 나\n\n[^1]: 말이 아주 긴 각주이며 끝까지 보이지는 않아도 무엇인지는 알 수 있을 만큼 보입니다\n\n끝\n"


@pytest.fixture
def window(open_window: Open, site: Path) -> PostWindow:
    path = site / "_posts" / "2024-07-30-note.md"
    path.write_text(HEAD + BODY, encoding="utf-8")
    window = open_window(path)
    window.body.setFocus()
    press(window.body, Qt.Key.Key_Right, Qt.Key.Key_Delete)
    return window


def text(window: PostWindow) -> str:
    window.take_edits()
    return window.document.post.text


def test_it_is_said_and_goes_by_a_click(window: PostWindow) -> None:
    notice = window.text.notice
    assert notice.isVisible()
    assert "말이 아주 긴" in notice.text()
    assert notice.text().endswith("…”")
    notice.buttons[0].click()
    assert text(window) == f"{HEAD}가 나\n\n끝\n"
    shortcut(window.body, "Ctrl+Z")
    shortcut(window.body, "Ctrl+Z")
    assert text(window) == HEAD + BODY


def test_a_step_back_settles_it(window: PostWindow) -> None:
    shortcut(window.body, "Ctrl+Z")
    assert text(window) == HEAD + BODY
    assert not window.text.notice.isVisible()
