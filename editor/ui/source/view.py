"""The source view: plain text that goes in and comes out byte for byte, with line numbers and colours."""

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.ui import fonts
from editor.ui.alt_letters import is_alt_letter
from editor.ui.source import lines, position
from editor.ui.source.colouring import Colouring
from editor.ui.source.gutter import Gutter
from editor.ui.theme import Theme

_MARGIN = 10


class SourceView(QPlainTextEdit):
    """Shows and edits a post's whole text. Its undo is its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceView")
        self.setFont(fonts.source())
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(8)
        self._lines: list[str] = [""]
        self._endings: list[str] = []
        self._text = ""
        self._revision = -1
        self._copied: QMimeData | None = None
        self._quiet, self._ground, self._current = QColor("#888"), QColor("#fff"), QColor("#f4f4f4")
        self._gutter = Gutter(self, self._gutter_width, self._paint_gutter)
        self._colouring = Colouring(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self._gutter.update)
        self._make_room()

    def load(self, text: str, html: bool = False) -> None:
        """Show `text`; undo starts anew. `html`: the post's body is not Markdown."""
        self._lines, self._endings = lines.split(text)
        self._colouring.set_html(html)
        self.setPlainText("\n".join(self._lines))
        if text.startswith("\ufeff"):
            self._restore_mark()
        self._text = text
        self._revision = self.document().revision()

    def _restore_mark(self) -> None:
        """PySide takes U+FEFF at the beginning of a text for a byte order mark, and leaves it out."""
        self.setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.insertText("x\ufeff")
        cursor.setPosition(0)
        cursor.deleteChar()
        self.setUndoRedoEnabled(True)

    def text(self) -> str:
        """The text as it now is; what was loaded when nothing was changed, whatever its line endings."""
        if self.document().revision() != self._revision:
            # toPlainText() would give a space for U+00A0; the raw text ends its lines in U+2029.
            present = self.document().toRawText().split("\u2029")
            self._text = lines.join(present, self._lines, self._endings)
            self._revision = self.document().revision()
        return self._text

    def offset(self) -> int:
        """Where the caret is in `text()`."""
        cursor = self.textCursor()
        return position.offset(self.text(), cursor.blockNumber(), cursor.positionInBlock())

    def go_to(self, offset: int) -> None:
        """Put the caret at an offset into `text()`, in view."""
        line, column = position.place(self.text(), offset)
        block = self.document().findBlockByNumber(line)
        cursor = self.textCursor()
        cursor.setPosition(block.position() + min(column, block.length() - 1))
        self.setTextCursor(cursor)
        if not self.viewport().rect().contains(self.cursorRect()):
            self.centerCursor()

    def replace(self, start: int, end: int, text: str) -> None:
        """Put `text` in the place of what stands between two offsets of `text()`; one step that can be undone."""
        self.go_to(end)
        last = self.textCursor().position()
        self.go_to(start)
        cursor = self.textCursor()
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    def show_changed(self, text: str, html: bool = False) -> None:
        """Show the text as it was edited elsewhere; one step that can be undone where line endings allow it."""
        from editor.checks.finding import difference

        change = difference(self.text(), text)
        self.replace(change.start, change.end, change.text)
        if self.text() != text:
            self.load(text, html)

    def set_zoom(self, percent: int) -> None:
        """Show the text at this size; 100 is how it comes."""
        font = fonts.source()
        font.setPixelSize(max(8, round(font.pixelSize() * percent / 100)))
        self.setFont(font)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore() if is_alt_letter(event) else super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls; zooming is a command of the window."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Wear a theme's colours."""
        self._quiet, self._ground = theme.colour("disabled"), theme.colour("paper")
        self._current = theme.colour("text")
        self._colouring.set_theme(theme)
        self._gutter.update()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection as plain text. Qt's own would give a space for U+00A0."""
        # Kept: PySide would let the object go while the clipboard still holds it.
        self._copied = QMimeData()
        self._copied.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return self._copied

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text."""
        if source.hasText():
            self.textCursor().insertText(source.text())
            self.ensureCursorVisible()

    def showEvent(self, event: QShowEvent) -> None:
        """Colour what is now seen."""
        super().showEvent(event)
        self._colouring.colour_now()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line numbers at the side."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._gutter.setGeometry(QRect(inside.left(), inside.top(), self._gutter_width(), inside.height()))

    def _gutter_width(self) -> int:
        digits = max(3, len(str(self.blockCount())))
        return digits * self.fontMetrics().horizontalAdvance("9") + 2 * _MARGIN

    def _make_room(self) -> None:
        self.setViewportMargins(self._gutter_width(), 0, 0, 0)

    def _follow(self, changed: QRect, scrolled: int) -> None:
        if scrolled:
            self._gutter.scroll(0, scrolled)
        else:
            self._gutter.update(0, changed.y(), self._gutter.width(), changed.height())

    def _paint_gutter(self, event: QPaintEvent) -> None:
        painter = QPainter(self._gutter)
        painter.fillRect(event.rect(), self._ground)
        painter.setFont(self.font())
        here = self.textCursor().blockNumber()
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        width, height = self._gutter.width() - _MARGIN, self.fontMetrics().height()
        while block.isValid() and top <= event.rect().bottom():
            painter.setPen(self._current if block.blockNumber() == here else self._quiet)
            place = QRect(0, round(top), width, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(block.blockNumber() + 1))
            top += self.blockBoundingRect(block).height()
            block = block.next()
        painter.end()
