"""The find bar: searches the body or the source, whichever is in view, and replaces there."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui import icons, replacing
from editor.ui.pressing import presses
from editor.ui.replace_line import ReplaceLine
from editor.ui.theme import Theme


class FindBar(QFrame):
    """`view` gives the text in view."""

    all_replaced = Signal(str, str)  # the words, and those in their place

    def __init__(self, view: Callable[[], QTextEdit | QPlainTextEdit], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._view = view
        self.line = QLineEdit(self)
        self.line.setObjectName("findLine")
        self._said = QLabel(self)
        self.replacement = ReplaceLine(self)
        self._buttons = {name: QToolButton(self) for name in ("up", "down", "close")}
        self._lay()
        self._connect()
        self.hide()

    def _lay(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 6, 10, 6)
        lines.setSpacing(6)
        layout = QHBoxLayout()
        lines.addLayout(layout)
        lines.addWidget(self.replacement)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._said)
        for button in self._buttons.values():
            button.setIconSize(QSize(16, 16))
            layout.addWidget(button)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._find_from_here)
        self.line.returnPressed.connect(self.find_next)
        self._buttons["up"].clicked.connect(self.find_previous)
        self._buttons["down"].clicked.connect(self.find_next)
        self._buttons["close"].clicked.connect(self._leave)
        self.replacement.wanted.connect(self._replace)
        self.replacement.all_wanted.connect(self._replace_all)

    def start(self, *, replacing: bool = False) -> None:
        """Show the bar with the selected words in it, and with the line for other words where they are replaced."""
        selected = self._view().textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.line.setText(selected)
        self._said.clear()
        self.replacement.setVisible(replacing and not self._view().isReadOnly())
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def said(self) -> str:
        """What came of the last search."""
        return self._said.text()

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

    def _replace(self, new: str) -> None:
        """Replace the hit that is selected and go to the next; where none is, go to one first."""
        replacing.replace_selected(self._view(), self.line.text(), new)
        self.find_next()

    def _replace_all(self, new: str) -> None:
        count = replacing.replace_all(self._view(), self.line.text(), new)
        self._said.setText(self.tr("{number} replaced").format(number=count) if count else self.tr("Not found"))
        self.all_replaced.emit(self.line.text(), new)

    def _find(self, flag: QTextDocument.FindFlag) -> None:
        text, exact = self.line.text(), self.replacement.isVisibleTo(self)
        if exact:
            flag |= QTextDocument.FindFlag.FindCaseSensitively  # "AI" is not to be replaced in "said"
        if not text:
            self._said.clear()
            return
        if self._view().find(text, flag) or self._find_around(text, flag):
            count, number = replacing.hits(self._view(), text, exact=exact)
            self._said.setText(f"{number}/{count}")
        else:
            self._said.setText(self.tr("Not found"))

    def _find_around(self, text: str, flag: QTextDocument.FindFlag) -> bool:
        view = self._view()
        before = view.textCursor()
        again = QTextCursor(view.document())
        if flag & QTextDocument.FindFlag.FindBackward:
            again.movePosition(QTextCursor.MoveOperation.End)
        view.setTextCursor(again)
        if view.find(text, flag):
            return True
        view.setTextCursor(before)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; Enter presses the button that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif not presses(event, self):
            super().keyPressEvent(event)

    def _leave(self) -> None:
        # In this order: a hidden widget passes the keyboard to the next in line, the page, which scrolls to its links.
        self._view().setFocus()
        self.hide()

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.line.setPlaceholderText(self.tr("Find in the text"))
        self.line.setAccessibleName(self.tr("Find in the text"))
        self.replacement.retranslate()
        self._buttons["up"].setToolTip(self.tr("Find Previous (Shift+F3)"))
        self._buttons["down"].setToolTip(self.tr("Find Next (F3)"))
        self._buttons["close"].setToolTip(self.tr("Close (Esc)"))
        for button in self._buttons.values():
            button.setAccessibleName(button.toolTip())

    def dress(self, theme: Theme) -> None:
        """Draw the icons in a theme's colours."""
        for name, button in self._buttons.items():
            button.setIcon(icons.icon(name, theme.colours["text"], theme.colours["disabled"]))
