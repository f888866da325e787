"""The program on a screen with a window manager, driven by the X server's keys and clicks."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.screen import Screen, find, is_possible, screen

pytestmark = pytest.mark.skipif(not is_possible(), reason="needs Xvfb, openbox and xdotool")

RED = QColor("#ee2323")
TEXT = (0.25, 0.65)
PAGE = (0.69, 0.98)
POST = """---
title: 항만 물동량
categories:
  - News
---

<p>물동량이 늘었다. <b><span style="color: #ee2323;">부산항의 환적 화물이 8.1% 늘며 반등을 이끌었다.</span></b> 끝.</p>
"""


@pytest.fixture(scope="module")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    with screen(tmp_path_factory.mktemp("screen")) as shown:
        yield shown


def test_a_word_typed_into_red_text_is_seen_and_saved(display: Screen, tmp_path: Path) -> None:
    path = tmp_path / "2024-07-27-port.md"
    path.write_bytes(POST.encode())
    program = subprocess.Popen([sys.executable, "-m", "editor", str(path)], env=display.environment)
    try:
        painted = display.wait_for(_shows_red_text_and_page)
        place = find(painted, RED, *TEXT)
        assert place is not None
        display.do("mousemove", str(place[0]), str(place[1]), "click", "1")
        display.do("type", "--delay", "30", "Busan")
        display.wait_for(lambda picture: _red(picture, PAGE) > _red(painted, PAGE))
        display.do("key", "ctrl+s")
        display.wait_for(lambda _: path.read_bytes() != POST.encode(), seconds=20)
        saved = path.read_bytes().decode()
        at = saved.index("Busan")
        assert saved[:at] + saved[at + len("Busan") :] == POST
        assert POST.index("#ee2323") < at < POST.index("</span>")
        display.do("key", "ctrl+q")
        assert program.wait(20) == 0
    finally:
        program.kill()
        program.wait()


def _shows_red_text_and_page(picture: QImage) -> bool:
    """Both the editor and the preview have painted the red words; a preview without fonts would not."""
    return find(picture, RED, *TEXT) is not None and _red(picture, PAGE) > 200


def _red(picture: QImage, part: tuple[float, float]) -> int:
    """How many pixels of a part of the window are red text."""
    columns = range(int(picture.width() * part[0]), int(picture.width() * part[1]))
    return sum(
        colour.red() > 180 and colour.green() < 110 and colour.blue() < 110
        for y in range(picture.height() // 6, picture.height(), 2)
        for x in columns
        for colour in [picture.pixelColor(x, y)]
    )
