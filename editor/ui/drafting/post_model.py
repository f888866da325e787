"""The posts of a site as Qt lists them: the newest first, and of those only what was searched for."""

import bisect
import itertools
import unicodedata
from collections.abc import Iterable
from typing import Any, Self

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.site.hangul import pattern
from editor.site.rows import Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


Listed = tuple[int, str, str, tuple[Any, ...]]
"""What a row is sorted by, its moment turned round and its path; the line that is searched for it; the row, packed.

Tuples of texts and numbers are nothing that Python's garbage collector looks through again and again: a hundred
thousand objects of a class held the window up for 70 ms each time.
"""


def listed(packed: list[Any]) -> Listed:
    """What the list has of a row, which is told as `Row.packed`. One line, composed, whatever stands in a title."""
    path, title, date, moment, categories, state = packed
    words = " ".join(" ".join((title, *categories, path, date)).split())
    row = (path, title, date, moment, tuple(categories), state)
    return -moment, path, unicodedata.normalize("NFC", words) + "\n", row


class PostModel(QAbstractListModel):
    """Rows by their path; what comes again takes the place of what was there.

    What is searched is one long text with a line for each row: one search of it costs less than one of each row.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, Listed] = {}
        self._sorted: list[Listed] = []
        self._is_sorted = True
        self._text: str | None = None
        self._ends: list[int] = []
        self._shown: list[Listed] = []
        self._words: list[str] = []

    def __len__(self) -> int:
        """How many posts are known, shown or not."""
        return len(self._known)

    def take_over(self, other: Self) -> None:
        """Know what another knows, and list what it lists."""
        self._known = dict(other._known)
        self._sorted, self._is_sorted = other._sorted, other._is_sorted
        self._text, self._ends = other._text, other._ends
        self._words = other._words
        self._list()

    def clear(self) -> None:
        """Know nothing."""
        self._known, self._is_sorted = {}, False
        self.show()

    def add(self, found: Iterable[Listed]) -> bool:
        """Know these as well, or anew; `show` lists them. Whether anything is new."""
        new = {one[1]: one for one in found if self._known.get(one[1]) != one}
        self._known |= new
        self._is_sorted = self._is_sorted and not new
        return bool(new)

    def keep(self, paths: set[str]) -> None:
        """Know these only: the others are gone; `show` lists them no more."""
        gone = self._known.keys() - paths
        for path in gone:
            del self._known[path]
        self._is_sorted = self._is_sorted and not gone

    def search(self, text: str) -> None:
        """List what has each word of the text in its title, categories, path or date."""
        self._words = text.split()
        self._list()

    def show(self) -> None:
        """List what is known now."""
        if not self._is_sorted:
            self._sorted, self._text, self._is_sorted = sorted(self._known.values()), None, True
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
        text = self._searched()
        found, wanted, start = set(), pattern(word), 0
        while hit := wanted.search(text, start):
            place = bisect.bisect_right(self._ends, hit.start())
            found.add(place)
            start = self._ends[place]
        return found

    def _searched(self) -> str:
        """All lines, put together when somebody searches them."""
        if self._text is None:
            lines = [one[2] for one in self._sorted]
            self._text = "".join(lines)
            self._ends = list(itertools.accumulate(map(len, lines)))
        return self._text

    def place_of(self, path: str) -> QModelIndex:
        """Where a post stands in the list; not valid where it is not in it."""
        place = next((place for place, one in enumerate(self._shown) if one[1] == path), -1)
        return self.index(place, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many are listed."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; the file as tooltip; the whole row."""
        if not index.isValid():
            return None
        row = Row.unpacked(self._shown[index.row()][3])
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.path
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return " · ".join((row.date, *row.categories))
        return None
