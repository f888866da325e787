"""The find bar's second line: what the words that were found are replaced by."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget


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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.one)
        layout.addWidget(self.all)
        self.line.returnPressed.connect(self._one)
        self.one.clicked.connect(self._one)
        self.all.clicked.connect(lambda: self.all_wanted.emit(self.line.text()))
        self.hide()

    def _one(self) -> None:
        self.wanted.emit(self.line.text())

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.line.setPlaceholderText(self.tr("Replace with"))
        self.line.setAccessibleName(self.tr("Replace with"))
        self.one.setText(self.tr("Replace"))
        self.all.setText(self.tr("Replace All"))
