"""One kind of question about the site of a window, put to its reader when somebody needs the answer."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.ui.reader.question import Question
from editor.ui.reader.site_reader import SiteReader

_FRESH = 60.0  # seconds: what others add meanwhile can wait


class Asking(QObject):
    """Asks at most once a minute, unless the site has changed; an answer that broke off is asked for anew."""

    came = Signal(dict)
    """A piece of the answer."""
    ended = Signal()
    """The answer is whole."""

    def __init__(self, reader: SiteReader, kind: str, parent: QObject) -> None:
        super().__init__(parent)
        self._reader, self._kind = reader, kind
        self.root: Path | None = None
        """The site's root."""
        self._question: Question | None = None
        self._asked_at, self._is_forgotten = float("-inf"), False

    def set_root(self, root: Path | None) -> bool:
        """Ask about another site from now on; nothing is asked yet. Whether it is another."""
        if root == self.root:
            return False
        self._reader.drop(self._question)
        self._question = None
        self.root, self._asked_at = root, float("-inf")
        return True

    def ask(self) -> bool:
        """Ask, unless that was done a moment ago. Whether a new answer begins."""
        if self.root is None or time.monotonic() - self._asked_at <= _FRESH:
            return False
        # What was forgotten is read anew: another's reading may be from before the change.
        fresh = 0.0 if self._is_forgotten else _FRESH
        self._asked_at, self._is_forgotten = time.monotonic(), False
        self._reader.drop(self._question)
        self._question = self._reader.ask(self.root, self._kind, age=fresh)
        self._question.came.connect(self.came)
        self._question.ended.connect(self._end)
        return True

    def forget(self) -> None:
        """Ask anew when it is asked for next: the site has changed."""
        self._asked_at, self._is_forgotten = float("-inf"), True

    def _end(self, is_whole: bool) -> None:
        self._question = None
        if is_whole:
            self.ended.emit()
        else:
            self._asked_at = float("-inf")
