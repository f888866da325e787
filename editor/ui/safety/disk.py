"""What other programs do to a window's file while it is open."""

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from editor.errors import StetError
from editor.post import Post
from editor.post.looking import Seen, Stamp, State, look
from editor.post.saver import Digest
from editor.ui.notice import Offer
from editor.ui.safety.errand import Errand

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_EVERY_MS = 1000
_RESTING_MS = 5000


class DiskWatch(QObject):
    """Looks every second, and at once when the window is come back to; never waits for what it asked.

    A text without edits shows the new one; edits are merged with it where both sides changed different leaves and
    keys; where they clash, the user is shown both.
    """

    def __init__(self, window: "PostWindow") -> None:
        super().__init__(window)
        self._window, self._document = window, window.document
        self._stamp: Stamp | None = None
        self._settled = False
        self._looking = Errand(self)
        self._looking.done.connect(self._take)
        self._every = QTimer(self, interval=_EVERY_MS)
        self._every.timeout.connect(self._look_if_idle)
        self._every.start()
        self._document.path_changed.connect(self.look)
        self._document.saved.connect(self.look)
        window.installEventFilter(self)
        self._ask()

    def look(self) -> None:
        """Look now, whatever the file's times say."""
        self._settled = False
        self._ask()

    @property
    def is_looking(self) -> bool:
        """Whether an answer is awaited."""
        return self._looking.is_busy

    def rest(self) -> None:
        """Nobody looks at the post for now: look at its file less often."""
        self._every.setInterval(_RESTING_MS)

    def wake(self) -> None:
        """The post is looked at again."""
        self._every.setInterval(_EVERY_MS)
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._every.stop()

    def _look_if_idle(self) -> None:
        if not self._looking.is_busy:
            self._ask()

    def _ask(self) -> None:
        path, digest = self._document.path, self._document.digest
        if path is not None and digest is not None:
            self._looking.ask(functools.partial(_look, path, digest, self._stamp, self._settled))

    def _take(self, found: tuple[Path, Digest, Seen]) -> None:
        path, known, seen = found
        # Saved or moved meanwhile, or another post.
        if (path, known) != (self._document.path, self._document.digest) or self._document.is_saving:
            return
        if seen.state is State.UNREACHABLE:
            return
        self._stamp, self._settled = seen.stamp, seen.settled
        if seen.state is State.GONE:
            self._tell_gone(seen)
        else:
            self._window.settle("gone")
            if seen.state is State.CHANGED:
                self._take_change(seen)

    def _take_change(self, seen: Seen) -> None:
        from editor.ui.safety import changed

        assert seen.digest is not None
        if self._window.body.is_composing:
            self._settled = False  # once the word is done
            return
        self._window.take_edits()
        document = self._document
        try:
            theirs = Post.from_bytes(seen.data, document.post.encoding)
            if document.unreadable is not None and document.path is not None:
                document.open(document.path)
                return
        except StetError as error:
            self._window.warn_error(error, "save")
            return
        changed.take(self._window, theirs, seen.digest)

    def _tell_gone(self, seen: Seen) -> None:
        from editor.ui.commands import file

        if self._window.text.banner.tells("gone"):
            return
        name = self._window.name()
        elsewhere = Offer(self.tr("Save As…"), lambda: file.ask_save_as(self._window))
        renamed = seen.renamed
        if renamed is None:
            text = self.tr("“{name}” is no longer in its folder. Its text is still here.")
            offers = [Offer(self.tr("Save It Here Again"), lambda: file.write_again(self._window)), elsewhere]
        else:
            text = self.tr("“{name}” is called “{other}” now.")
            go_on = Offer(self.tr("Go On under That Name"), lambda: self._follow(renamed))
            offers = [go_on, elsewhere]
        self._window.warn(text.format(name=name, other=renamed.name if renamed else ""), "gone", offers)

    def _follow(self, renamed: Path) -> None:
        self._window.settle("gone")
        self._document.follow(renamed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever comes back to the window may have changed the file elsewhere."""
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)


def _look(path: Path, known: Digest, last: Stamp | None, settled: bool) -> tuple[Path, Digest, Seen]:
    return path, known, look(path, known, last, trust=settled)
