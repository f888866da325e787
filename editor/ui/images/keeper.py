"""Has on the disk the copies of pictures that the window's text names, as it changes, is undone, saved and closed."""

import contextlib
import functools
import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.site.images.copies import Copies
from editor.ui.safety.errand import Errand
from editor.ui.safety.patience import wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from editor.ui.images.taking_in import Copy
    from editor.ui.window import PostWindow

_PAUSE_MS = 300
_PATIENCE = 3.0  # seconds, at the window's end


class Keeper(QObject):
    """The copies of one window. `moved`: files of the site came or went."""

    moved = Signal()

    def __init__(self, window: "PostWindow") -> None:
        super().__init__(window)
        self._window = window
        self._copies: Copies | None = None
        self._saved = ""
        self._due = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._due.timeout.connect(self._settle)
        self._errand = Errand(self)
        self._errand.done.connect(self._settled)
        document = window.document
        for changed in (document.changed, document.saved, window.body.edited, window.source.textChanged):
            changed.connect(self._touch)
        document.reloaded.connect(self._begin_anew)

    def add(self, copy: "Copy", root: "Path") -> None:
        """Look after a picture that was copied into the site in `root` for this window's text."""
        if self._copies is None:
            keeping = self._window.keeping
            self._copies = Copies(keeping.pictures / secrets.token_hex(8), root, keeping.sign.token)
        self._copies.add(copy.path, made_folder=copy.made_folder)
        self._saved = self._saved_now()
        self._touch()  # who wanted it may not want it any more

    def end(self, *, keep: bool) -> None:
        """The window closes: only what is saved needs its pictures, and the present text if it is `keep` for later."""
        self._due.stop()
        texts = [self._saved_now(), *self._others()]
        if keep and self._copies is not None:  # the next start looks after them
            self._do(functools.partial(self._copies.settle, [*texts, self._window.flow.present().text]))
            self._copies = None
        self._finish(texts)

    def _touch(self) -> None:
        if self._copies is not None and not self._due.isActive():
            self._due.start()

    def _settle(self) -> None:
        if self._copies is None:
            return
        self._saved = self._saved_now()
        texts = [self._saved, self._window.flow.present().text, *self._others()]
        self._errand.ask(functools.partial(self._copies.settle, texts))

    def _settled(self, moved: bool) -> None:
        if moved:
            self.moved.emit()

    def _begin_anew(self) -> None:
        """Another post is in the window: the one before is as it was saved."""
        self._finish([self._saved, self._window.document.base.text, *self._others()])

    def _finish(self, texts: list[str]) -> None:
        copies, self._copies = self._copies, None
        if copies is not None:
            self._do(functools.partial(copies.end, texts))

    def _do(self, work: Callable[[], object]) -> None:
        with contextlib.suppress(TimeoutError):  # a share that does not answer: the thread goes on by itself
            wait_for(work, _PATIENCE)

    def _saved_now(self) -> str:
        return self._window.document.base.text if self._window.document.path else ""

    def _others(self) -> list[str]:
        """The texts of the other windows, into which a picture may have been carried."""
        from editor.ui.open_windows import open_windows

        others = [each for each in open_windows() if each is not self._window and each.is_furnished]
        return [text for each in others for text in (each.document.base.text, each.flow.present().text)]
