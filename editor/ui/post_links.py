"""The site's posts as what a link may lead to, read beside the window when a link is asked for."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.ui.form.suggestions import Suggestion
from editor.ui.reader.asking import Asking
from editor.ui.reader.site_reader import SiteReader
from editor.wire import Message


class PostLinks(QObject):
    """Titles and where they lead; `changed` when more is known than before."""

    changed = Signal()

    def __init__(self, reader: SiteReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = Asking(reader, "addresses", self)
        self._asking.came.connect(self._take)
        self._asking.ended.connect(self._end)
        self._coming: list[tuple[str, str, str]] = []
        self._addresses: dict[str, str] = {}
        self._offers: Sequence[Suggestion] = ()

    def read(self, root: Path | None) -> None:
        """Read the posts of the site in `root`, unless that was done a moment ago."""
        if self._asking.set_root(root):
            self._addresses, self._offers = {}, ()
        if self._asking.ask():
            self._coming = []

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

    def _end(self) -> None:
        newest = {title: (address, day) for title, address, day in reversed(self._coming)}
        self._addresses = {title: address for title, (address, _) in newest.items()}
        self._offers = [Suggestion(title, 0, note=day) for title, (_, day) in reversed(newest.items())]
        self.changed.emit()
