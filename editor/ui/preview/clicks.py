"""Clicks on the page, which Qt gives to a widget of its own within the web view."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent


class Clicks(QObject):
    """An event filter that keeps nothing from the page: plain single clicks of the left button, without a drag."""

    clicked = Signal(QPointF)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            self._follow(event)
        return False

    def _follow(self, event: QMouseEvent) -> None:
        plain = event.button() == Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.type() == QEvent.Type.MouseButtonRelease:
            pressed, self._pressed = self._pressed, None
            if plain and pressed is not None and self._is_near(pressed, event.position()):
                self.clicked.emit(event.position())
        elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            # A double click selects a word.
            is_single = event.type() == QEvent.Type.MouseButtonPress
            self._pressed = event.position() if plain and is_single else None

    @staticmethod
    def _is_near(one: QPointF, other: QPointF) -> bool:
        return (one - other).manhattanLength() < QGuiApplication.styleHints().startDragDistance()
