"""The vocabulary of the form's site, read beside the window when a field asks for it."""

import functools
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.house import House
from editor.site.vocabulary import Used, Vocabulary
from editor.ui import own_process
from editor.ui.safety.errand import Errand

_FRESH = 60.0  # seconds: what others add meanwhile can wait
_LONGEST = 120.0


class SiteWords(QObject):
    """What the site's posts say, key by key; `changed` when more is known than before."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root: Path | None = None
        self._known = Vocabulary.nothing()
        self._choices: Mapping[str, Sequence[str]] = {}
        self._asked_at = float("-inf")
        self._errand = Errand(self)
        self._errand.done.connect(self._take)

    @property
    def root(self) -> Path | None:
        """The site's root."""
        return self._root

    def set_site(self, root: Path | None, house: House) -> None:
        """Know another site, and its house's choices; nothing is read before it is asked for."""
        self._choices = {rule.key: rule.choices for rule in house.fields if rule.choices}
        if root != self._root:
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
        if self._root is not None and time.monotonic() - self._asked_at > _FRESH:
            self._asked_at = time.monotonic()
            self._errand.ask(functools.partial(_read, self._root))

    def forget(self) -> None:
        """Read anew when it is asked for next: the site has changed."""
        self._asked_at = float("-inf")

    def _take(self, found: tuple[Path, Vocabulary]) -> None:
        root, vocabulary = found
        if root == self._root and vocabulary != self._known:
            self._known = vocabulary
            self.changed.emit()


def _read(root: Path) -> tuple[Path, Vocabulary]:
    """In a process of its own: thousands of posts are read, and the window's Python is to be the window's."""
    printed = own_process.run("editor.site.vocabulary_process", str(root.absolute()), seconds=_LONGEST)
    return root, Vocabulary.unpacked(printed)
