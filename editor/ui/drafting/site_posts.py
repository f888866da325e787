"""The posts of a site, as they come from its reading process."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.ui.drafting.post_model import listed
from editor.ui.reader.question import Question
from editor.ui.reader.site_reader import SiteReader
from editor.wire import Message


class SitePosts(QObject):
    """Reads one site at a time; a reading that is asked for anew takes the place of the one before."""

    came = Signal(list)
    """Some more, or anew, as Listed."""
    ended = Signal(bool)
    """All is read; False: reading broke off."""

    def __init__(self, reader: SiteReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._question: Question | None = None

    @property
    def is_reading(self) -> bool:
        """Whether more may come."""
        return self._question is not None

    def read(self, root: Path, age: float) -> None:
        """Read the posts of the site in `root`, as they were at most `age` seconds ago."""
        self.stop()
        self._question = self._reader.ask(root, "posts", age=age)
        self._question.came.connect(self._take)
        self._question.ended.connect(self._end)

    def stop(self) -> None:
        """Have no more interest."""
        self._reader.drop(self._question)
        self._question = None

    def _take(self, piece: Message) -> None:
        self.came.emit(list(map(listed, piece["rows"])))

    def _end(self, is_whole: bool) -> None:
        self._question = None
        self.ended.emit(is_whole)
