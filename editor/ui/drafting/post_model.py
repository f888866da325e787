"""The posts of a site as Qt lists them: the newest first, and of those only what was searched for."""

import bisect
import itertools
import operator
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.site.hangul import pattern
from editor.site.rows import Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Listed:
    """A row, what it is sorted by, and the line that is searched for it; made beside the window's thread."""

    row: Row
    order: tuple[int, str]
    line: str

    @classmethod
    def of(cls, row: Row) -> Self:
        """The newest first. One line, composed, whatever stands in a title."""
        words = " ".join((row.title, *row.categories, row.path, row.date)).split()
        return cls(row, (-row.moment, row.path), unicodedata.normalize("NFC", " ".join(words)) + "\n")


class PostModel(QAbstractListModel):
    """Rows by their path; what comes again takes the place of what was there.

    What is searched is one long text with a line for each row: one search of it costs less than one of each row.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, Listed] = {}
        self._sorted: list[Listed] = []
        self._text = ""
        self._ends: list[int] = []
        self._shown: list[Listed] = []
        self._words: list[str] = []

    def __len__(self) -> int:
        """How many posts are known, shown or not."""
        return len(self._known)

    def take_over(self, other: Self) -> None:
        """Know what another knows, and list what it lists."""
        self._known = dict(other._known)
        self._sorted, self._text, self._ends = other._sorted, other._text, other._ends
        self._words = other._words
        self._list()

    def clear(self) -> None:
        """Know nothing."""
        self._known = {}
        self.show()

    def add(self, found: Iterable[Listed]) -> None:
        """Know these as well, or anew; `show` lists them."""
        self._known.update((listed.row.path, listed) for listed in found)

    def keep(self, paths: set[str]) -> None:
        """Know these only: the others are gone; `show` lists them no more."""
        self._known = {path: listed for path, listed in self._known.items() if path in paths}

    def search(self, text: str) -> None:
        """List what has each word of the text in its title, categories, path or date."""
        self._words = text.split()
        self._list()

    def show(self) -> None:
        """List what is known now."""
        self._sorted = sorted(self._known.values(), key=operator.attrgetter("order"))
        lines = [listed.line for listed in self._sorted]
        self._text = "".join(lines)
        self._ends = list(itertools.accumulate(map(len, lines)))
        self._list()

    def _list(self) -> None:
        self.beginResetModel()
        if self._words:
            found = set.intersection(*map(self._places, self._words))
            self._shown = [self._sorted[place] for place in sorted(found)]
        else:
            self._shown = self._sorted
        self.endResetModel()

    def _places(self, word: str) -> set[int]:
        """The lines that have the word."""
        found, wanted, start = set(), pattern(word), 0
        while hit := wanted.search(self._text, start):
            place = bisect.bisect_right(self._ends, hit.start())
            found.add(place)
            start = self._ends[place]
        return found

    def place_of(self, path: str) -> QModelIndex:
        """Where a post stands in the list; not valid where it is not in it."""
        place = next((place for place, listed in enumerate(self._shown) if listed.row.path == path), -1)
        return self.index(place, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many are listed."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; the file as tooltip; the whole row."""
        if not index.isValid():
            return None
        row = self._shown[index.row()].row
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.path
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return " · ".join((row.date, *row.categories))
        return None
