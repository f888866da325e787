"""Work that must be done before the window goes on, and may take long: the window stays painted meanwhile."""

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

Result = TypeVar("Result")

_AT_ONCE = 0.05
"""Seconds that nobody notices: what is done by then, as on any disk at hand, needs no second event loop."""


class _Work(QObject, Generic[Result]):
    """Work in a thread that the program does not wait for at its end: it may hang in the system."""

    ended = Signal()

    def __init__(self, work: Callable[[], Result]) -> None:
        super().__init__()
        self._work = work
        self.done = threading.Event()
        self.results: list[Result] = []
        self.failure: BaseException | None = None
        threading.Thread(target=self._run, name="patience", daemon=True).start()

    def _run(self) -> None:
        try:
            self.results.append(self._work())
        except BaseException as error:
            self.failure = error
        self.done.set()
        self.ended.emit()


def wait_for(work: Callable[[], Result], seconds: float) -> Result:
    """What `work` gives, or raises; TimeoutError when it has not come to its end by then, and goes on by itself.

    It touches nothing of Qt's. What the user does meanwhile is answered afterwards.
    """
    running = _Work(work)
    if not running.done.wait(_AT_ONCE):
        _spin(running, seconds)
    if not running.done.is_set():
        # Kept until it ends: the thread tells it so.
        _unended[:] = [*(other for other in _unended if not other.done.is_set()), running]
        raise TimeoutError
    if running.failure is not None:
        raise running.failure
    return running.results[0]


_unended: list[_Work[Any]] = []


def _spin(running: _Work[Result], seconds: float) -> None:
    loop = QEventLoop()
    running.ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    limit = QTimer(singleShot=True, interval=round(seconds * 1000))
    limit.timeout.connect(loop.quit)
    limit.start()
    if not running.done.is_set():
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
