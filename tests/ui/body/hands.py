"""What a person does to the body: looks, puts the caret somewhere, types, composes, presses."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.body import Composition, Syntax, read
from editor.ui.body import BodyEditor
from editor.ui.body.document import BodyDocument

NO = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """A body editor and a person's hands on it; `edits` counts the times that it told of an edit."""

    def __init__(self, editor: BodyEditor) -> None:
        self.editor = editor
        self.edits = 0
        self.foreign: QMimeData | None = None
        self.loaded = ""
        editor.edited.connect(self._count)

    def _count(self) -> None:
        self.edits += 1

    def open(self, source: str, syntax: Syntax = Syntax.HTML, site: Path | None = None) -> "Hands":
        """Load a body of a site."""
        self.editor.load(source, syntax, site)
        self.loaded = source
        self.edits = 0
        return self

    @property
    def source(self) -> str:
        """The body's source, which the cache must not get wrong."""
        source = self.editor.source()
        assert source == exported_anew(self.editor)
        return source

    @property
    def text(self) -> str:
        """What the document shows."""
        return self.editor.document().toPlainText()

    # --- the caret

    def at(self, text: str, offset: int = 0) -> "Hands":
        """Put the caret before the first place where this text is shown, `offset` UTF-16 code units on."""
        self._found(text)
        self._put(self.editor.textCursor().selectionStart() + offset)
        return self

    def after(self, text: str) -> "Hands":
        """Put the caret after the first place where this text is shown."""
        self._found(text)
        self._put(self.editor.textCursor().selectionEnd())
        return self

    def select(self, first: str, last: str = "") -> "Hands":
        """Select a text, or from one text to the end of another."""
        self._found(first)
        start = self.editor.textCursor().selectionStart()
        if last:
            self._found(last)
        end = self.editor.textCursor().selectionEnd()
        cursor = self.editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)
        return self

    def block(self, number: int, end: bool = False) -> "Hands":
        """Put the caret at the start or end of a text block."""
        block = self.editor.document().findBlockByNumber(number)
        self._put(block.position() + (block.length() - 1 if end else 0))
        return self

    def _found(self, text: str) -> None:
        cursor = self.editor.document().find(text, 0)
        assert not cursor.isNull(), text
        self.editor.setTextCursor(cursor)

    def _put(self, position: int) -> None:
        cursor = self.editor.textCursor()
        cursor.setPosition(position)
        self.editor.setTextCursor(cursor)

    # --- the keyboard

    def type(self, text: str) -> "Hands":
        """Type: Latin letters by keys, others as an input method commits them."""
        for char in text:
            if char == "\n":
                self.press(Qt.Key.Key_Return)
            elif char.isascii():
                QTest.keyClicks(self.editor, char)
            else:
                self.compose("", char)
        return self

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO, times: int = 1) -> "Hands":
        """Press a key."""
        for _ in range(times):
            QTest.keyClick(self.editor, key, modifiers)
        return self

    def enter(self) -> "Hands":
        return self.press(Qt.Key.Key_Return)

    def backspace(self, times: int = 1) -> "Hands":
        return self.press(Qt.Key.Key_Backspace, times=times)

    def delete(self, times: int = 1) -> "Hands":
        return self.press(Qt.Key.Key_Delete, times=times)

    def undo(self, times: int = 1) -> "Hands":
        return self.press(Qt.Key.Key_Z, CONTROL, times)

    def redo(self, times: int = 1) -> "Hands":
        for _ in range(times):
            QTest.keySequence(self.editor, QKeySequence(QKeySequence.StandardKey.Redo))
        return self

    def undo_all(self) -> str:
        """Undo to the start; the source there."""
        while self.editor.document().isUndoAvailable():
            self.undo()
        return self.source

    def redo_all(self) -> str:
        """Redo to the end; the source there."""
        while self.editor.document().isRedoAvailable():
            self.redo()
        return self.source

    def compose(self, preedit: str, commit: str = "") -> "Hands":
        """One event of an input method: the syllable in the making, and what it has finished."""
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.editor, event)
        return self

    def hangul(self, *steps: str) -> "Hands":
        """Compose through the steps of one syllable and commit the last."""
        for step in steps:
            self.compose(step)
        return self.compose("", steps[-1])

    # --- the clipboard

    def copy(self) -> "Hands":
        return self.press(Qt.Key.Key_C, CONTROL)

    def cut(self) -> "Hands":
        return self.press(Qt.Key.Key_X, CONTROL)

    def paste(self, foreign: QMimeData | str | None = None) -> "Hands":
        """Paste what was copied, or what another program copied."""
        if isinstance(foreign, str):
            QGuiApplication.clipboard().setText(foreign)
        elif foreign is not None:
            self.foreign = foreign  # data made in Python must outlive its stay on the clipboard
            QGuiApplication.clipboard().setMimeData(foreign)
        return self.press(Qt.Key.Key_V, CONTROL)

    def select_all(self) -> "Hands":
        return self.press(Qt.Key.Key_A, CONTROL)


def body_of(editor: BodyEditor) -> BodyDocument:
    """The document inside an editor, for the laws that hold between it and its source."""
    body = editor.document().parent()
    assert isinstance(body, BodyDocument)
    return body


def exported_anew(editor: BodyEditor) -> str:
    """The source written from every text block, without the cache."""
    body = body_of(editor)
    return Composition(body.export.all_units()).source(body.reading)


def shown_again(hands: Hands) -> str:
    """What the source shows when it is opened again."""
    known = body_of(hands.editor).reading
    reading = read(hands.source, known.syntax, known.options)
    return "\n".join(leaf.text for leaf in reading.leaves)
