"""The list of a large site's posts in a window: when it can be used, when it is whole, and what it costs the window.

Makes a site of generated posts and opens a window for it: first with nothing kept of the site, then again. Prints a
table; exit 1 when the warm list takes more than a second, or the window's events wait for more than 50 ms. What its
thread waited for a processor that other programs had (Linux tells) is not counted; `busy` is time of the processor.

  QT_QPA_PLATFORM=offscreen python -m benchmarks.post_list [--posts N]
"""

import argparse
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.opened import windows
from benchmarks.site_index import make_site
from editor.ui.side.post_list import PostList

_BEAT_MS = 5
_WARM_LIMIT, STALL_LIMIT = 1.0, 0.050
_WORDS = ("항만", "ㅎㅁ", "99호", "sea7", "2019-03")


def _waited() -> float:
    """Seconds for which this thread could have run, and had no processor (schedstat of proc(5))."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_bytes().split()[1]) / 1e9
    except OSError:
        return 0.0


@dataclass
class Beats(QObject):
    """How long the window's events had to wait, and how much of the processor its thread took, in all and at a time."""

    longest: float = 0.0
    busiest: float = 0.0
    spent: float = 0.0
    _last: float = field(default_factory=lambda: time.perf_counter() - _waited())
    _before: float = field(default_factory=time.thread_time)

    def __post_init__(self) -> None:
        super().__init__()
        self._started = self._before
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, spent = time.perf_counter() - _waited(), time.thread_time()
        self.longest = max(self.longest, now - self._last - _BEAT_MS / 1000)
        self.busiest = max(self.busiest, spent - self._before)
        self._last, self._before = now, spent

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self.spent = time.thread_time() - self._started


@dataclass
class Figures:
    """Seconds until something is listed, until all is; what the window's events suffered then, and in a search."""

    first: float
    whole: float
    reading: Beats
    searching: Beats


def listed(posts: PostList) -> Figures:
    """Have the site read, and search it while that goes on and after."""
    beats, started = Beats(), time.perf_counter()
    posts.read_again()
    first = 0.0
    while posts.is_reading:
        QApplication.processEvents()
        if not first and posts.model.rowCount():
            first = time.perf_counter() - started
            posts.filter.setText("항")
        time.sleep(0.0005)
    whole = time.perf_counter() - started
    beats.stop()
    searched = Beats()
    for word in _WORDS:
        posts.filter.clear()
        QTest.qWait(20)
        for end in range(1, len(word) + 1):
            posts.filter.setText(word[:end])
            QTest.qWait(20)
    searched.stop()
    posts.filter.clear()
    return Figures(first, whole, beats, searched)


def measured(posts: int) -> list[Figures]:
    """The figures of the first list, and of the second."""
    with windows() as (made, folder):
        root = folder / "site"
        make_site(root, posts)
        window = made.open_new()
        QTest.qWait(3000)
        window.side.posts.set_site(root)
        window.side.show_posts()
        window.side.posts.stop()
        QTest.qWait(500)
        found = [listed(window.side.posts), listed(window.side.posts)]
        window.close()
        return found


def main() -> int:
    """Measures, prints, and judges."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=7_500)
    options = parser.parse_args()
    cold, warm = measured(options.posts)
    print(f"{'':6}{'first s':>9}{'whole s':>9}   while reading: stall, busy ms, in all s   in a search: stall, busy ms")
    for name, row in (("cold", cold), ("warm", warm)):
        reading = f"{in_ms(row.reading.longest):>24}{in_ms(row.reading.busiest):>9}{row.reading.spent:>10.2f}"
        searching = f"{in_ms(row.searching.longest):>24}{in_ms(row.searching.busiest):>9}"
        print(f"{name:6}{row.first:>9.2f}{row.whole:>9.2f}{reading}{searching}")
    longest = max(beats.longest for row in (cold, warm) for beats in (row.reading, row.searching))
    return 0 if warm.whole <= _WARM_LIMIT and longest <= STALL_LIMIT else 1


def in_ms(seconds: float) -> int:
    return round(1000 * seconds)


if __name__ == "__main__":
    sys.exit(main())
