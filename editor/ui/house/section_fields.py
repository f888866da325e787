"""What a new section brings: its heading, and whether a spacer stands above and below that."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from editor.house import NewSection
from editor.house.style import HEADINGS
from editor.ui.house.markup_page import NAMES


class SectionFields(QWidget):
    """A line of choices; `edited` tells of every change."""

    edited = Signal()

    def __init__(self, section: NewSection) -> None:
        super().__init__()
        self.heading = QComboBox(self)
        for kind in HEADINGS:
            self.heading.addItem(QCoreApplication.translate("HouseKinds", NAMES[kind]), kind)
        self.heading.setCurrentIndex(HEADINGS.index(section.heading))
        self.above = QCheckBox(self.tr("Empty line above"), self)
        self.below = QCheckBox(self.tr("Empty line below"), self)
        self.above.setChecked(section.spacer_above)
        self.below.setChecked(section.spacer_below)
        label = QLabel(self.tr("What a new section brings:"), self)
        label.setBuddy(self.heading)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (label, self.heading, self.above, self.below):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.heading.currentIndexChanged.connect(self._tell)
        self.above.toggled.connect(self._tell)
        self.below.toggled.connect(self._tell)

    def _tell(self) -> None:
        self.edited.emit()

    def section(self) -> NewSection:
        """What is chosen."""
        return NewSection(self.heading.currentData(), self.above.isChecked(), self.below.isChecked())
