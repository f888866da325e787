"""Where two versions clash: both beside each other, and whoever sits there decides."""

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from editor.post.merging import Clash, Merge
from editor.ui.safety.comparison import Comparison
from editor.ui.sized import resize_within_screen
from editor.ui.theme import Theme

_SIZE = QSize(1080, 560)
_TAGS = re.compile(r"<[^<>]*>")


class ClashDialog(QDialog):
    """Each clash is given to one side, or to both one after the other; when none is left, `decided` has the text."""

    decided = Signal(str)

    def __init__(self, merged: Merge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Two Versions of the Same Lines"))
        resize_within_screen(self, _SIZE)
        self._merged = merged
        self._choices: list[str | None] = [None] * len(merged.clashes)
        self._make_parts(theme)
        self._lay()
        for number, clash in enumerate(merged.clashes, 1):
            self.list.addItem(QListWidgetItem(f"{number}. {_name(clash)}"))
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _make_parts(self, theme: Theme) -> None:
        self.list = QListWidget(self)
        self.list.setObjectName("leftovers")
        self.list.setAccessibleName(self.tr("Places that both versions changed"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.mine, self.theirs = Comparison(self), Comparison(self)
        for comparison in (self.mine, self.theirs):
            comparison.dress(theme)
        self.mine_button = self._button(self.tr("Take Mine"))
        self.theirs_button = self._button(self.tr("Take Theirs"))
        self.both_button = self._button(self.tr("Take Both"))
        self.mine_button.clicked.connect(self._take_mine)
        self.theirs_button.clicked.connect(self._take_theirs)
        self.both_button.clicked.connect(self._take_both)
        self.later_button = self._button(self.tr("Decide Later"))
        self.later_button.clicked.connect(self.reject)
        self.done_button = self._button(self.tr("Go On with This Text"))
        self.done_button.setEnabled(False)
        self.done_button.clicked.connect(self._decide)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _lay(self) -> None:
        parts = QSplitter(self)
        parts.addWidget(self.list)
        parts.addWidget(self._side(self.tr("What you changed"), self.mine, [self.mine_button, self.both_button]))
        parts.addWidget(self._side(self.tr("What the file has now"), self.theirs, [self.theirs_button]))
        parts.setSizes([220, 430, 430])
        buttons = QHBoxLayout()
        buttons.addWidget(self.later_button)
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(parts, 1)
        layout.addLayout(buttons)

    def _side(self, title: str, comparison: Comparison, buttons: list[QPushButton]) -> QWidget:
        comparison.setAccessibleName(title)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(QLabel(title, side))
        column.addWidget(comparison, 1)
        row = QHBoxLayout()
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return side

    @property
    def _clash(self) -> Clash:
        return self._merged.clashes[self.list.currentRow()]

    def _show(self) -> None:
        self.mine.show_texts(self._clash.base, self._clash.mine)
        self.theirs.show_texts(self._clash.base, self._clash.theirs)

    def _take_mine(self) -> None:
        self._choose(self._clash.mine, self.tr("mine"))

    def _take_theirs(self) -> None:
        self._choose(self._clash.theirs, self.tr("theirs"))

    def _take_both(self) -> None:
        mine, theirs = self._clash.mine, self._clash.theirs
        between = "" if mine.endswith("\n") or theirs.startswith("\n") else "\n\n"
        self._choose(mine + between + theirs, self.tr("both"))

    def _choose(self, text: str, name: str) -> None:
        row = self.list.currentRow()
        self._choices[row] = text
        item = self.list.item(row)
        item.setText(f"{item.text().partition(' ✓ ')[0]} ✓ {name}")
        self.done_button.setEnabled(None not in self._choices)
        following = next((index for index, choice in enumerate(self._choices) if choice is None), None)
        if following is None:
            self.done_button.setFocus()
        else:
            self.list.setCurrentRow(following)

    def _decide(self) -> None:
        self.decided.emit(self._merged.text([choice or "" for choice in self._choices]))
        self.accept()


def _name(clash: Clash) -> str:
    """The first words that the place had."""
    lines = (_TAGS.sub("", line).strip() for line in (clash.base or clash.mine).split("\n"))
    return next(filter(None, lines), "…")[:60]
