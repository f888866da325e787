"""The source view: what goes in comes out, and typing is text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.ui.source import SourceView
from editor.ui.theme import load
from tests.ui.conftest import POST

# Every character of a UTF-8 file.
characters = st.characters(exclude_categories=["Cs"])
awkward = st.sampled_from("\0\r\n\u2028\u2029\u00a0\u0085\x0b\x0c\ufffc\ufdd0\ufdd1\ufeff\u200b")


@pytest.fixture(scope="module")
def plain(qapp: object) -> SourceView:
    return SourceView()


@pytest.fixture
def view(qtbot: QtBot) -> SourceView:
    made = SourceView()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.set_theme(load("light"))
    with qtbot.waitExposed(made):
        made.show()
    return made


@given(text=st.text(characters | awkward, max_size=60))
def test_source_in_is_source_out(plain: SourceView, text: str) -> None:
    plain.load(text)
    assert plain.text() == text


@given(text=st.text(characters | awkward, max_size=60), typed=st.text("ab\u00a0\n", max_size=5), data=st.data())
def test_typed_and_undone_is_source_out(plain: SourceView, text: str, typed: str, data: st.DataObject) -> None:
    plain.load(text)
    cursor = QTextCursor(plain.document())
    cursor.setPosition(data.draw(st.integers(0, plain.document().characterCount() - 1)))
    cursor.insertText(typed)
    plain.text()
    while plain.document().isUndoAvailable():
        plain.undo()
    assert plain.text() == text


def test_typing_keeps_the_other_lines_endings(view: SourceView) -> None:
    view.load("a\u00a0b\r\nc\nd\r\n")
    view.go_to(len("a\u00a0b\r\nc"))
    QTest.keyClicks(view, "!")
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClicks(view, "x")
    assert view.text() == "a\u00a0b\r\nc!\r\nx\nd\r\n" or view.text().startswith("a\u00a0b\r\nc!")
    assert view.text().endswith("d\r\n")


def test_the_caret_goes_where_it_is_told(view: SourceView) -> None:
    view.load("가😀나\r\n둘")
    for offset in (0, 1, 2, 3, 5, 6):
        view.go_to(offset)
        assert view.offset() == offset


def test_copy_keeps_the_hard_space(view: SourceView) -> None:
    view.load("a\u00a0b\nc")
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == "a\u00a0b\nc"
    view.paste()
    assert view.text() == "a\u00a0b\nc"
    QGuiApplication.clipboard().clear()


def _colours(view: SourceView, line: int) -> set[str]:
    layout = view.document().findBlockByNumber(line).layout()
    return {span.format.foreground().color().name() for span in layout.formats()}


def test_front_matter_and_body_are_coloured(view: SourceView, qtbot: QtBot) -> None:
    view.load(POST)
    source = load("light").source
    qtbot.waitUntil(lambda: source["keyword"] in _colours(view, 1))
    qtbot.waitUntil(lambda: source["attribute"] in _colours(view, 8))
    assert not view.document().isUndoAvailable()
    assert view.text() == POST


def test_a_large_post_opens_without_a_stall(view: SourceView, qtbot: QtBot) -> None:
    text = POST + "<p>해양 당국이 <b>27일</b> 발표했다.</p>\n\n" * 20_000
    view.load(text)
    view.go_to(len(text) - 3)
    qtbot.waitUntil(lambda: bool(_colours(view, view.textCursor().blockNumber())))
    assert not _colours(view, view.blockCount() // 2)
    assert view.text() == text


def test_a_mark_at_the_beginning_is_kept_by_an_edit(qtbot: QtBot) -> None:
    view = SourceView()
    qtbot.addWidget(view)
    view.load("\ufeffa\n")
    assert view.text() == "\ufeffa\n"
    view.moveCursor(QTextCursor.MoveOperation.End)
    view.insertPlainText("b")
    assert view.text() == "\ufeffa\nb"
