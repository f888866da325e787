"""A thread may speak to whom the window's end has deleted."""

import threading
import time

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.ui.messenger import Messenger
from editor.ui.safety.errand import Errand


class Listener(QObject):
    """Keeps what it hears, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[object, threading.Thread]] = []

    def hear(self, said: object) -> None:
        self.heard.append((said, threading.current_thread()))


def test_it_is_heard_in_the_listeners_thread(qtbot: QtBot) -> None:
    messenger, listener = Messenger(), Listener()
    messenger.said.connect(listener.hear)
    threading.Thread(target=messenger.said.emit, args=("a",)).start()
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == [("a", threading.main_thread())]


def test_errands_outlive_their_windows(qtbot: QtBot) -> None:
    ended = threading.Semaphore(0)

    def work(seconds: float) -> None:
        time.sleep(seconds)
        ended.release()

    rounds = 200
    for number in range(rounds):
        window = QObject()
        Errand(window).ask(lambda number=number: work(number % 5 / 5000))  # type: ignore[misc]
        time.sleep(number % 7 / 5000)
        shiboken6.delete(window)
    for _ in range(rounds):
        assert ended.acquire(timeout=10)
    qtbot.wait(50)
