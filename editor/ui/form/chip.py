"""One word of a list: shown, changed in place, removed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from editor.ui.form.line_edit import LineEdit
from editor.ui.form.roles import wear

_ROOM = 12
"""Pixels of a line beyond its text: the caret, and the first letter that is typed."""


class ChipLine(LineEdit):
    """The line in which a chip's word is changed; as wide as what it shows."""

    finished = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        wear(self, "bare-small")
        self.showed.connect(self._fit)
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Qt's hook: Escape is for this line and for nothing in the window."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.isVisible():
            self.finished.emit()

    def begin(self, text: str) -> None:
        """Change a word: all of it is selected."""
        self.set_value(text)
        self._fit()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def _fit(self) -> None:
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(self.shown()) + _ROOM)


class Chip(QFrame):
    """One word with a button that removes it; a double click changes it. `renamed`: with what was typed."""

    removeRequested = Signal(QWidget)
    changing = Signal(bool)
    """Whether it is being changed, from now on."""
    renamed = Signal(QWidget, str)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = text
        wear(self, "chip")
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 1, 3, 2)
        row.setSpacing(1)
        self._label = QLabel(self.text, self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setToolTip(self.tr("A double click changes it, as do Enter and F2 where ← has reached it"))
        wear(self._label, "chip-text")
        self.line = ChipLine(self)
        self.line.setAccessibleName(self.tr("Change {name}").format(name=text))
        self.line.finished.connect(self.finish)
        self.line.given_up.connect(self._give_up)
        self.button = QToolButton(self)
        self.button.setText("×")
        wear(self.button, "chip-remove")
        self.button.setFixedSize(17, 17)
        self.button.setAccessibleName(self.tr("Remove {name}").format(name=self.text))
        self.button.setAccessibleDescription(self.tr("Enter or F2 changes it, Delete removes it"))
        self.button.setToolTip(self.tr("Remove {name}").format(name=self.text))
        # Reached from the text with the left arrow: fourteen tags are not fourteen stops for Tab.
        self.button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.button.clicked.connect(self._clicked)
        for part in (self._label, self.line, self.button):
            row.addWidget(part)

    def change(self) -> None:
        """Have the word changed in its place."""
        self.line.setFixedHeight(self._label.height())
        self._label.hide()
        self.changing.emit(True)
        self.line.begin(self.text)

    def take(self, text: str) -> None:
        """Have a word that was chosen, in the place of what is typed."""
        self.line.set_value(text)
        self.finish()

    @property
    def is_changing(self) -> bool:
        """Whether the word is being changed."""
        return self._label.isHidden()

    def finish(self) -> None:
        """Take what was typed, where the word is being changed."""
        if self.is_changing:
            text, stays = self.line.value().strip(), self.line.hasFocus()
            self._end(stays=stays)
            if text != self.text:
                self.renamed.emit(self, text)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt's hook."""
        self.change()

    def leave(self) -> None:
        """Leave the word as it is, where it is being changed."""
        if self.is_changing:
            self._end(stays=False)

    def _give_up(self) -> None:
        self._end(stays=True)

    def _end(self, *, stays: bool) -> None:
        self.line.hide()
        self._label.show()
        self.changing.emit(False)
        if stays:
            self.button.setFocus()

    def _clicked(self) -> None:
        self.removeRequested.emit(self)
