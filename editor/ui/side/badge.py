"""The number beside a tab's name."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

_HEIGHT = 17


class Badge(QLabel):
    """A number on a small tile, in the colour of the gravest of what it counts; nothing for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badge")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_number(0)

    def show_number(self, number: int, *, grave: bool = False) -> None:
        """Show a number; `grave`: an error is among them."""
        self.setText(str(number) if number < 100 else "99+")
        self.setProperty("grave", grave)
        self.style().polish(self)
        self.setVisible(number > 0)
        self.setFixedSize(self.sizeHint() if number else QSize(0, 0))

    def sizeHint(self) -> QSize:
        """As wide as the number needs, round for one digit."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 9
        return QSize(max(_HEIGHT, width), _HEIGHT)
