"""A question that is answered by one line of text, asked below the text instead of in a dialog."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.ui.form.completer import Completer
from editor.ui.form.line_edit import LineEdit
from editor.ui.form.suggestions import Suggestion
from editor.ui.pressing import presses
from editor.ui.two_rows import TwoRows


class Offering(Protocol):
    """What may be answered, by names that a person knows it by."""

    def hint(self) -> str:
        """What can be typed, said in the empty line."""

    def offers(self) -> Sequence[Suggestion]:
        """The names."""

    def address(self, title: str, /) -> str:
        """The answer that a name stands for."""


class Prompt(QFrame):
    """Enter answers, Esc gives up; then the keyboard goes back to where it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._answered: Callable[[str], object] | None = None
        self._back: QWidget | None = None
        self._does = ""
        self._label = QLabel(self)
        self._offering: Offering | None = None
        self.line = LineEdit(self)
        self.line.setObjectName("promptLine")
        self._accept = QPushButton(self)
        question, answer = QHBoxLayout(), QHBoxLayout()
        question.addWidget(self._label)
        answer.addWidget(self.line, 1)
        answer.addWidget(self._accept)
        self._rows = TwoRows(question, answer, wide=answer)
        self._rows.setContentsMargins(16, 6, 10, 6)
        self.setLayout(self._rows)
        self.completer = Completer(self.line, self, self._offers)
        self.completer.chosen.connect(self._take)
        self.line.returnPressed.connect(self._answer)
        self._accept.clicked.connect(self._answer)
        self.hide()

    def ask(
        self,
        label: str,
        text: str,
        answered: Callable[[str], object],
        accept: str = "",
        offering: Offering | None = None,
    ) -> None:
        """Ask, with `text` to begin with; `answered` is called with the answer, stripped of blanks around it.

        `accept`: what the button does, where that is more than to answer. What is `offering` completes names as they
        are typed.
        """
        self._answered, self._offering = answered, offering
        self._does = accept
        self.line.setPlaceholderText(offering.hint() if offering is not None else "")
        if not self.isVisible():
            self._back = self.window().focusWidget()
        self._label.setText(label)
        self._rows.fit(self.width())
        self.line.setText(text)
        self.retranslate()
        self.line.selectAll()
        self.show()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up; Enter presses the button that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif not presses(event, self):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rows.fit(self.width())

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self._accept.setText(self._does or self.tr("OK"))

    def _answer(self) -> None:
        answered = self._answered
        self._leave()
        if answered is not None:
            answered(self.line.text().strip())

    def _offers(self) -> Sequence[Suggestion]:
        return self._offering.offers() if self._offering is not None else ()

    def _take(self, name: str) -> None:
        if self._offering is not None:
            self.line.replace(self._offering.address(name))

    def _leave(self) -> None:
        self._answered = self._offering = None
        # In this order: a hidden widget passes the keyboard to the next in line, the page, which scrolls to its links.
        if self._back is not None:
            self._back.setFocus()
        self.hide()
