"""Has the whole body read again while nobody types, and once it is saved: what is read otherwise than shown is told."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from editor.ui.notice import Offer, cited
from editor.ui.safety.errand import Errand

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_ABOUT = "proof"
_PAUSE_MS = 1000
_LONGEST = 100_000
"""Characters that are read in less than a tenth of a second; longer bodies are read again when they are saved only."""


class _Proved(NamedTuple):
    source: str
    otherwise: str | None


class Proof(QObject):
    """Each edit is proved by what is around it, as it is made; here all of them are, by reading what is saved."""

    def __init__(self, window: "PostWindow") -> None:
        super().__init__(window)
        self._window = window
        self._proved: _Proved | None = None
        self._errand = Errand(self)
        self._errand.done.connect(self._take)
        self._due = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._due.timeout.connect(self._prove_short)
        window.document.changed.connect(self._due.start)
        window.document.saved.connect(self._prove)
        window.document.reloaded.connect(self._due.stop)

    def has_said_all(self) -> bool:
        """Whether nothing is left to be told of what was saved. What was not read since then is read now, and told."""
        if self._window.document.is_modified or not self._is_shown():
            return True
        whole = self._window.body.whole()
        if self._proved is not None and self._proved.source == whole.source:
            return True
        proved = _Proved(whole.source, whole.read_otherwise())
        self._take(proved)
        return proved.otherwise is None

    def _is_shown(self) -> bool:
        """Whether there is an edited body in view: what is in the source is read when that is left."""
        return self._window.document.was_touched and not self._window.is_source_shown()

    def _prove_short(self) -> None:
        if len(self._window.document.post.body) <= _LONGEST:
            self._prove()

    def _prove(self) -> None:
        """Have the body read that is shown."""
        if not self._is_shown():
            return
        whole = self._window.body.whole()
        if self._proved is not None and self._proved.source == whole.source:
            self._tell(self._proved)
        else:
            self._errand.ask(lambda: _Proved(whole.source, whole.read_otherwise()))

    def _take(self, proved: _Proved) -> None:
        if proved.source == self._window.body.source():
            self._proved = proved
            self._tell(proved)

    def _tell(self, proved: _Proved) -> None:
        if proved.otherwise is None:
            self._window.settle(_ABOUT)
            return
        said = self.tr("Opened again, this passage will look different: “{words}”")
        offer = Offer(self.tr("Show What It Will Look Like"), self._show)
        self._window.tell(said.format(words=cited(proved.otherwise)), _ABOUT, [offer])

    def _show(self) -> None:
        self._window.body.show_as_read()
        self._proved = None  # the source is the same, and is read as it is shown now
