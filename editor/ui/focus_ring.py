"""A frame that says which part of the window the keyboard has come to."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QApplication, QWidget

_WIDTH = 2


class FocusRing(QWidget):
    """Lies at the edge of a part until the keyboard goes on, or it is told to `go`."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._fit()
        part.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        self.show()
        self.raise_()

    def go(self) -> None:
        """Be there no longer."""
        if not self.isHidden():
            QApplication.instance().focusChanged.disconnect(self._follow)  # type: ignore[union-attr]
            self.hide()
            self.deleteLater()

    def _follow(self, _: QWidget | None, focused: QWidget | None) -> None:
        # None: another window is active for a while.
        if focused is not None and focused is not self._part and not self._part.isAncestorOf(focused):
            self.go()

    def _fit(self) -> None:
        around = self._part.rect()
        self.setGeometry(around)
        # Nothing but the edge: what is painted within is painted as if the frame were not there.
        self.setMask(QRegion(around) - QRegion(around.adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Accent))
