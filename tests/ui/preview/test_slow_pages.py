"""A post that takes for ever: the window goes on, says so in two seconds, and is well again at the next edit."""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from editor.ui.window import PostWindow
from tests.ui.preview.conftest import NO_GPU, Eyes

pytestmark = [pytest.mark.alone, pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]

Open = Callable[[Path | None], PostWindow]
HEAD = "---\ntitle: x\n---\n"
HOSTILE = {
    "brackets": "[" * 20_000,
    "loop": "{% for i in (1..1000000000) %}{{ i }}{% endfor %}",
    "loops": "{% for i in (1..100000) %}{% for j in (1..100000) %}{{ i | times: j }}{% endfor %}{% endfor %}",
}


def waits() -> dict[str, float]:
    """Seconds that each thread of this process has waited for a processor that others had; {} but on Linux.

    All of them: who holds Python's lock and has no processor keeps the window waiting, though it asks for none.
    """
    found = {}
    for path in Path("/proc/self/task").glob("*/schedstat"):
        with suppress(OSError, IndexError):  # a thread that has just ended
            found[path.parent.name] = int(path.read_text().split()[1]) / 1e9
    return found


class Beat(QObject):
    """The longest time between two turns of the event loop, without what other programs took from it."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._timer = QTimer(self, interval=10)
        self._timer.timeout.connect(self._beat)

    def _begin(self) -> None:
        self._waits = waits()  # which takes a while itself, where other threads have Python's lock
        self._last = time.perf_counter()

    def _beat(self) -> None:
        before, gap = self._waits, time.perf_counter() - self._last
        self._begin()
        waited = sum(waited - before[thread] for thread, waited in self._waits.items() if thread in before)
        self.longest = max(self.longest, gap - waited)

    @contextmanager
    def measured(self) -> Iterator[None]:
        gc.collect()
        gc.freeze()  # what a session of tests has made is no part of the window: looking through it takes 200 ms
        self._begin()
        self._timer.start()
        yield
        self._timer.stop()
        gc.unfreeze()


@pytest.mark.parametrize("name", HOSTILE)
def test_the_window_goes_on(open_window: Open, post: Path, qtbot: QtBot, name: str) -> None:
    post.write_text(HEAD + "첫 문단\n", encoding="utf-8")
    window = open_window(post)
    panel = window.preview
    qtbot.waitUntil(lambda: panel.is_current, timeout=20_000)
    window.show_source(True)
    qtbot.wait(2500)  # what follows a start is not what is measured
    by_then: list[tuple[str, bool]] = []
    beat, promised = Beat(), QTimer(panel, singleShot=True, interval=2000)
    # The loop's own clock: where it has no processor for a while, what is due first still comes first.
    promised.timeout.connect(lambda: by_then.append((panel.trouble_line.trouble, panel.is_current)))
    with beat.measured():
        window.document.set_text(HEAD + HOSTILE[name])
        promised.start()
        qtbot.waitUntil(lambda: bool(by_then), timeout=20_000)
        qtbot.wait(1500)
        window.document.set_text(HEAD + "둘째 문단\n")
        qtbot.waitUntil(lambda: panel.is_current, timeout=20_000)
    print(f"{name}: longest gap {beat.longest * 1000:.0f} ms, after two seconds {by_then}")
    assert beat.longest < 0.1
    assert by_then in ([("", True)], [("slow", False)])
    assert panel.trouble_line.trouble == ""
    assert Eyes(panel, None, qtbot).text() == "둘째 문단"
