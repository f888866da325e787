"""The page of the form's fields: a list to choose and order, and what is said of the one that is chosen."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from editor.house import FormField, House
from editor.house.lengths import MEASURES
from editor.house.style import FIELD_KINDS
from editor.ui.form.names import name_of_key
from editor.ui.house.number_box import NumberBox
from editor.ui.house.parts_list import PartsList
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
_MEASURES = {
    "characters": QT_TRANSLATE_NOOP("HouseMeasures", "characters"),
    "bytes": QT_TRANSLATE_NOOP("HouseMeasures", "bytes, as portals count"),
}
_MOST = 10_000


class FieldsPage(QWidget):
    """Each field can be left out, named and limited; `edited` tells of every change."""

    edited = Signal()

    def __init__(self, house: House, counts: Mapping[str, str], language: str) -> None:
        super().__init__()
        self._counts, self._language = counts, language
        self._filling = False
        self.rows = PartsList(house.fields, self._said, self._new)
        self.rows.list.setAccessibleName(self.tr("Fields"))
        self._make_fields()
        layout = QHBoxLayout(self)
        layout.addWidget(self.rows)
        layout.addWidget(self._of_field, 1)
        self.rows.shown.connect(self._show)
        self.rows.edited.connect(self.edited)
        self.rows.add.clicked.connect(self.key.setFocus)
        self.rows.fill(0)

    def _make_fields(self) -> None:
        self.key, self.korean, self.english = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.kind = _choice("HouseFieldKinds", FIELD_KINDS, _KINDS)
        self.limit = NumberBox(_MOST, self.tr("none"), self)
        self.measure = _choice("HouseMeasures", MEASURES, _MEASURES)
        self.required = QCheckBox(self.tr("Every post must have it"), self)
        self.choices = QPlainTextEdit(self)
        self.choices.setTabChangesFocus(True)
        self.choices.setPlaceholderText(self.tr("One on each line; without any, whatever is typed"))
        limit = QHBoxLayout()
        limit.addWidget(self.limit)
        limit.addWidget(self.measure, 1)
        self._of_field = QWidget(self)
        fields = QFormLayout(self._of_field)
        fields.setContentsMargins(0, 0, 0, 0)
        for label, part in (
            (self.tr("Key in the file"), self.key),
            (self.tr("Korean name"), self.korean),
            (self.tr("English name"), self.english),
            (self.tr("Kind"), self.kind),
            (self.tr("Longest"), limit),
            ("", self.required),
            (self.tr("Choices"), self.choices),
        ):
            fields.addRow(label, part)
        for line in (self.key, self.korean, self.english):
            line.textEdited.connect(self._take)
        for box in (self.kind, self.measure):
            box.currentIndexChanged.connect(self._take)
        self.limit.valueChanged.connect(self._take)
        self.required.toggled.connect(self._take)
        self.choices.textChanged.connect(self._take)

    def fields(self) -> tuple[FormField, ...]:
        """What is said of each field that is chosen."""
        return self.rows.parts()

    def _said(self, field: FormField) -> str:
        label = field.label(self._language) or name_of_key(field.key)
        name = f"{label} · {field.key}" if label != field.key else field.key
        return "\n".join(filter(None, (name or self.tr("New field"), self._counts.get(f"fields.{field.key}"))))

    def _new(self, _others: list[FormField]) -> FormField:
        return FormField("", FIELD_KINDS[0], {})

    def _show(self) -> None:
        field = self.rows.current()
        self._of_field.setEnabled(field is not None)
        if field is None:
            return
        self._filling = True
        self.key.setText(field.key)
        self.korean.setText(field.labels.get("ko", ""))
        self.english.setText(field.labels.get("en", ""))
        self.kind.setCurrentIndex(self.kind.findData(field.kind))
        self.limit.setMaximum(max(_MOST, field.limit))
        self.limit.setValue(field.limit)
        self.measure.setCurrentIndex(self.measure.findData(field.measure))
        self.required.setChecked(field.required)
        self.choices.setPlainText("\n".join(field.choices))
        self._filling = False

    def _take(self) -> None:
        field = self.rows.current()
        if self._filling or field is None:
            return
        lines = (line.strip() for line in self.choices.toPlainText().split("\n"))
        changed = replace(
            field,
            key=self.key.text().strip(),
            kind=self.kind.currentData(),
            labels=_labels(self.korean.text().strip(), self.english.text().strip()),
            choices=tuple(filter(None, lines)),
            limit=self.limit.value(),
            measure=self.measure.currentData(),
            required=self.required.isChecked(),
        )
        self.rows.change(changed)


def _labels(korean: str, english: str) -> dict[str, str]:
    """A name in both languages; the one that is given where only one is, none where the form's own name does."""
    return {"ko": korean or english, "en": english or korean} if korean or english else {}


def _choice(context: str, values: tuple[str, ...], names: Mapping[str, str]) -> QComboBox:
    box = QComboBox()
    for value in values:
        box.addItem(QCoreApplication.translate(context, names[value]), value)
    return box
