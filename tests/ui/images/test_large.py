"""A photograph of 48 megapixels does not hold the window up."""

import gc
import time
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.site.images import photos
from tests.ui.images.conftest import Open
from tests.ui.images.hands import describe, drop_at_end, files, wait_for_card

_SIZE = (8064, 6048)
_LONGEST = 0.05  # seconds that the window's thread is at one thing


@pytest.fixture
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A photograph as large as phones make them, taken with the phone on its side."""
    path = tmp_path_factory.mktemp("phone") / "harbour.jpg"
    small = photos.noise((504, 378))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = photos.PLACE
    path.write_bytes(photos.encoded(small.resize(_SIZE), "JPEG", quality=90, exif=exif.tobytes()))
    return path


class Pulse:
    """Beats as often as the window's thread comes round, and keeps the longest time that it was at one thing."""

    def __init__(self) -> None:
        self.longest = self.longest_wall = 0.0
        self._before = (time.thread_time(), time.monotonic())
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = (time.thread_time(), time.monotonic())
        self.longest = max(self.longest, now[0] - self._before[0])
        self.longest_wall = max(self.longest_wall, now[1] - self._before[1])
        self._before = now


@pytest.mark.alone
def test_48_megapixels(open_window: Open, qtbot: QtBot, post: Path, site: Path, large: Path) -> None:
    window = open_window(post)
    qtbot.wait(1500)  # the page and what belongs to it are there
    gc.collect()
    gc.freeze()  # as the application does when it has started
    pulse = Pulse()
    drop_at_end(window, files(large))
    images = window.furniture.images
    qtbot.waitUntil(images.progress.isVisible, timeout=20_000)
    assert "harbour.jpg" in images.progress.text()
    wait_for_card(qtbot, window)
    longest, wall = pulse.longest, pulse.longest_wall
    print(f"longest in the window's thread {1000 * longest:.0f} ms of its own, {1000 * wall:.0f} ms by the clock")
    assert not images.progress.isVisible()
    describe(window, "항구")
    copy = site / "assets" / "img" / "harbour.jpg"
    assert photos.opened(copy).size == (1600, 2133)
    assert copy.stat().st_size <= 1_000_000
    assert photos.PLACE.encode() not in copy.read_bytes()
    assert longest <= _LONGEST
    gc.unfreeze()
