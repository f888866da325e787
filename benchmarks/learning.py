"""Learning the house style of a large site while somebody types in one of its posts: how long it takes, what it costs.

Makes a site of generated posts, opens a window for one and types ten keys a second until the style is there, with
nothing kept of the site and its list being read meanwhile. Prints a table; exit 1 when it takes more than five seconds
on the clock, when the window's events wait for more than 50 ms (what its thread waited for a processor that other
programs had not counted), or when nothing was told on the way.

  QT_QPA_PLATFORM=offscreen python -m benchmarks.learning [--posts N]
"""

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import posts
from benchmarks.opened import windows
from benchmarks.post_list import STALL_LIMIT, Beats, in_ms
from benchmarks.reading_site import opened, typed
from benchmarks.site_index import make_site
from editor.ui.window import PostWindow
from editor.wire import Message

_LIMIT = 5.0
_BYTES = 3_500


@dataclass
class Figures:
    """Seconds until the style came, how often progress was told, how many inline styles it has; the events' waits."""

    seconds: float
    told: int
    styles: int
    beats: Beats


def learned(window: PostWindow, site: Path) -> Figures:
    """Ask for the site's style, and type until it is there."""
    beats, started, told = Beats(), time.perf_counter(), 0
    came: dict[str, float | int] = {}

    def take(piece: Message) -> None:
        nonlocal told
        if "style" not in piece:
            told += 1
            return
        came.update(seconds=time.perf_counter() - started, styles=len(piece["style"]["house"]["styles"]))

    question = window.reader.ask(site, "style", least=5)
    question.came.connect(take)
    typed(window, until=lambda: bool(came))
    beats.stop()
    return Figures(came["seconds"], told, int(came["styles"]), beats)


@contextmanager
def _window(number: int) -> Iterator[tuple[PostWindow, Path]]:
    with windows() as (made, folder):
        root = folder / "site"
        make_site(root, number, posts.body(_BYTES))
        window = opened(made, root)
        yield window, root
        window.document.new(window.house)
        window.close()


def main() -> int:
    """Measures, prints, and judges."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=7_500)
    options = parser.parse_args()
    with _window(options.posts) as (window, site):
        found = learned(window, site)
    stall = found.beats.longest
    print(f"{'learned s':>10}{'told':>6}{'styles':>8}{'stall ms':>10}{'busy ms':>9}")
    print(f"{found.seconds:>10.2f}{found.told:>6}{found.styles:>8}{in_ms(stall):>10}{in_ms(found.beats.busiest):>9}")
    return 0 if found.seconds <= _LIMIT and found.told and stall <= STALL_LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
