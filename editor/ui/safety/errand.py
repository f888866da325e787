"""What may take long, or never end, done beside the window: a disk, a share that does not answer."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from editor.ui.messenger import Messenger


class Errand(QObject):
    """One at a time; of those asked for meanwhile, the newest is next. The window never waits for one.

    A thread of Python's own, which the program does not wait for at its end: it may hang in the system.
    """

    done = Signal(object)  # what the work gave
    failed = Signal(object)  # the exception it raised

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next: Callable[[], object] | None = None
        self.is_busy = False
        self._messenger = Messenger()
        self._messenger.said.connect(self._end)

    def ask(self, work: Callable[[], object]) -> None:
        """Have `work` done in a thread; it touches nothing of Qt's."""
        if self.is_busy:
            self._next = work
            return
        self.is_busy = True
        threading.Thread(target=_run, args=(work, self._messenger), name="errand", daemon=True).start()

    def _end(self, ended: tuple[object, Exception | None]) -> None:
        result, failure = ended
        self.is_busy = False
        following, self._next = self._next, None
        if following is not None:
            self.ask(following)
        elif failure is not None:
            self.failed.emit(failure)
        else:
            self.done.emit(result)


def _run(work: Callable[[], object], messenger: Messenger) -> None:
    result: object = None
    failure: Exception | None = None
    try:
        result = work()
    except Exception as error:
        failure = error
    messenger.said.emit((result, failure))
