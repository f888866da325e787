"""Text from right to left is shown so wherever it stands, though a document without any does not look for it."""

import html
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextDocument

from editor.ui.body.direction import runs_left
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands

_LETTERS = st.sampled_from("가a 1.\u05d0\u0627\u200f\ufefc\U0001e900&;#x5d0")
_REFERENCES = st.sampled_from(["&#1488;", "&#x5D0;", "&#x627", "&rlm;", "&amp;", "&#44032;", "&copy;", "&#x5"])
_PLAIN, _HEBREW, _ARABIC = "<p>가나 abc.</p>\n", "<p>\u05e9\u05dc\u05d5\u05dd</p>\n", "<p>1. &#x627;</p>\n"


@given(st.lists(st.one_of(_LETTERS, _REFERENCES, st.characters())).map("".join))
def test_as_unicode_says(source: str) -> None:
    shown = html.unescape(source) + source
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in shown):
        assert runs_left(source)


@given(st.text(st.characters(exclude_categories=["Cs", "Cn"])))
def test_nothing_else_is_looked_for(text: str) -> None:
    if not any(unicodedata.bidirectional(letter) in ("R", "AL", "AN", "NSM", "BN") for letter in html.unescape(text)):
        assert not runs_left(text)


@pytest.mark.parametrize("source", ["", _PLAIN, _HEBREW, _ARABIC, f"{_PLAIN}{_HEBREW}{_PLAIN}{_ARABIC}"])
def test_loaded(body: Opener, source: str) -> None:
    _shown_as_qt_would(body(_PLAIN).open(source))


def test_typed(body: Opener) -> None:
    hands = body(_PLAIN * 3).block(1)
    hands.type("a")
    assert _says_direction(hands.editor.document())
    hands.type("\u05d0")  # after a letter from left to right
    hands.block(2).type("\u05d0")
    assert [_leftward(hands, number) for number in range(3)] == [False, False, True]
    _shown_as_qt_would(hands)


def test_pasted_and_set_as_source(body: Opener) -> None:
    hands = body(_PLAIN * 2).block(0)
    pasted = QMimeData()
    pasted.setText("\u05d0\u05d1 ")
    hands.editor.insertFromMimeData(pasted)
    _shown_as_qt_would(hands)
    other = body(_PLAIN)
    other.editor.replace_source(f"{_HEBREW}{_PLAIN}")
    _shown_as_qt_would(other)
    other.editor.undo()
    other.editor.redo()
    _shown_as_qt_would(other)


def _says_direction(document: QTextDocument) -> bool:
    return document.defaultTextOption().textDirection() is Qt.LayoutDirection.LeftToRight


def _leftward(hands: Hands, number: int) -> bool:
    block = hands.editor.document().findBlockByNumber(number)
    return block.textDirection() is Qt.LayoutDirection.RightToLeft


def _shown_as_qt_would(hands: Hands) -> None:
    """Each text block runs as Qt finds it to, left to itself."""
    own = hands.editor.document()
    alone = QTextDocument(own.toPlainText())
    block, other = own.begin(), alone.begin()
    while block.isValid():
        assert block.textDirection() is other.textDirection()
        assert block.layout().textOption().textDirection() is other.textDirection()
        block, other = block.next(), other.next()
