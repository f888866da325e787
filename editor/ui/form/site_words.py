"""The vocabulary of the form's site, read beside the window when a field asks for it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.house import House
from editor.site.vocabulary import Used, Vocabulary
from editor.ui.reader.asking import Asking
from editor.ui.reader.site_reader import SiteReader
from editor.wire import Message


class SiteWords(QObject):
    """What the site's posts say, key by key; `changed` when more is known than before."""

    changed = Signal()

    def __init__(self, reader: SiteReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = Asking(reader, "words", self)
        self._asking.came.connect(self._take)
        self._asking.ended.connect(self._end)
        self._known = Vocabulary.nothing()
        self._choices: Mapping[str, Sequence[str]] = {}
        self._coming = Vocabulary.nothing()

    @property
    def root(self) -> Path | None:
        """The site's root."""
        return self._asking.root

    def set_site(self, root: Path | None, house: House) -> None:
        """Know another site, and its house's choices; nothing is read before it is asked for."""
        self._choices = {rule.key: rule.choices for rule in house.fields if rule.choices}
        if self._asking.set_root(root):
            self._known = Vocabulary.nothing()

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
        if self._asking.ask():
            self._coming = Vocabulary.nothing()

    def forget(self) -> None:
        """Read anew when it is asked for next: the site has changed."""
        self._asking.forget()

    def _take(self, piece: Message) -> None:
        self._coming = self._coming.with_piece(piece)

    def _end(self) -> None:
        if self._coming != self._known:
            self._known = self._coming
            self.changed.emit()
