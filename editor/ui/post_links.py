"""The site's posts as what a link may lead to, read beside the window when a link is asked for."""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.ui.form.suggestions import Suggestion
from editor.ui.reader.question import Question
from editor.ui.reader.site_reader import SiteReader
from editor.wire import Message

_FRESH = 60.0  # seconds: what others add meanwhile can wait


class PostLinks(QObject):
    """Titles and where they lead; `changed` when more is known than before."""

    changed = Signal()

    def __init__(self, reader: SiteReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._root: Path | None = None
        self._asked_at = float("-inf")
        self._question: Question | None = None
        self._coming: list[tuple[str, str, str]] = []
        self._addresses: dict[str, str] = {}
        self._offers: Sequence[Suggestion] = ()

    def read(self, root: Path | None) -> None:
        """Read the posts of the site in `root`, unless that was done a moment ago."""
        if root != self._root:
            self._root, self._asked_at = root, float("-inf")
            self._addresses, self._offers = {}, ()
        if root is None or time.monotonic() - self._asked_at <= _FRESH:
            return
        self._asked_at, self._coming = time.monotonic(), []
        self._reader.drop(self._question)
        self._question = self._reader.ask(root, "addresses", age=_FRESH)
        self._question.came.connect(self._take)
        self._question.ended.connect(self._end)

    def hint(self) -> str:
        """What a link may be made of."""
        return self.tr("An address, or the title of a post of this site")

    def offers(self) -> Sequence[Suggestion]:
        """The titles as far as they are known, each with the day; of several with one title the newest."""
        return self._offers

    def address(self, title: str) -> str:
        """Where a title leads that was offered."""
        return self._addresses[title]

    def title(self, address: str) -> str:
        """The title of the post that an address leads to; "" for one that was not offered."""
        return next((title for title, known in self._addresses.items() if known == address), "")

    def _take(self, piece: Message) -> None:
        self._coming.extend((str(title), str(address), str(day)) for title, address, day in piece["posts"])

    def _end(self, is_whole: bool) -> None:
        self._question = None
        if not is_whole:
            self._asked_at = float("-inf")
            return
        newest = {title: (address, day) for title, address, day in reversed(self._coming)}
        self._addresses = {title: address for title, (address, _) in newest.items()}
        self._offers = [Suggestion(title, 0, note=day) for title, (_, day) in reversed(newest.items())]
        self.changed.emit()
