"""A card's source, edited in the card's place."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontDatabase, QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

_MOST_LINES = 14
_PADDING = 14


class CardSource(QPlainTextEdit):
    """A box with a source. Leaving it, or Ctrl+Enter, hands the source over; Esc gives up. `hint` says so below it."""

    left = Signal(str)
    given_up = Signal()

    def __init__(self, source: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("cardSource")
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # lines are wrapped
        self.setPlainText(source)
        font = QFont(parent.font())
        font.setFamilies(font.families())  # a label has its box's font, but for what is set
        self._hint = QLabel(hint, self)
        self._hint.setFont(font)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setBackgroundRole(QPalette.ColorRole.Base)
        self._hint.setAutoFillBackground(True)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._over = False

    def show_over(self, card: QRect) -> None:
        """Show the box in the place of a card, as high as its lines need, within the parent."""
        lines = min(self.document().blockCount() + 1, _MOST_LINES)
        height = max(card.height(), lines * self.fontMetrics().lineSpacing() + 2 * _PADDING)
        room = self._room.height()
        top = max(0, min(card.top(), room - height))
        self.setGeometry(card.left(), top, card.width(), min(height, room))
        self._hint.adjustSize()
        self._hint.move(self.width() - self._hint.width() - 6, self.height() - self._hint.height() - 3)
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if event.key() == Qt.Key.Key_Escape:
            self._end(keep=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._end(keep=True)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Qt's hook: Esc and Ctrl+Enter are the box's own, not shortcuts of the window."""
        own = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: leaving the box hands the source over; a menu or another window in front does not leave it."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._end(keep=True)

    def _end(self, keep: bool) -> None:
        if self._over:
            return
        self._over = True
        self.hide()
        if keep:
            self.left.emit(self.toPlainText())
        else:
            self.given_up.emit()
        self.deleteLater()
