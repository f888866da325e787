"""A post that takes for ever: the window goes on, says so in two seconds, and is well again at the next edit."""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


def waited_for_processor() -> float:
    """Seconds that this thread has waited for a processor that others had."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


class Beat(QObject):
    """The longest time between two turns of the event loop, without what other programs took from it."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = self._now()
        self._timer = QTimer(self, interval=2)
        self._timer.timeout.connect(self._beat)

    @staticmethod
    def _now() -> float:
        return time.perf_counter() - waited_for_processor()

    def _beat(self) -> None:
        now = self._now()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    @contextmanager
    def measured(self) -> Iterator[None]:
        gc.collect()
        gc.freeze()  # what a session of tests has made is no part of the window: looking through it takes 200 ms
        self._last = self._now()
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
    told: list[float] = []
    beat, begun = Beat(), time.perf_counter()
    panel.trouble_line.changed.connect(lambda trouble: told.append(time.perf_counter() - begun) if trouble else None)
    with beat.measured():
        window.document.set_text(HEAD + HOSTILE[name])
        qtbot.wait(3500)
        window.document.set_text(HEAD + "둘째 문단\n")
        qtbot.waitUntil(lambda: panel.is_current, timeout=20_000)
    print(f"{name}: longest gap {beat.longest * 1000:.0f} ms, told after {told} s")
    assert beat.longest < 0.1
    assert not told or told[0] < 2.0  # or it was rendered in time
    assert panel.trouble_line.trouble == ""
    assert Eyes(panel, None, qtbot).text() == "둘째 문단"
