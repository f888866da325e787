"""A question that is answered by one line of text, asked below the text instead of in a dialog."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget


class Prompt(QFrame):
    """Enter answers, Esc gives up; then the keyboard goes back to where it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._answered: Callable[[str], object] | None = None
        self._back: QWidget | None = None
        self._does = ""
        self._label = QLabel(self)
        self.line = QLineEdit(self)
        self.line.setObjectName("promptLine")
        self._accept = QPushButton(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 10, 6)
        layout.addWidget(self._label)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._accept)
        self.line.returnPressed.connect(self._answer)
        self._accept.clicked.connect(self._answer)
        self.hide()

    def ask(self, label: str, text: str, answered: Callable[[str], object], accept: str = "") -> None:
        """Ask, with `text` to begin with; `answered` is called with the answer, stripped of blanks around it.

        `accept`: what the button does, where that is more than to answer.
        """
        self._answered = answered
        self._does = accept
        if not self.isVisible():
            self._back = self.window().focusWidget()
        self._label.setText(label)
        self.line.setText(text)
        self.retranslate()
        self.line.selectAll()
        self.show()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self._accept.setText(self._does or self.tr("OK"))

    def _answer(self) -> None:
        answered = self._answered
        self._leave()
        if answered is not None:
            answered(self.line.text().strip())

    def _leave(self) -> None:
        self._answered = None
        # In this order: a hidden widget passes the keyboard to the next in line, the page, which scrolls to its links.
        if self._back is not None:
            self._back.setFocus()
        self.hide()
