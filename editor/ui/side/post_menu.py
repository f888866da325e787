"""The menu of a right click on a post of the list."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget


class PostMenu(QMenu):
    """Says what a double click does, and what a middle click, which nobody sees; and begins a post as this one does."""

    chosen = Signal()
    chosen_apart = Signal()
    like_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.addAction(self.tr("Open")).triggered.connect(self.chosen)
        self.addAction(self.tr("Open in a New Tab")).triggered.connect(self.chosen_apart)
        self.addSeparator()
        self.addAction(QCoreApplication.translate("Actions", "New Post Like This")).triggered.connect(self.like_wanted)
