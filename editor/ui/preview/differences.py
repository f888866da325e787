"""Where the preview's page and Jekyll's differ."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from editor.post.comparing import Side
from editor.ui.safety.comparison import Comparison
from editor.ui.sized import resize_within_screen
from editor.ui.theme import Theme

_SIZE = QSize(980, 620)


class Differences(QDialog):
    """Beside the window, which can be worked in meanwhile."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.setWindowTitle(self.tr("The preview's page and Jekyll's"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ours, self.jekylls = Comparison(self, Side.BEFORE), Comparison(self, Side.AFTER)
        layout = QGridLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        for column, (name, view) in enumerate(((self.tr("Preview"), self.ours), ("Jekyll", self.jekylls))):
            view.setAccessibleName(name)
            layout.addWidget(QLabel(name, self), 0, column)
            layout.addWidget(view, 1, column)
        for one, other in ((self.ours, self.jekylls), (self.jekylls, self.ours)):
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
            one.horizontalScrollBar().valueChanged.connect(other.horizontalScrollBar().setValue)
        resize_within_screen(self, _SIZE)

    def show_pages(self, ours: Sequence[str], jekylls: Sequence[str], theme: Theme) -> None:
        """Show the lines of both pages side by side."""
        for view in (self.ours, self.jekylls):
            view.dress(theme)
            view.show_texts("\n".join(ours), "\n".join(jekylls))
