"""What a person does to the form: looks, clicks, types, composes."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.house import load_default
from editor.post import FrontMatter
from editor.ui.form import FormPanel
from editor.ui.form.field import Field
from editor.ui.reader.site_reader import SiteReader

F = TypeVar("F", bound=Field)
Opener: TypeAlias = "Callable[..., Form]"


class Form:
    """A shown form over a front matter's source, and the number of times it told of an edit."""

    def __init__(
        self, qtbot: QtBot, reader: SiteReader, source: str, site_root: Path | None, path: Path | None
    ) -> None:
        self.qtbot = qtbot
        self.site_root, self.path = site_root, path
        self.loaded = FrontMatter(source, "\r\n" if "\r\n" in source else "\n")
        self.panel = FormPanel(reader)
        qtbot.addWidget(self.panel)
        self.edits = 0
        self.panel.edited.connect(self._count)
        self.load(self.loaded)
        self.panel.resize(305, 900)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)

    def _count(self) -> None:
        self.edits += 1

    def load(self, front_matter: FrontMatter) -> None:
        """Load as the window does."""
        self.panel.load(front_matter, self.site_root, load_default(), self.path)

    @property
    def now(self) -> FrontMatter:
        """What the form would have saved."""
        return self.panel.front_matter()

    @property
    def source(self) -> str:
        """Its source."""
        return self.now.source

    def field(self, key: str, kind: type[F]) -> F:
        """The field of a key, which must be of this kind."""
        found = self.panel.field(key)
        assert isinstance(found, kind), (key, found)
        return found

    def into(self, key: str) -> QWidget:
        """Put the caret at the end of a key's field; the widget that has it."""
        field = self.panel.field(key)
        assert field is not None, key
        widget = field.stops()[0]
        widget.setFocus()
        assert QApplication.focusWidget() is widget
        # In a line of text Ctrl+End is not a key.
        whole = Qt.KeyboardModifier.NoModifier if isinstance(widget, QLineEdit) else Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(widget, Qt.Key.Key_End, whole)
        return widget

    def type(self, key: str, text: str) -> None:
        """Type at the end of a key's field: Latin letters by keys, others as an input method commits them."""
        self.into(key)
        self.keys(text)

    def keys(self, text: str) -> None:
        """Type where the focus is."""
        for character in text:
            widget = focused()
            if character == "\n":
                QTest.keyClick(widget, Qt.Key.Key_Return)
            elif character.isascii():
                QTest.keyClicks(widget, character)
            else:
                compose(widget, "", character)

    def back(self, count: int) -> None:
        """Press Backspace where the focus is."""
        for _ in range(count):
            press(Qt.Key.Key_Backspace)

    def instead(self, key: str, text: str) -> None:
        """Select all in a key's field and type over it."""
        widget = self.into(key)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if text:
            self.keys(text)
        else:
            self.back(1)


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focused(), key, modifiers)


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """One event of an input method: the syllable in the making, and what it has finished."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)
