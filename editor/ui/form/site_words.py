"""The vocabulary of the form's site, read beside the window when a field asks for it."""

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.house import House
from editor.site.vocabulary import Used, Vocabulary
from editor.ui.reader.question import Question
from editor.ui.reader.site_reader import SiteReader
from editor.wire import Message

_FRESH = 60.0  # seconds: what others add meanwhile can wait


class SiteWords(QObject):
    """What the site's posts say, key by key; `changed` when more is known than before."""

    changed = Signal()

    def __init__(self, reader: SiteReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._root: Path | None = None
        self._known = Vocabulary.nothing()
        self._choices: Mapping[str, Sequence[str]] = {}
        self._coming = Vocabulary.nothing()
        self._question: Question | None = None
        self._asked_at, self._is_forgotten = float("-inf"), False

    @property
    def root(self) -> Path | None:
        """The site's root."""
        return self._root

    def set_site(self, root: Path | None, house: House) -> None:
        """Know another site, and its house's choices; nothing is read before it is asked for."""
        self._choices = {rule.key: rule.choices for rule in house.fields if rule.choices}
        if root != self._root:
            self._reader.drop(self._question)
            self._question = None
            self._root, self._known, self._asked_at = root, Vocabulary.nothing(), float("-inf")

    def values(self, key: str) -> Sequence[Used]:
        """The values of a key, as far as they are known, and then what the house has chosen for it."""
        known = self._known.values.get(key, ())
        used = {each.value for each in known}
        return [*known, *(Used(choice, 0) for choice in self._choices.get(key, ()) if choice not in used)]

    @property
    def pictures(self) -> Sequence[Used]:
        """The site's pictures, as far as they are known."""
        return self._known.pictures

    def ask(self) -> None:
        """Read the site, unless that was done a moment ago."""
        age = time.monotonic() - self._asked_at
        if self._root is not None and age > _FRESH:
            # What was forgotten is read anew: another's reading may be from before the change.
            fresh = 0.0 if self._is_forgotten else _FRESH
            self._asked_at, self._is_forgotten, self._coming = time.monotonic(), False, Vocabulary.nothing()
            self._reader.drop(self._question)
            self._question = self._reader.ask(self._root, "words", age=fresh)
            self._question.came.connect(self._take)
            self._question.ended.connect(self._end)

    def forget(self) -> None:
        """Read anew when it is asked for next: the site has changed."""
        self._asked_at, self._is_forgotten = float("-inf"), True

    def _take(self, piece: Message) -> None:
        self._coming = self._coming.with_piece(piece)

    def _end(self, is_whole: bool) -> None:
        self._question = None
        if not is_whole:
            self._asked_at = float("-inf")
        elif self._coming != self._known:
            self._known = self._coming
            self.changed.emit()
