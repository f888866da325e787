"""One window's lock: while another program has the post, this window is for reading."""

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.post.locks import Holder, Locks
from editor.ui.notice import Offer
from editor.ui.safety.errand import Errand

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_EVERY_MS = 2000


class LockKeeper(QObject):
    """Asks for the lock again and again: it may be taken from this window, and it may become free.

    A state folder that is refused is no reason not to write: what others did to the file is found when it is saved.
    """

    def __init__(self, window: "PostWindow", locks: Locks) -> None:
        super().__init__(window)
        self._window, self._locks = window, locks
        self._path: Path | None = None
        self._asking = Errand(self)
        self._asking.done.connect(self._take)
        self._every = QTimer(self, interval=_EVERY_MS)
        self._every.timeout.connect(self.ask)
        self._every.start()
        window.document.path_changed.connect(self._change_post)
        self._change_post()

    def ask(self) -> None:
        """Ask who has the post, this window if nobody else does."""
        if self._path is not None:
            self._asking.ask(functools.partial(_take, self._locks, self._path, over=False))

    def take_over(self) -> None:
        """Have the post, whoever has it."""
        if self._path is not None:
            self._asking.ask(functools.partial(_take, self._locks, self._path, over=True))

    def release(self) -> None:
        """Let others have the post; for the window's end."""
        self._every.stop()
        path, self._path = self._path, None
        if path is not None:
            self._asking.ask(functools.partial(self._locks.release, path))

    def _change_post(self) -> None:
        path, before = self._window.document.path, self._path
        if path == before:
            return
        self._path = path
        if before is not None:
            Errand(self).ask(functools.partial(self._locks.release, before))
        if path is None:
            self._take((None, None))
        self.ask()

    def _take(self, answer: tuple[Path | None, Holder | None] | None) -> None:
        if answer is None or answer[0] != self._path:
            return
        holder = answer[1]
        if holder is None:
            self._window.settle("lock")
        elif not self._window.text.banner.tells("lock"):
            self._tell(holder)
        self._window.set_locked(holder is not None)

    def _tell(self, holder: Holder) -> None:
        from editor.ui.commands import file

        text = self.tr(
            "“{name}” is open in another window of {user} on {host} since {time}: here it can be read, and not changed."
        )
        said = text.format(name=self._window.name(), user=holder.user, host=holder.host, time=holder.time)
        offers = [
            Offer(self.tr("Take It Over"), self.take_over),
            Offer(self.tr("Save As…"), lambda: file.ask_save_as(self._window)),
        ]
        self._window.warn(said, "lock", offers)


def _take(locks: Locks, path: Path, *, over: bool) -> tuple[Path, Holder | None]:
    try:
        return path, locks.take(path, over=over)
    except OSError:
        return path, None
