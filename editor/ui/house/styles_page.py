"""The page of the inline styles: a list to choose and order, and the fields of the one that is chosen."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QKeySequenceEdit, QLineEdit, QWidget

from editor.house import House, Style
from editor.house.classes import with_look
from editor.house.learning.naming import apart
from editor.ui.fonts import source as monospace
from editor.ui.house.parts_list import PartsList
from editor.ui.house.sample import Sample
from editor.ui.swatch import style_icon
from editor.ui.theme import Theme

_NEW_COLOUR = "#767676"


class StylesPage(QWidget):
    """Each style can be left out, named, given keys and other markup; `edited` tells of every change."""

    edited = Signal()

    def __init__(
        self, house: House, counts: Mapping[str, str], theme: Theme, language: str, looks: Mapping[str, str]
    ) -> None:
        """`looks`: what classes look like on the site."""
        super().__init__()
        self._looks = looks
        self._house, self._counts, self._theme, self._language = house, counts, theme, language
        self._filling = False
        self.rows = PartsList(house.styles, self._said, self._new, self._icon)
        self.list = self.rows.list
        self.list.setAccessibleName(self.tr("Inline styles"))
        self._make_fields()
        layout = QHBoxLayout(self)
        layout.addWidget(self.rows)
        layout.addLayout(self._fields, 1)
        self.rows.shown.connect(self._show)
        self.rows.edited.connect(self.edited)
        self.rows.add.clicked.connect(self._name_new)
        self.rows.fill(0)

    def _make_fields(self) -> None:
        self.korean, self.english = QLineEdit(self), QLineEdit(self)
        self.opening, self.closing = QLineEdit(self), QLineEdit(self)
        for line in (self.opening, self.closing):
            line.setFont(monospace())
        self.keys = QKeySequenceEdit(self)
        self.keys.setMaximumSequenceLength(1)
        self.keys.setClearButtonEnabled(True)
        self.sample = Sample(self)
        self._fields = QFormLayout()
        self._fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, widget in (
            (self.tr("Korean name"), self.korean),
            (self.tr("English name"), self.english),
            (self.tr("Shortcut"), self.keys),
            (self.tr("Opening markup"), self.opening),
            (self.tr("Closing markup"), self.closing),
            (self.tr("Sample"), self.sample),
        ):
            self._fields.addRow(label, widget)
        for line in (self.korean, self.english, self.opening, self.closing):
            line.textEdited.connect(self._take_fields)
        self.keys.keySequenceChanged.connect(self._take_fields)

    def styles(self) -> tuple[Style, ...]:
        """The styles that are chosen, in their order."""
        return self.rows.parts()

    def dress(self, theme: Theme) -> None:
        """Wear a theme's colours."""
        self._theme = theme
        self.rows.fill()

    def _said(self, style: Style) -> str:
        return "\n".join(filter(None, (style.label(self._language), self._counts.get(f"styles.{style.id}"))))

    def _icon(self, style: Style) -> QIcon:
        return style_icon(with_look(style, self._looks), self._theme)

    def _new(self, others: list[Style]) -> Style:
        opening, closing = self._house.markup["colour"]
        style_id = apart("style", [style.id for style in others], "-")
        labels = {"ko": "새 스타일", "en": "New style"}  # the file's own names, in both languages
        return Style(style_id, labels, opening.replace("{colour}", _NEW_COLOUR), closing, "")

    def _name_new(self) -> None:
        self.korean.setFocus()
        self.korean.selectAll()

    def _show(self) -> None:
        style = self.rows.current()
        for widget in (self.korean, self.english, self.opening, self.closing, self.keys):
            widget.setEnabled(style is not None)
        if style is None:
            return
        self._filling = True
        self.korean.setText(style.labels["ko"])
        self.english.setText(style.labels["en"])
        self.opening.setText(style.open)
        self.closing.setText(style.close)
        for line in (self.opening, self.closing):
            line.setCursorPosition(0)
        self.keys.setKeySequence(QKeySequence(style.shortcut))
        self.sample.wear(with_look(style, self._looks), self._theme)
        self._filling = False

    def _take_fields(self) -> None:
        style = self.rows.current()
        if self._filling or style is None:
            return
        changed = replace(
            style,
            labels={"ko": self.korean.text(), "en": self.english.text()},
            open=self.opening.text(),
            close=self.closing.text(),
            shortcut=self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText),
        )
        self.sample.wear(with_look(changed, self._looks), self._theme)
        self.rows.change(changed)
