"""The menu of a right click on a post of the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget


class PostMenu(QMenu):
    """Says what a double click does, and what a middle click, which nobody sees."""

    chosen = Signal()
    chosen_apart = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.addAction(self.tr("Open")).triggered.connect(self.chosen)
        self.addAction(self.tr("Open in a New Tab")).triggered.connect(self.chosen_apart)
