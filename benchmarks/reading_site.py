"""Typing in a post of a large site while all of the site is read: the list, completion, the checks and learning.

Makes a site of generated posts and types ten keys a second, first with nothing asked of the site, then with nothing
kept of it, then again with what was kept. Every 0.7 s something else is asked for anew. Prints a table; exit 1 when the
window's events wait for more than 50 ms, what its thread waited for a processor that other programs had not counted.

  QT_QPA_PLATFORM=offscreen python -m benchmarks.reading_site [--posts N] [--seconds N]
"""

import argparse
import contextlib
import itertools
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from benchmarks import posts
from benchmarks.opened import windows
from benchmarks.post_list import STALL_LIMIT, Beats, in_ms
from benchmarks.site_index import make_site
from editor.ui.form.site_words import SiteWords
from editor.ui.window import PostWindow
from editor.ui.windows import Windows

_KEY_MS = 100
_ASKING_MS = 700
_BYTES = 3_500


@dataclass
class Figures:
    """What the window's events suffered, the processor's time of the window and of its other processes, in seconds."""

    beats: Beats
    own: float
    others: float


def typed(window: PostWindow, until: Callable[[], bool]) -> None:
    """Type into the text, ten keys a second, until something is so."""
    for key in itertools.cycle("abcdefgh "):
        QTest.keyClick(window.body, Qt.Key(ord(key.upper())))
        QTest.qWait(_KEY_MS)
        if until():
            return


def _askers(window: PostWindow) -> list[Callable[[], object]]:
    """What asks for the site to be read."""
    words = window.form.findChild(SiteWords)
    assert words is not None

    def ask_words() -> None:
        words.forget()
        words.ask()

    return [window.furniture.desk.checker.check_soon, window.side.posts.read_again, ask_words]


@contextlib.contextmanager
def _asking(window: PostWindow) -> Iterator[None]:
    turns = itertools.cycle(_askers(window))
    timer = QTimer(window, interval=_ASKING_MS)

    def ask() -> None:
        next(turns)()

    timer.timeout.connect(ask)
    timer.start()
    yield
    timer.stop()


def _measured(window: PostWindow, seconds: float) -> Figures:
    own, others, beats = time.process_time(), _of_children(), Beats()
    ended = time.monotonic() + seconds
    typed(window, until=lambda: time.monotonic() > ended)
    beats.stop()
    return Figures(beats, time.process_time() - own, _of_children() - others)


def _of_children() -> float:
    """The processor's time of all the window's processes, those that have ended and those that run."""
    ended = os.times()
    running = sum(_spent(int(child)) for child in _children(os.getpid()))
    return ended.children_user + ended.children_system + running


def _children(process: int) -> list[str]:
    found = []
    for task in Path(f"/proc/{process}/task").iterdir():
        with contextlib.suppress(OSError):  # the thread has ended meanwhile
            found += (task / "children").read_text(encoding="ascii").split()
    return found


def _spent(process: int) -> float:
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        children = sum(_spent(int(child)) for child in _children(process))
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK") + children


def opened(windows: Windows, root: Path) -> PostWindow:
    """A window with a post of the site, its list shown, ready to be typed in."""
    window = windows.open_post(next((root / "_posts").iterdir()))
    QTest.qWait(1200)
    window.side.show_posts()
    window.body.setFocus()
    return window


def measured(number: int, seconds: float) -> dict[str, Figures]:
    """The figures alone, cold and warm."""
    with windows() as (made, folder):
        root, small = folder / "site", folder / "small"
        make_site(root, number, posts.body(_BYTES))
        make_site(small, 1, posts.body(_BYTES))
        found = {}
        for name, place in {"alone": small, "cold": root, "warm": root}.items():
            window = opened(made, place)
            if name == "alone":
                made.bring_back()  # as after every start
                QTest.qWait(4000)
                found[name] = _measured(window, seconds)
            else:
                with _asking(window):
                    found[name] = _measured(window, seconds)
            window.document.new(window.house)
            window.close()
            QTest.qWait(500)
        return found


def main() -> int:
    """Measures, prints, and judges."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=7_500)
    parser.add_argument("--seconds", type=float, default=20)
    options = parser.parse_args()
    found = measured(options.posts, options.seconds)
    print(f"{'':8}{'stall ms':>9}{'busy ms':>9}{'window s':>10}{'others s':>10}")
    for name, row in found.items():
        print(f"{name:8}{in_ms(row.beats.longest):>9}{in_ms(row.beats.busiest):>9}{row.own:>10.1f}{row.others:>10.1f}")
    return 0 if max(row.beats.longest for row in found.values()) <= STALL_LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
