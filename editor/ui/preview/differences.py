"""Where the preview's page and Jekyll's differ."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from editor.ui.safety.comparison import Comparison
from editor.ui.theme import Theme

_SIZE = (980, 620)


class Differences(QDialog):
    """Beside the window, which can be worked in meanwhile."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.setWindowTitle(self.tr("The preview's page and Jekyll's"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._legend = QLabel(self.tr("Struck through: in the preview only. On green: in Jekyll's page only."), self)
        self.comparison = Comparison(self)
        self.comparison.setAccessibleName(self.windowTitle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.addWidget(self._legend)
        layout.addWidget(self.comparison, 1)
        self.resize(*_SIZE)

    def show_pages(self, ours: Sequence[str], jekylls: Sequence[str], theme: Theme) -> None:
        """Show the lines of both pages as one text."""
        self.comparison.dress(theme)
        self.comparison.show_texts("\n".join(ours), "\n".join(jekylls))
