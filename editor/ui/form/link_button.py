"""A link's small chain with its line: quiet while the two follow each other, to be pressed where they do not."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from editor.ui import icons
from editor.ui.form.roles import wear

_CHAIN = QSize(13, 13)


class LinkButton(QPushButton):
    """Draws its chain in the palette's colours."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        wear(self, "link")
        self.setIconSize(_CHAIN)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        colours = QGuiApplication.palette()  # the widget's own is what the style sheet makes of its text
        accent, quiet = colours.color(QPalette.ColorRole.Accent), colours.color(QPalette.ColorRole.PlaceholderText)
        self.setIcon(icons.icon("link", accent.name(), quiet.name()))
