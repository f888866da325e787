"""A link's small chain with its line: quiet while the two follow each other, to be pressed where they do not."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from editor.ui import icons
from editor.ui.form.roles import wear

_CHAIN = QSize(13, 13)
_LEAST_WIDTH = 40


class LinkButton(QPushButton):
    """Draws its chain in the palette's colours; what it says ends in dots where there is no room for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        wear(self, "link")
        self.setIconSize(_CHAIN)
        self._dress()

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text = self.fontMetrics()
        room = self.width() - self.sizeHint().width() + text.horizontalAdvance(self.text())
        option.text = text.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        colours = QGuiApplication.palette()  # the widget's own is what the style sheet makes of its text
        accent, quiet = colours.color(QPalette.ColorRole.Accent), colours.color(QPalette.ColorRole.PlaceholderText)
        self.setIcon(icons.icon("link", accent.name(), quiet.name()))
