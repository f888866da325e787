"""Ctrl+Z in the text takes back the last change, also one of the front matter, in the source or by a fix."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editor.post import Post
from editor.ui.body.beside import FrontMatterChange
from editor.ui.window import PostWindow
from tests.ui.typist import shortcut, type_text

Open = Callable[[Path | None], PostWindow]


def in_source(window: PostWindow, old: str, new: str) -> None:
    """Replace what is written in the source, and go back to the text."""
    window.show_source(True)
    window.source.setTextCursor(window.source.document().find(old))
    type_text(window.source, new)
    window.show_source(False)


def text_of(window: PostWindow) -> str:
    """The post's text as it now is."""
    QApplication.processEvents()
    window.take_edits()
    return window.document.post.text


def test_front_matter_that_was_changed_in_the_source(open_window: Open, post: Path) -> None:
    window = open_window(post)
    before = text_of(window)
    in_source(window, "항만 물동량", "port")
    after = text_of(window)
    assert after == before.replace("항만 물동량", "port")
    shortcut(window.body, "Ctrl+Z")
    assert text_of(window) == before
    shortcut(window.body, "Ctrl+Shift+Z")
    assert text_of(window) == after
    shortcut(window.body, "Ctrl+Z")
    assert text_of(window) == before
    assert not window.document.is_modified


def test_both_at_once_are_one_step(open_window: Open, post: Path) -> None:
    window = open_window(post)
    before = text_of(window)
    window.show_source(True)
    for old, new in (("항만 물동량", "port"), ("보합", "flat")):
        window.source.setTextCursor(window.source.document().find(old))
        type_text(window.source, new)
    window.show_source(False)
    assert "port" in text_of(window)
    assert "flat" in text_of(window)
    shortcut(window.body, "Ctrl+Z")
    assert text_of(window) == before


def test_step_by_step_in_the_order_in_which_they_were_made(open_window: Open, post: Path) -> None:
    window = open_window(post)
    texts = [text_of(window)]
    in_source(window, "항만 물동량", "port")
    texts.append(text_of(window))
    type_text(window.body, "x")
    texts.append(text_of(window))
    in_source(window, "News", "Sea")
    texts.append(text_of(window))
    for text in reversed(texts[:-1]):
        shortcut(window.body, "Ctrl+Z")
        assert text_of(window) == text
    for text in texts[1:]:
        shortcut(window.body, "Ctrl+Shift+Z")
        assert text_of(window) == text


def test_what_the_form_wrote_since_stays(open_window: Open, post: Path) -> None:
    window = open_window(post)
    in_source(window, "News", "Sea")
    title = window.form.field("title")
    assert title is not None
    title.stops()[0].setFocus()
    type_text(title.stops()[0], "x")
    window.body.setFocus()
    shortcut(window.body, "Ctrl+Z")
    text = text_of(window)
    assert "News" in text
    assert "x" in text.splitlines()[1]


def test_the_caret_stays_where_only_the_front_matter_steps(open_window: Open, post: Path) -> None:
    window = open_window(post)
    in_source(window, "News", "Sea")
    place = window.body.textCursor().position()
    shortcut(window.body, "Ctrl+Z")
    assert window.body.textCursor().position() == place


def test_what_did_not_come_from_a_view(open_window: Open, post: Path) -> None:
    window = open_window(post)
    before = text_of(window)
    window.document.replace(Post.from_text(before.replace("News", "Sea").replace("보합", "flat")))
    shortcut(window.body, "Ctrl+Z")
    assert text_of(window) == before


@pytest.mark.parametrize(
    ("now", "result"),
    [
        ("a: 2\nb: 1\n", "a: 1\nb: 1\n"),
        ("a: 2\nb: 33\n", "a: 1\nb: 33\n"),
        ("x: 9\na: 2\nb: 1\n", "x: 9\na: 1\nb: 1\n"),
        ("a: 5\nb: 1\n", "a: 5\nb: 1\n"),
    ],
)
def test_a_change_is_taken_back_beside_others(now: str, result: str) -> None:
    assert FrontMatterChange("a: 2\nb: 1\n", "a: 1\nb: 1\n").onto(now) == result
