"""A line of text that tells only of finished changes: never of half a syllable."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.ui.alt_letters import is_alt_letter


class LineEdit(QLineEdit):
    """A QLineEdit whose `edited` is about committed text; while an input method composes it is silent."""

    edited = Signal()
    showed = Signal()  # other text than before, a syllable in the making included

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self._composing = False
        self._preedit = ""
        self.textChanged.connect(self._announce)

    def value(self) -> str:
        """The text as last told of: without a syllable in the making, and with what it replaces."""
        return self._known

    def shown(self) -> str:
        """The text as it is seen, with the syllable that is being composed."""
        caret = self.cursorPosition()
        return self.text()[:caret] + self._preedit + self.text()[caret:]

    def set_value(self, text: str) -> None:
        """Show `text` without telling; the caret and undo stay where the text is the same."""
        self._known = text
        if self.text() != text:
            caret = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(caret, len(text)) if self.hasFocus() else 0)

    def replace(self, text: str) -> None:
        """Have another text, as if the user had typed it over what is there: it can be undone, and is told."""
        self.selectAll()
        self.insert(text)

    def end_composition(self) -> None:
        """Have the input method finish what it composes; what of it then stands in the line is for the caller."""
        QGuiApplication.inputMethod().commit()
        if self._composing:  # no input method listens
            self.inputMethodEvent(QInputMethodEvent())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore() if is_alt_letter(event) else super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._preedit = event.preeditString()
        self._composing = bool(self._preedit)
        super().inputMethodEvent(event)
        self._announce()
        self.showed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # An input method that is cut off sends no last event.
        self._composing, self._preedit = False, ""
        self._announce()

    def _announce(self) -> None:
        if self._composing or self.text() == self._known:
            return
        self._known = self.text()
        self.edited.emit()
        self.showed.emit()
