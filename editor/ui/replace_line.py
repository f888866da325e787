"""The find bar's second line: what the words that were found are replaced by."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from editor.ui.two_rows import TwoRows


class ReplaceLine(QWidget):
    """Enter replaces the words that are selected, as its first button does; the second replaces all of them."""

    wanted = Signal(str)
    all_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setObjectName("replaceLine")
        self.one = QPushButton(self)
        self.all = QPushButton(self)
        words, buttons = QHBoxLayout(), QHBoxLayout()
        words.addWidget(self.line)
        buttons.addWidget(self.one)
        buttons.addWidget(self.all)
        self._rows = TwoRows(words, buttons, wide=words)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._rows)
        self.line.returnPressed.connect(self._one)
        self.one.clicked.connect(self._one)
        self.all.clicked.connect(lambda: self.all_wanted.emit(self.line.text()))
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rows.fit(self.width())

    def _one(self) -> None:
        self.wanted.emit(self.line.text())

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.line.setPlaceholderText(self.tr("Replace with"))
        self.line.setAccessibleName(self.tr("Replace with"))
        self.one.setText(self.tr("Replace"))
        self.all.setText(self.tr("Replace All"))
