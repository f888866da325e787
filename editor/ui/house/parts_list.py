"""Parts of a house style, one a row: to be left out, added and ordered; the fields beside it say more of the chosen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from editor.house import FormField, LinkedField, Style

Part = TypeVar("Part", Style, FormField, LinkedField)

_WIDTH = 280


@dataclass(slots=True)
class _Row(Generic[Part]):
    """A part in the list, and whether it is chosen."""

    part: Part
    chosen: bool = True


class PartsList(QWidget, Generic[Part]):
    """`edited`: which parts there are, or their order; `shown`: another one is the current one, or none is."""

    edited = Signal()
    shown = Signal()

    def __init__(
        self,
        parts: Iterable[Part],
        said: Callable[[Part], str],
        new: Callable[[list[Part]], Part],
        icon: Callable[[Part], QIcon] | None = None,
    ) -> None:
        """`said`: a part's row; `new`: a part to be added to others; `icon`: what stands before its row."""
        super().__init__()
        self._rows: list[_Row[Part]] = [_Row(part) for part in parts]
        self._said: Callable[[Part], str] = said
        self._new: Callable[[list[Part]], Part] = new
        self._icon: Callable[[Part], QIcon] | None = icon
        self._filling = False
        self.list = QListWidget(self)
        self.list.setFixedWidth(_WIDTH)
        self.list.currentRowChanged.connect(self._show_current)
        self.list.itemChanged.connect(self._choice_changed)
        self.add = QPushButton(self.tr("Add"), self)
        self.up = QPushButton(self.tr("Up"), self)
        self.down = QPushButton(self.tr("Down"), self)
        self._lay()
        self.add.clicked.connect(self._add)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        for button in (self.add, self.up, self.down):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column.addLayout(buttons)

    def parts(self) -> tuple[Part, ...]:
        """The parts that are chosen, in their order."""
        return tuple(row.part for row in self._rows if row.chosen)

    def current(self) -> Part | None:
        """The part whose row is the current one."""
        row = self.list.currentRow()
        return self._rows[row].part if 0 <= row < len(self._rows) else None

    def change(self, part: Part) -> None:
        """Have the current row say another part."""
        row = self.list.currentRow()
        self._rows[row].part = part
        item = self.list.item(row)
        assert item is not None
        self._filling = True
        self._dress(item, part)
        self._filling = False
        self.edited.emit()

    def fill(self, current: int | None = None) -> None:
        """Show the rows anew."""
        current = self.list.currentRow() if current is None else current
        self._filling = True
        self.list.clear()
        for row in self._rows:
            item = QListWidgetItem()
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked)
            self._dress(item, row.part)
            self.list.addItem(item)
        self._filling = False
        self.list.setCurrentRow(min(current, len(self._rows) - 1))
        self._show_current(self.list.currentRow())

    def _dress(self, item: QListWidgetItem, part: Part) -> None:
        item.setText(self._said(part))
        if self._icon is not None:
            item.setIcon(self._icon(part))

    def _show_current(self, row: int) -> None:
        if self._filling:
            return
        there = 0 <= row < len(self._rows)
        self.up.setEnabled(there and row > 0)
        self.down.setEnabled(there and row < len(self._rows) - 1)
        self.shown.emit()

    def _choice_changed(self, item: QListWidgetItem) -> None:
        if not self._filling:
            self._rows[self.list.row(item)].chosen = item.checkState() == Qt.CheckState.Checked
            self.edited.emit()

    def _add(self) -> None:
        self._rows.append(_Row(self._new([row.part for row in self._rows])))
        self.fill(len(self._rows) - 1)
        self.edited.emit()

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        rows = self._rows
        rows[row], rows[row + by] = rows[row + by], rows[row]
        self.fill(row + by)
        self.edited.emit()
