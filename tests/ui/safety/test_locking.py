"""A post that another program has open can be read, and taken over."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.post.keeping import Keeping
from editor.ui.surroundings import Surroundings
from editor.ui.window import PostWindow
from editor.ui.windows import Windows
from tests.ui.conftest import POST
from tests.ui.test_refused import offered, press
from tests.ui.test_window import CTRL, type_at_end

Open = Callable[[Path | None], PostWindow]


@pytest.fixture
def other(surroundings: Surroundings) -> Iterator[Keeping]:
    """Another program with the same state folder."""
    made = Keeping(surroundings.keeping.folder)
    yield made
    made.sign.release()


@pytest.fixture
def locked(open_window: Open, other: Keeping, post: Path, qtbot: QtBot) -> PostWindow:
    """A window on a post that the other program has."""
    assert other.locks.take(post) is None
    window = open_window(post)
    qtbot.waitUntil(window.text.banner.isVisible)
    return window


def test_nothing_changes_it(locked: PostWindow, post: Path) -> None:
    window = locked
    assert post.name in window.text.banner.text()
    type_at_end(window, "x")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        QTest.keyClick(window.body, key)
    committed = QInputMethodEvent()
    committed.setCommitString("한")
    QApplication.sendEvent(window.body, committed)
    pasted = QMimeData()
    pasted.setText("pasted")
    window.body.insertFromMimeData(pasted)
    window.body.selectAll()
    for action in ("bold", "heading2", "bullets", "quote", "rule", "undo"):
        window.window_actions[action].trigger()
    window.body.toggle_mark("bold")
    window.body.insert_rule()
    window.take_edits()
    assert window.document.post.text == POST
    assert not window.form.isEnabled()
    assert window.source.isReadOnly()


def test_it_is_not_saved_there(locked: PostWindow, post: Path) -> None:
    locked.document.set_body("x")
    QTest.keyClick(locked.body, Qt.Key.Key_S, CTRL)
    assert post.read_bytes() == POST.encode()
    assert "Save As…" in offered(locked)


def test_it_can_be_taken_over_and_the_first_is_told(
    locked: PostWindow, other: Keeping, post: Path, qtbot: QtBot
) -> None:
    press(locked, "Take It Over")
    qtbot.waitUntil(lambda: not locked.text.banner.isVisible())
    type_at_end(locked, "x")
    QTest.keyClick(locked.body, Qt.Key.Key_S, CTRL)
    assert b"x" in post.read_bytes()
    assert other.locks.take(post) is not None


def test_it_becomes_free_when_the_other_ends(locked: PostWindow, other: Keeping, qtbot: QtBot) -> None:
    other.sign.release()
    qtbot.waitUntil(lambda: not locked.document.is_locked, timeout=20_000)
    assert not locked.text.banner.isVisible()
    assert not locked.body.isReadOnly()


def test_a_window_is_taken_from(open_window: Open, other: Keeping, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    qtbot.waitUntil(lambda: other.locks.take(post) is not None)
    type_at_end(window, "x")
    assert other.locks.take(post, over=True) is None
    qtbot.waitUntil(lambda: window.document.is_locked, timeout=20_000)
    assert "x" in window.document.post.text
    assert window.furniture.guard.recorder.flush()


def test_a_closed_window_lets_go(windows: Windows, other: Keeping, post: Path, qtbot: QtBot) -> None:
    window = windows.open_post(post)
    assert window.furniture
    locks = Keeping(window.keeping.folder).locks
    qtbot.waitUntil(lambda: locks.take(post) is not None)
    window.close()
    qtbot.waitUntil(lambda: locks.take(post) is None)


def test_the_window_that_has_it_is_brought_forward(windows: Windows, post: Path, site: Path) -> None:
    window = windows.open_post(post)
    assert windows.open_post(post) is window
    link = site / "link.md"
    link.symlink_to(post)
    assert windows.open_post(link) is window
    assert len(windows.open_windows) == 1
