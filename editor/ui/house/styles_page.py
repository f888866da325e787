"""The page of the inline styles: a list to choose and order, and the fields of the one that is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.house import House, Style
from editor.house.learning.naming import apart
from editor.ui.fonts import source as monospace
from editor.ui.house.sample import Sample
from editor.ui.swatch import style_icon
from editor.ui.theme import Theme


@dataclass(slots=True)
class _Row:
    """A style in the list, and whether it is chosen."""

    style: Style
    chosen: bool = True


_NEW_COLOUR = "#767676"
_LIST_WIDTH = 280


class StylesPage(QWidget):
    """Each style can be left out, named, given keys and other markup; `edited` tells of every change."""

    edited = Signal()

    def __init__(self, house: House, counts: Mapping[str, str], theme: Theme, language: str) -> None:
        super().__init__()
        self._house, self._counts, self._theme, self._language = house, counts, theme, language
        self._rows = [_Row(style) for style in house.styles]
        self._filling = False
        self._make_list()
        self._make_fields()
        layout = QHBoxLayout(self)
        column = QVBoxLayout()
        column.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        for button in (self.add, self.up, self.down):
            buttons.addWidget(button)
        column.addLayout(buttons)
        layout.addLayout(column)
        layout.addLayout(self._fields, 1)
        self._fill_list(0)

    def _make_list(self) -> None:
        self.list = QListWidget(self)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setAccessibleName(self.tr("Inline styles"))
        self.list.currentRowChanged.connect(self._show_chosen)
        self.list.itemChanged.connect(self._choice_changed)
        self.add = QPushButton(self.tr("Add"), self)
        self.up = QPushButton(self.tr("Up"), self)
        self.down = QPushButton(self.tr("Down"), self)
        for button in (self.add, self.up, self.down):
            button.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)

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

    # What the styles are

    def styles(self) -> tuple[Style, ...]:
        """The styles that are chosen, in their order."""
        return tuple(row.style for row in self._rows if row.chosen)

    # What is shown

    def _fill_list(self, current: int) -> None:
        self._filling = True
        self.list.clear()
        for row in self._rows:
            item = QListWidgetItem(style_icon(row.style, self._theme), self._said(row.style))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._filling = False
        self.list.setCurrentRow(min(current, len(self._rows) - 1))
        self._show_chosen(self.list.currentRow())

    def _said(self, style: Style) -> str:
        return "\n".join(filter(None, (style.label(self._language), self._counts.get(f"styles.{style.id}"))))

    def _show_chosen(self, row: int) -> None:
        if self._filling:
            return
        there = 0 <= row < len(self._rows)
        for widget in (self.korean, self.english, self.opening, self.closing, self.keys):
            widget.setEnabled(there)
        self.up.setEnabled(there and row > 0)
        self.down.setEnabled(there and row < len(self._rows) - 1)
        if there:
            self._show(self._rows[row].style)

    def _show(self, style: Style) -> None:
        self._filling = True
        self.korean.setText(style.labels["ko"])
        self.english.setText(style.labels["en"])
        self.opening.setText(style.open)
        self.closing.setText(style.close)
        for line in (self.opening, self.closing):
            line.setCursorPosition(0)
        self.keys.setKeySequence(QKeySequence(style.shortcut))
        self.sample.wear(style.open, self._theme)
        self._filling = False

    def dress(self, theme: Theme) -> None:
        """Wear a theme's colours."""
        self._theme = theme
        self._fill_list(self.list.currentRow())

    # What the user does

    def _choice_changed(self, item: QListWidgetItem) -> None:
        if not self._filling:
            self._rows[self.list.row(item)].chosen = item.checkState() == Qt.CheckState.Checked
            self.edited.emit()

    def _take_fields(self) -> None:
        number = self.list.currentRow()
        if self._filling or not 0 <= number < len(self._rows):
            return
        row = self._rows[number]
        row.style = replace(
            row.style,
            labels={"ko": self.korean.text(), "en": self.english.text()},
            open=self.opening.text(),
            close=self.closing.text(),
            shortcut=self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText),
        )
        item = self.list.item(number)
        assert item is not None
        self._filling = True
        item.setText(self._said(row.style))
        item.setIcon(style_icon(row.style, self._theme))
        self._filling = False
        self.sample.wear(row.style.open, self._theme)
        self.edited.emit()

    def _add(self) -> None:
        opening, closing = self._house.markup["colour"]
        style_id = apart("style", [row.style.id for row in self._rows], "-")
        labels = {"ko": "새 스타일", "en": "New style"}  # the file's own names, in both languages
        self._rows.append(_Row(Style(style_id, labels, opening.replace("{colour}", _NEW_COLOUR), closing, "")))
        self._fill_list(len(self._rows) - 1)
        self.korean.setFocus()
        self.korean.selectAll()
        self.edited.emit()

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        rows = self._rows
        rows[row], rows[row + by] = rows[row + by], rows[row]
        self._fill_list(row + by)
        self.edited.emit()
