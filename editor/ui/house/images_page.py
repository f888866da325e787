"""The page of images: where new ones go, and what they may be at most."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from editor.house import House, ImageRules
from editor.house.style import IMAGE_FORMATS
from editor.ui.house.number_box import NumberBox

_MOST_PIXELS, _MOST_KILOBYTES = 20_000, 100_000
_KILOBYTE = 1000


class ImagesPage(QWidget):
    """`edited` tells of every change."""

    edited = Signal()

    def __init__(self, house: House) -> None:
        super().__init__()
        self._rules = rules = house.images
        self.folder = QLineEdit(rules.folder, self)
        self.width_limit = _number(rules.width, _MOST_PIXELS, self.tr("as they come"), " px")
        self.height_limit = _number(rules.height, _MOST_PIXELS, self.tr("as they come"), " px")
        self.size_limit = _number(rules.bytes // _KILOBYTE, _MOST_KILOBYTES, self.tr("as they come"), " kB")
        self.format = QComboBox(self)
        for name in IMAGE_FORMATS:
            self.format.addItem(name.upper() or self.tr("as they come"), name)
        self.format.setCurrentIndex(IMAGE_FORMATS.index(rules.format))
        fields = QFormLayout(self)
        for label, widget in (
            (self.tr("Folder"), self.folder),
            (self.tr("Widest"), self.width_limit),
            (self.tr("Highest"), self.height_limit),
            (self.tr("Largest file"), self.size_limit),
            (self.tr("Format"), self.format),
        ):
            fields.addRow(label, widget)
        self.folder.textEdited.connect(self._tell)
        self.format.currentIndexChanged.connect(self._tell)
        for number in (self.width_limit, self.height_limit, self.size_limit):
            number.valueChanged.connect(self._tell)

    def _tell(self) -> None:
        self.edited.emit()

    def images(self) -> ImageRules:
        """The rules for new images."""
        kilobytes = self.size_limit.value()
        same = kilobytes == self._rules.bytes // _KILOBYTE
        return ImageRules(
            folder=self.folder.text().strip(),
            width=self.width_limit.value(),
            height=self.height_limit.value(),
            bytes=self._rules.bytes if same else kilobytes * _KILOBYTE,
            format=self.format.currentData(),
        )


def _number(value: int, most: int, none: str, unit: str) -> NumberBox:
    box = NumberBox(max(most, value), none)
    box.setSuffix(unit)
    box.setValue(value)
    return box
