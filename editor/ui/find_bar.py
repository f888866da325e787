"""The find bar: searches the body or the source, whichever is in view."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QToolButton, QWidget

from editor.ui import icons
from editor.ui.theme import Theme


class FindBar(QFrame):
    """`view` gives the text in view."""

    def __init__(self, view: Callable[[], QTextEdit | QPlainTextEdit], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._view = view
        self.line = QLineEdit(self)
        self.line.setObjectName("findLine")
        self._none = QLabel(self)
        self._buttons = {name: QToolButton(self) for name in ("up", "down", "close")}
        self._lay()
        self._connect()
        self.hide()

    def _lay(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 10, 6)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._none)
        for button in self._buttons.values():
            button.setIconSize(QSize(16, 16))
            layout.addWidget(button)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._find_from_here)
        self.line.returnPressed.connect(self.find_next)
        self._buttons["up"].clicked.connect(self.find_previous)
        self._buttons["down"].clicked.connect(self.find_next)
        self._buttons["close"].clicked.connect(self._leave)

    def start(self) -> None:
        """Show the bar with the selected words in it."""
        selected = self._view().textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.line.setText(selected)
        self._none.clear()
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def find_next(self) -> None:
        """Select the next hit, from the start again after the last."""
        self._find(QTextDocument.FindFlag(0))

    def find_previous(self) -> None:
        """Select the hit before, from the end again before the first."""
        self._find(QTextDocument.FindFlag.FindBackward)

    def _find_from_here(self) -> None:
        cursor = self._view().textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._view().setTextCursor(cursor)
        self.find_next()

    def _find(self, flag: QTextDocument.FindFlag) -> None:
        text = self.line.text()
        if not text:
            self._none.clear()
            return
        found = self._view().find(text, flag) or self._find_around(text, flag)
        self._none.setText("" if found else self.tr("Not found"))

    def _find_around(self, text: str, flag: QTextDocument.FindFlag) -> bool:
        view = self._view()
        before = view.textCursor()
        again = QTextCursor(view.document())
        if flag == QTextDocument.FindFlag.FindBackward:
            again.movePosition(QTextCursor.MoveOperation.End)
        view.setTextCursor(again)
        if view.find(text, flag):
            return True
        view.setTextCursor(before)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        # In this order: a hidden widget passes the keyboard to the next in line, the page, which scrolls to its links.
        self._view().setFocus()
        self.hide()

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.line.setPlaceholderText(self.tr("Find in the text"))
        self._buttons["up"].setToolTip(self.tr("Find Previous (Shift+F3)"))
        self._buttons["down"].setToolTip(self.tr("Find Next (F3)"))
        self._buttons["close"].setToolTip(self.tr("Close (Esc)"))

    def dress(self, theme: Theme) -> None:
        """Draw the icons in a theme's colours."""
        for name, button in self._buttons.items():
            button.setIcon(icons.icon(name, theme.colours["text"], theme.colours["disabled"]))
