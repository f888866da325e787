"""The findings: what the checks say of the post, the worst first, with the way there and, where there is one, a fix."""

import enum
import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui import icons
from editor.ui.pressing import presses
from editor.ui.side.wrapping import WrappingRows
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.checks.finding import Finding

_FINDING = Qt.ItemDataRole.UserRole
_MARGIN = 12
_ICON = 11
_MOST = 200  # rows that somebody would read


class State(enum.Enum):
    """How far the checks have come."""

    BEGUN = enum.auto()
    DONE = enum.auto()
    BROKEN_OFF = enum.auto()


class Findings(QWidget):
    """Shows what it is given. A click or Enter goes to the place; Delete says no more of a finding."""

    chosen = Signal(object)  # the finding to go to
    fix_wanted = Signal(object)
    way_wanted = Signal(object)  # what asks for another link, image or description
    ignore_wanted = Signal(object)
    ignored_wanted = Signal()  # all that were ignored, again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: list[Finding] = []
        self._ignored = 0
        self._state = State.BEGUN
        self._language = "en"
        self.way: Callable[[Finding], str] = _no_way
        """What is to be pressed to mend a finding by hand; "" where there is no such command."""
        self._marks: dict[str, QIcon] = {}
        self.list = QListWidget(self)
        self.list.setObjectName("findingsList")
        self.list.setWordWrap(True)
        self.list.setItemDelegate(WrappingRows(self.list))
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(_ICON, _ICON))
        self._empty = QLabel(self)
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._make_details()
        self._lay()
        self._connect()

    def _make_details(self) -> None:
        self._details = QFrame(self)
        self._details.setObjectName("findingDetails")
        self._what = QLabel(self._details)
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._what.setWordWrap(True)
        self.fix_button = QPushButton(self._details)
        self.way_button = QPushButton(self._details)
        self.ignore_button = QPushButton(self._details)
        self.back_button = QPushButton(self)
        self.back_button.setObjectName("link")
        self.back_button.setFlat(True)

    def _lay(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.fix_button)
        buttons.addWidget(self.way_button)
        buttons.addWidget(self.ignore_button)
        buttons.addStretch(1)
        below = QVBoxLayout(self._details)
        below.setContentsMargins(_MARGIN + 4, 10, _MARGIN, _MARGIN)
        below.setSpacing(9)
        below.addWidget(self._what)
        below.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        layout.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._details)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._show_details)
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self.fix_button.clicked.connect(self._fix)
        self.way_button.clicked.connect(self._take_way)
        self.ignore_button.clicked.connect(self._ignore)
        self.back_button.clicked.connect(self.ignored_wanted)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._ignore)

    def show_findings(self, findings: "list[Finding]", ignored: int, state: State) -> None:
        """Show findings; of the chosen one what is like it stays chosen."""
        if (findings[:_MOST], ignored, state) == (self._findings, self._ignored, self._state):
            return
        row = self.list.currentRow()
        before = self.finding
        self._findings, self._ignored, self._state = findings[:_MOST], ignored, state
        self._fill()
        self._choose_again(before, row)

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for level, group in itertools.groupby(self._findings, lambda finding: finding.level.name.lower()):
            found = list(group)
            self._add_header(level, len(found))
            for finding in found:
                self._add(level, finding)
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._findings))
        self._empty.setVisible(not self._findings or self._state is State.BROKEN_OFF)
        self._empty.setText(self._said())
        self.back_button.setVisible(self._ignored > 0)
        self.back_button.setText(self.tr("Show {number} ignored").format(number=self._ignored))
        self._show_details()

    def _said(self) -> str:
        """What stands above the list, or where it would be."""
        return {
            State.BEGUN: self.tr("Being checked…"),
            State.DONE: self.tr("Nothing found."),
            State.BROKEN_OFF: self.tr("The checks broke off. They run again when the text changes."),
        }[self._state]

    def _add_header(self, level: str, number: int) -> None:
        item = QListWidgetItem(f"{self._level(level)} {number}")
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _add(self, level: str, finding: "Finding") -> None:
        text = finding.text(self._language)
        text = text[:1].upper() + text[1:]  # on the command line it stands behind a place
        item = QListWidgetItem(self._marks.get(level, QIcon()), text)
        item.setData(_FINDING, finding)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{self._level(level)}: {text}")
        self.list.addItem(item)

    def _level(self, level: str) -> str:
        return {"error": self.tr("Errors"), "warning": self.tr("Warnings"), "hint": self.tr("Hints")}[level]

    def _rows(self) -> list[int]:
        """The rows that hold a finding."""
        return [row for row in range(self.list.count()) if self.list.item(row).data(_FINDING) is not None]

    def _choose_again(self, before: "Finding | None", row: int) -> None:
        if before is None or not self._findings:
            return
        rows = self._rows()
        alike = [one for one in rows if _alike(self.list.item(one).data(_FINDING), before)]
        self.list.setCurrentRow(min(alike or rows, key=lambda one: abs(one - row)))

    @property
    def finding(self) -> "Finding | None":
        """The chosen one."""
        item = self.list.currentItem()
        held: Finding | None = item.data(_FINDING) if item is not None else None
        return held

    def step(self, rows: int) -> None:
        """Go to the finding after the chosen one, or before it; from the last on to the first."""
        held = self._rows()
        if held:
            now = self.list.currentRow()
            place = held.index(now) + rows if now in held else min(rows - 1, 0)
            self.list.setCurrentRow(held[place % len(held)])
            self._go()

    def start(self) -> None:
        """It has come into view: the keyboard is the list's."""
        self.list.setFocus()
        held = self._rows()
        if held and self.list.currentRow() not in held:
            self.list.setCurrentRow(held[0])

    def set_language(self, language: str) -> None:
        """Speak "ko" or "en"."""
        self._language = language
        self.list.setAccessibleName(self.tr("Findings"))
        self.fix_button.setText(self.tr("Fix"))
        self.ignore_button.setText(self.tr("Ignore Here"))
        self.ignore_button.setToolTip(self.tr("Says no more of it in this post until Stet is closed (Delete)"))
        before, row = self.finding, self.list.currentRow()
        self._fill()
        self._choose_again(before, row)

    def dress(self, theme: Theme) -> None:
        """Wear a theme's colours."""
        colours = {
            "error": theme.colour("error"),
            "warning": theme.colour("warning"),
            "hint": theme.colour("quiet"),
        }
        self._marks = {level: icons.level(level, colour) for level, colour in colours.items()}
        for row in self._rows():
            item = self.list.item(row)
            item.setIcon(self._marks[item.data(_FINDING).level.name.lower()])

    def _show_details(self) -> None:
        finding = self.finding
        self._details.setVisible(finding is not None)
        fix = finding.fix if finding is not None else None
        self.fix_button.setVisible(fix is not None)
        way = self.way(finding) if finding is not None else ""
        self.way_button.setVisible(bool(way))
        self.way_button.setText(way)
        self._what.setVisible(fix is not None)
        self._what.setText(fix.text(self._language) if fix is not None else "")

    def _go(self) -> None:
        if self.finding is not None:
            self.chosen.emit(self.finding)

    def _keep_keyboard(self) -> None:
        # The button goes with its finding: a hidden widget passes the keyboard to the next in line, the page.
        if any(button.hasFocus() for button in (self.fix_button, self.way_button, self.ignore_button)):
            self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard."""
        if not presses(event, self):
            super().keyPressEvent(event)

    def _fix(self) -> None:
        self._keep_keyboard()
        if self.finding is not None:
            self.fix_wanted.emit(self.finding)

    def _take_way(self) -> None:
        self._keep_keyboard()
        if self.finding is not None:
            self.way_wanted.emit(self.finding)

    def _ignore(self) -> None:
        self._keep_keyboard()
        if self.finding is not None:
            self.ignore_wanted.emit(self.finding)


def _no_way(_finding: "Finding") -> str:
    return ""


def _alike(one: "Finding", other: "Finding") -> bool:
    return (one.check, one.facts) == (other.check, other.facts)
