"""A box of plain text that grows with what is in it."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from editor.ui.alt_letters import is_alt_letter


class PlainText(QTextEdit):
    """Multi-line plain text whose height follows its text; `edited` tells of committed changes by the user only.

    `lines` is the least number of lines shown, `most` the number after which it scrolls (0: never).
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, lines: int = 1, most: int = 0) -> None:
        super().__init__(parent)
        self._lines = lines
        self._most = most
        # Qt's document folds some characters (U+2028, CR); as long as it shows the same, the text given is the text.
        self._given = self._shown = self._known = ""
        self._composing = self._loading = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(5)
        self.document().clearUndoRedoStacks()  # Qt would have the margin undone
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._announce)

    def value(self) -> str:
        """The text as last told of, with U+00A0 kept; lines are parted by "\\n"."""
        return self._given if self._known == self._shown else self._known

    def set_value(self, text: str) -> None:
        """Show `text` without telling; caret and undo stay where it is shown already."""
        if text == self.value() and self._known == self._read():
            self._given, self._shown = text, self._known
            return
        self._loading = True
        caret = self.textCursor().position() if self.hasFocus() else 0
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._loading = False
        self._given = text
        self._shown = self._known = self._read()

    def sizeHint(self) -> QSize:
        return QSize(120, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._wanted_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore() if is_alt_letter(event) else super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._announce()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._composing = False
        self._announce()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """What its frame takes is known only now."""
        super().showEvent(event)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(self._clean(source.text()))

    def _clean(self, text: str) -> str:
        """Pasted text as this box takes it."""
        return text.replace("\r\n", "\n")

    def _read(self) -> str:
        # toPlainText() turns U+00A0 into a space.
        document = self.document()
        return "\n".join(document.findBlockByNumber(number).text() for number in range(document.blockCount()))

    def _announce(self) -> None:
        if self._loading or self._composing:
            return
        text = self._read()
        if text != self._known:
            self._known = text
            self.edited.emit()

    def _fit(self) -> None:
        height = self._wanted_height()
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()

    def _wanted_height(self) -> int:
        frame = max(self.height() - self.viewport().height(), 2) if self.isVisible() else 2
        margins = 2 * self.document().documentMargin()
        line = self.fontMetrics().lineSpacing()
        height = max(self.document().size().height(), self._lines * line + margins)
        if self._most:
            height = min(height, self._most * line + margins)
        return round(height) + frame
