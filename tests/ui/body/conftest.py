"""A body editor in a real window, and hands on it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from editor.body import Syntax
from editor.ui.body import BodyEditor
from tests.ui.body.hands import Hands

Opener = Callable[..., Hands]


@pytest.fixture
def body(qtbot: QtBot) -> Iterator[Opener]:
    """Opens a body in a window of its own: `body(source, syntax=Syntax.HTML)`."""
    hands: list[Hands] = []

    def opened(source: str, syntax: Syntax = Syntax.HTML) -> Hands:
        editor = BodyEditor()
        qtbot.addWidget(editor)
        editor.resize(800, 600)
        with qtbot.waitExposed(editor):
            editor.show()
        editor.setFocus()
        hands.append(Hands(editor).open(source, syntax))
        return hands[-1]

    yield opened
    QGuiApplication.clipboard().clear()
