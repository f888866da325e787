"""The room of the page: as wide as the panel, or as a reader's screen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

WIDTHS = {"phone": 390, "tablet": 768, "desktop": 1280}
"""CSS pixels."""
_SMALLEST = 0.25  # that the web engine shows


class PageFrame(QWidget):
    """Holds the web view. A page that is laid out wider than there is room is shown smaller."""

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._width = 0
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)

    def hold(self, view: QWidget) -> None:
        """Put the web view into its room."""
        self._room.addWidget(view)
        self._fit()

    def set_page_width(self, pixels: int) -> None:
        """Lay the page out so many CSS pixels wide; 0: as wide as there is room."""
        self._width = pixels
        self._fit()

    @property
    def zoom(self) -> float:
        """The page's size on screen."""
        return max(_SMALLEST, min(1.0, self.width() / self._width)) if self._width else 1.0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        spare = max(0, self.width() - self._width) if self._width else 0
        self._room.setContentsMargins(spare // 2, 0, spare - spare // 2, 0)
        self.zoom_changed.emit(self.zoom)
