"""The page of the form's fields and of images: kinds, choices, limits."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.house import FormField, House, ImageRules
from editor.house.style import FIELD_KINDS, IMAGE_FORMATS
from editor.ui.marked import QT_TRANSLATE_NOOP

_KINDS = {
    "text": QT_TRANSLATE_NOOP("HouseFieldKinds", "Text"),
    "long-text": QT_TRANSLATE_NOOP("HouseFieldKinds", "Long text"),
    "list": QT_TRANSLATE_NOOP("HouseFieldKinds", "List"),
    "date": QT_TRANSLATE_NOOP("HouseFieldKinds", "Date"),
    "yes-no": QT_TRANSLATE_NOOP("HouseFieldKinds", "Yes or no"),
    "number": QT_TRANSLATE_NOOP("HouseFieldKinds", "Number"),
    "image": QT_TRANSLATE_NOOP("HouseFieldKinds", "Image"),
}
_KEY, _KIND, _LIMIT, _REQUIRED, _CHOICES, _COUNT = range(6)
_MOST_CHARACTERS, _MOST_PIXELS, _MOST_KILOBYTES = 10_000, 20_000, 100_000
_KILOBYTE = 1000
_TICK_WIDTH = 24  # which a hint leaves out


class FieldsPage(QWidget):
    """A row for each field that the house says something of, and the rules for images below."""

    edited = Signal()

    def __init__(self, house: House, counts: Mapping[str, str]) -> None:
        super().__init__()
        self._fields, self._images = house.fields, house.images
        self.table = QTableWidget(len(house.fields), _COUNT + 1, self)
        self.table.setAccessibleName(self.tr("Fields"))
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Key"),
                self.tr("Kind"),
                self.tr("Most characters"),
                self.tr("Required"),
                self.tr("Choices, with commas between"),
                self.tr("Found"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.setColumnHidden(_COUNT, not counts)
        for row, field in enumerate(house.fields):
            self._fill_row(row, field, counts.get(f"fields.{field.key}", ""))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_KEY, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(_KEY, self.table.sizeHintForColumn(_KEY) + _TICK_WIDTH)
        header.setSectionResizeMode(_CHOICES, QHeaderView.ResizeMode.Stretch)
        self.table.itemChanged.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(QLabel(self.tr("New images:"), self))
        layout.addLayout(self._image_fields())

    def _fill_row(self, row: int, field: FormField, count: str) -> None:
        key = QTableWidgetItem(field.key)
        key.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        key.setCheckState(Qt.CheckState.Checked)
        kind = QComboBox(self.table)
        for name in FIELD_KINDS:
            kind.addItem(QCoreApplication.translate("HouseFieldKinds", _KINDS[name]), name)
        kind.setCurrentIndex(FIELD_KINDS.index(field.kind))
        kind.currentIndexChanged.connect(self._tell)
        limit = _number(field.limit, _MOST_CHARACTERS, self.tr("none"), "")
        limit.valueChanged.connect(self._tell)
        required = QTableWidgetItem()
        required.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        required.setCheckState(Qt.CheckState.Checked if field.required else Qt.CheckState.Unchecked)
        self.table.setItem(row, _KEY, key)
        self.table.setCellWidget(row, _KIND, kind)
        self.table.setCellWidget(row, _LIMIT, limit)
        self.table.setItem(row, _REQUIRED, required)
        self.table.setItem(row, _CHOICES, QTableWidgetItem(", ".join(field.choices)))
        self.table.setItem(row, _COUNT, QTableWidgetItem(count))

    def _image_fields(self) -> QFormLayout:
        rules = self._images
        self.folder = QLineEdit(rules.folder, self)
        self.width_limit = _number(rules.width, _MOST_PIXELS, self.tr("as they come"), " px")
        self.height_limit = _number(rules.height, _MOST_PIXELS, self.tr("as they come"), " px")
        self.size_limit = _number(rules.bytes // _KILOBYTE, _MOST_KILOBYTES, self.tr("as they come"), " kB")
        self.format = QComboBox(self)
        for name in IMAGE_FORMATS:
            self.format.addItem(name.upper() or self.tr("as they come"), name)
        self.format.setCurrentIndex(IMAGE_FORMATS.index(rules.format))
        fields = QFormLayout()
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
        return fields

    def _tell(self) -> None:
        self.edited.emit()

    def fields(self) -> tuple[FormField, ...]:
        """What is said of each field that is chosen."""
        rows = range(self.table.rowCount())
        return tuple(self._field(row, self._fields[row]) for row in rows if self._is_checked(row, _KEY))

    def _field(self, row: int, field: FormField) -> FormField:
        kind, limit = self.table.cellWidget(row, _KIND), self.table.cellWidget(row, _LIMIT)
        assert isinstance(kind, QComboBox)
        assert isinstance(limit, QSpinBox)
        return replace(
            field,
            kind=kind.currentData(),
            choices=self._choices(row, field),
            limit=limit.value(),
            required=self._is_checked(row, _REQUIRED),
        )

    def _choices(self, row: int, field: FormField) -> tuple[str, ...]:
        item = self.table.item(row, _CHOICES)
        said = item.text() if item else ""
        if said == ", ".join(field.choices):  # one of them may hold a comma
            return field.choices
        return tuple(choice.strip() for choice in said.split(",") if choice.strip())

    def _is_checked(self, row: int, column: int) -> bool:
        item = self.table.item(row, column)
        return item is not None and item.checkState() == Qt.CheckState.Checked

    def images(self) -> ImageRules:
        """The rules for new images."""
        kilobytes = self.size_limit.value()
        same = kilobytes == self._images.bytes // _KILOBYTE
        return ImageRules(
            folder=self.folder.text().strip(),
            width=self.width_limit.value(),
            height=self.height_limit.value(),
            bytes=self._images.bytes if same else kilobytes * _KILOBYTE,
            format=self.format.currentData(),
        )


def _number(value: int, most: int, none: str, unit: str) -> QSpinBox:
    """A number from 0, which is shown as `none`."""
    box = QSpinBox()
    box.setRange(0, max(most, value))
    box.setSpecialValueText(none)
    box.setSuffix(unit)
    box.setValue(value)
    return box
