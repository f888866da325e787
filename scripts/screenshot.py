"""Open the editor on this X display as a user would, wait until text is painted in all its parts, and keep a picture.

For a display of its own, without a window manager: ./dev screenshot, and ./dev run where there is no display.
Exit 1 when text was not painted in time; the picture is written all the same.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QColor, QGuiApplication, QImage

PATIENCE = 90.0  # seconds; a first start on a small machine reads 600 MB of libraries from disk
STEADY = 4  # equal pictures in a row, half a second apart: the layout has settled
CARET = 400  # pixels that may differ between equal pictures: the caret blinks, as tall as a picture beside it
INK_ROWS = 40  # rows of pixels with text in them that a part of the window must show


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("post", nargs="+", help="the posts to open")
    parser.add_argument("--output", type=Path, required=True, help="the PNG to write")
    parser.add_argument("--look", choices=("light", "dark"), default="light")
    parser.add_argument("--language", choices=("ko", "en", "system"), default="system")
    parser.add_argument("--click", metavar="#RRGGBB", help="put the caret into the first text of this colour")
    return parser.parse_args()


@contextmanager
def editor(options: argparse.Namespace) -> Iterator[subprocess.Popen[bytes]]:
    """The editor as a process of its own, with fresh settings; ended and cleared away afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        settings = Path(home, "config", "Stet", "Stet.conf")
        settings.parent.mkdir(parents=True)
        settings.write_text(f"[General]\ntheme={options.look}\nlanguage={options.language}\n", encoding="utf-8")
        places = {f"XDG_{name.upper()}_HOME": str(Path(home, name)) for name in ("config", "data", "state")}
        places["STET_APART"] = "1"  # in no window that is open already
        process = subprocess.Popen([sys.executable, "-m", "editor", *options.post], env=os.environ | places)
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def screen_picture() -> QImage:
    """What the display shows now."""
    QGuiApplication.processEvents()
    return QGuiApplication.primaryScreen().grabWindow(0).toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def differing(one: QImage, other: QImage) -> int:
    """How many pixels differ between two pictures of the same size."""
    before, after = pixels(one), pixels(other)
    return 0 if before == after else sum(a != b for a, b in zip(before, after, strict=True))


def pixels(picture: QImage) -> bytes:
    """A picture's pixels without what pads its lines, which holds whatever was in memory."""
    data, line = bytes(picture.constBits()), picture.bytesPerLine()
    return b"".join(data[row * line : row * line + picture.width()] for row in range(picture.height()))


def ink_rows(picture: QImage, left: float, right: float) -> int:
    """How many rows of the strip between two shares of the width show text: strong contrast, many times over."""
    width, height, line = picture.width(), picture.height(), picture.bytesPerLine()
    data = bytes(picture.constBits())
    first, last = int(width * left), int(width * right)
    return sum(_is_ink(data[row * line + first : row * line + last]) for row in range(height // 6, height))


def _is_ink(row: bytes) -> bool:
    return sum(abs(row[i] - row[i + 2]) > 60 for i in range(0, len(row) - 2, 2)) >= 8


def is_painted(picture: QImage) -> bool:
    """Whether fields, text and page all show text; without fonts the page alone stays blank, and nothing else tells."""
    strips = ((0.0, 0.22), (0.25, 0.65), (0.7, 0.98))
    return all(ink_rows(picture, left, right) >= INK_ROWS for left, right in strips)


def wait_until_painted(process: subprocess.Popen[bytes]) -> bool:
    """Wait until the window shows text everywhere and has come to rest; False when time is up or the editor ended."""
    end = time.monotonic() + PATIENCE
    last, steady = screen_picture(), 0
    while time.monotonic() < end and process.poll() is None:
        time.sleep(0.5)
        now = screen_picture()
        steady = steady + 1 if differing(last, now) <= CARET else 0
        last = now
        if steady >= STEADY and is_painted(now):
            return True
    return False


def click_on(colour: QColor) -> None:
    """Click a little inside the first text of `colour` in the middle of the window."""
    picture = QGuiApplication.primaryScreen().grabWindow(0).toImage()
    middle = range(picture.width() // 4, picture.width() * 2 // 3)
    for y in range(picture.height() // 6, picture.height()):
        row = [x for x in middle if picture.pixelColor(x, y) == colour]
        if len(row) > 20:
            place = [str(row[len(row) // 2]), str(y + 2)]
            subprocess.run(["xdotool", "mousemove", *place, "click", "1", "mousemove", "5", "5"], check=False)
            return


def main() -> int:
    """Take the picture; the exit code."""
    options = arguments()
    options.output.parent.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication([])
    with editor(options) as process:
        painted = wait_until_painted(process)
        if painted and options.click and shutil.which("xdotool"):
            click_on(QColor(options.click))
            painted = wait_until_painted(process)
        picture = QGuiApplication.primaryScreen().grabWindow(0)
        ended = process.poll()
    picture.save(str(options.output))
    application.quit()
    if not painted:
        why = f"the editor ended with {ended}" if ended is not None else f"no text was painted within {PATIENCE:.0f} s"
        print(f"{options.output}: {why}", file=sys.stderr)
        return 1
    print(f"{options.output}: the window as it was painted")
    return 0


if __name__ == "__main__":
    sys.exit(main())
