"""The text comes first and stays where it is; what stands around it comes after the first painting."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.ui.surroundings import Surroundings
from editor.ui.window import PostWindow
from tests.ui.conftest import POST
from tests.ui.test_window import type_at_end

Bare = Callable[[Path], PostWindow]


@pytest.fixture
def bare_window(surroundings: Surroundings) -> Iterator[Bare]:
    """A shown window that has its text and nothing else, as no event was handled yet."""
    opened: list[PostWindow] = []

    def shown(path: Path) -> PostWindow:
        window = PostWindow(surroundings)
        opened.append(window)
        window.document.open(path)
        window.resize(1366, 768)
        window.show()
        return window

    yield shown
    for window in opened:
        window.document.new(surroundings.house)
        window.close()
        window.deleteLater()


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def test_what_stands_around_comes_after_the_first_painting(bare_window: Bare, post: Path, qtbot: QtBot) -> None:
    window = bare_window(post)
    assert window.body.document().toPlainText()
    assert not window.is_furnished
    qtbot.waitUntil(lambda: window.is_furnished)
    assert window.form.front_matter().source + window.body.source() == POST


def test_the_text_stays_where_it_was_painted(bare_window: Bare, post: Path, qtbot: QtBot) -> None:
    first = bare_window(post)
    qtbot.waitUntil(lambda: first.is_furnished)
    first.close()  # which remembers how high the bars are in this font
    window = bare_window(post)
    before = place(window.body)
    assert not window.is_furnished
    qtbot.waitUntil(lambda: window.is_furnished and window.preview.isVisible())
    assert place(window.body) == before


def test_what_was_typed_before_the_rest_is_there_counts(bare_window: Bare, post: Path, qtbot: QtBot) -> None:
    window = bare_window(post)
    type_at_end(window, "늦지 않게")
    assert not window.is_furnished
    qtbot.waitUntil(window.isWindowModified)
    assert "늦지 않게" in window.document.post.body


def test_a_preview_that_is_folded_away_starts_no_web_engine_until_it_is_shown(
    qtbot: QtBot, surroundings: Surroundings, open_window: Callable[[Path | None], PostWindow], post: Path
) -> None:
    surroundings.session.remember_shown("preview", False)
    window = open_window(post)
    qtbot.wait(100)
    assert window.preview.view is None
    window.show_part("preview", True)
    assert window.preview.view is not None
