"""The line numbers beside the source."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget


class Gutter(QWidget):
    """A strip whose width and painting are the source view's: only it knows where its lines are."""

    def __init__(self, parent: QWidget, width: Callable[[], int], paint: Callable[[QPaintEvent], None]) -> None:
        super().__init__(parent)
        self._width = width
        self._paint = paint

    def sizeHint(self) -> QSize:
        """As wide as the longest number, as high as it is let."""
        return QSize(self._width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The numbers of the lines in view."""
        self._paint(event)
