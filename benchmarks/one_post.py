"""A post's way through an editor on a screen: painted, typed into, saved, quit; each step is waited for."""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.editors import STET
from benchmarks.pixels import ink
from benchmarks.screen import Grabber, Screen

_PAGE_OF_TEXT = 1500  # changes between dark and light; less is no page of text
_PATIENCE = 60.0
_WORD = "gunsan"


class StepMissedError(Exception):
    """A step did not come about."""


class OnePost:
    """Stet, filling the screen, with one post open; `path` is its file as this process sees it."""

    def __init__(self, screen: Screen, process: subprocess.Popen[bytes], path: Path) -> None:
        self.process = process
        self._screen, self._path = screen, path
        self._text, self._page = Grabber(screen, STET.text), Grabber(screen, STET.preview)

    def wait_for_paint(self) -> tuple[int, int]:
        """Wait for text and page; how much ink they have (changes between dark and light), which grounds do not."""
        wait("the text is painted", lambda: ink(self._text.grab()) > _PAGE_OF_TEXT)
        wait("the page is painted", lambda: ink(self._page.grab()) > _PAGE_OF_TEXT)
        time.sleep(2)  # until the bars are there, and their shortcuts
        return ink(self._text.grab()), ink(self._page.grab())

    def type_and_save(self) -> tuple[int, int]:
        """Type a word into the first paragraph, see it on the page, save; how many bytes are as before and new."""
        before, shown = self._path.read_bytes(), self._page.grab()
        for keys in STET.places["start"]:
            self._screen.press(keys)
        for letter in _WORD:
            self._screen.press(letter)
            time.sleep(0.05)
        wait("the page shows what is typed", lambda: self._page.grab() != shown)
        self._screen.press("Control_L+s")
        wait("the file is saved", lambda: self._path.read_bytes() != before)
        if not _is_inserted(_WORD.encode(), before, self._path.read_bytes()):
            raise StepMissedError("the file has other bytes than those before and the word typed")
        return len(before), len(_WORD)

    def quit(self) -> None:
        """Quit by the keyboard."""
        self._screen.press("Control_L+q")
        wait("the program ends", lambda: self.process.poll() is not None)
        if self.process.returncode:
            raise StepMissedError(f"the program ended with {self.process.returncode}")

    def close(self) -> None:
        """Let the screen's memory go, and the program, where it still runs."""
        self._text.close()
        self._page.close()
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def wait(what: str, condition: Callable[[], bool], patience: float = _PATIENCE) -> None:
    """Wait for a condition. Raises StepMissedError."""
    until = time.monotonic() + patience
    while not condition():
        if time.monotonic() > until:
            raise StepMissedError(f"in {patience:.0f} s: {what}")
        time.sleep(0.1)


def _is_inserted(word: bytes, before: bytes, after: bytes) -> bool:
    """Whether a text is another one with a word somewhere in it."""
    at = after.find(word)
    while at >= 0:
        if after[:at] + after[at + len(word) :] == before:
            return True
        at = after.find(word, at + 1)
    return False
