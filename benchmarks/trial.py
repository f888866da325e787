"""One editor on the screen with one post: from its start to its end, and what is measured between."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.editors import Editor
from benchmarks.pixels import changed_columns, ink
from benchmarks.processes import end, memory, processor_time
from benchmarks.screen import Box, Grabber, Screen

CARET = 5  # columns of pixels; what is narrower is the caret that blinks
_LITTLE_INK = 1500  # less is no page of text
_SHARE = 0.5  # of the ink that will be there; what comes after the first paint is pictures, colours, a second column
_LOOKS = 0.004  # seconds between two looks at a starting editor: looking costs it time as well
_STEADY = 0.15  # seconds without a change: the editor rests
_KEY = "m"


class TrialError(Exception):
    """The editor did not do what was asked."""


@dataclass(frozen=True)
class Start:
    """Seconds from the start of the process."""

    text: float
    preview: float


@dataclass(frozen=True)
class Key:
    """Seconds from the key to the first change that is wider than the caret; None when none came in time."""

    echo: float | None
    preview: float | None


class _Watched:
    """A part of the screen while the editor starts: when its picture changed, and how much text it showed then."""

    def __init__(self, screen: Screen, box: Box) -> None:
        self.grabber = Grabber(screen, box)
        self.last = b""
        self.seen: list[tuple[float, int]] = []
        self.changed = 0.0  # when it last changed by more than the caret

    def look(self) -> bool:
        now = self.grabber.grab()
        when = time.perf_counter()
        if now == self.last:
            return False
        is_change = changed_columns(self.last, now, self.grabber.box.width) >= CARET if self.last else True
        self.last = now
        self.seen.append((when, ink(now)))
        if is_change:
            self.changed = when
        return is_change

    def painted(self) -> float | None:
        """When half of the text that shows now was there for good."""
        wanted = max(_LITTLE_INK, self.seen[-1][1] * _SHARE)
        first = None
        for when, amount in self.seen:
            if amount < wanted:
                first = None
            elif first is None:
                first = when
        return first


class Trial:
    """An editor that runs."""

    def __init__(self, screen: Screen, editor: Editor, process: subprocess.Popen[bytes], started: float) -> None:
        self.screen, self.editor = screen, editor
        self._process, self._started = process, started
        self.start = Start(0.0, 0.0)
        self._text, self._preview = _Watched(screen, editor.text), _Watched(screen, editor.preview)

    def wait_for_start(self, patience: float) -> None:
        """Wait until text and preview are painted and have come to rest; `start` tells when that was."""
        until, rested = self._started + patience, 0.0
        text = preview = None
        while text is None or preview is None or rested < 8 * _STEADY:
            if time.perf_counter() > until:
                raise TrialError(f"{self.editor.name}: no text or no preview within {patience:.0f} s")
            self._text.look()
            self._preview.look()
            rested = time.perf_counter() - max(self._text.changed, self._preview.changed)
            text, preview = self._text.painted(), self._preview.painted()
            time.sleep(_LOOKS)
        self.start = Start(text - self._started, preview - self._started)

    def go_to(self, place: str, patience: float) -> None:
        """Bring the caret to a place of the editor's."""
        for keys in self.editor.places[place]:
            self.screen.press(keys)
            time.sleep(0.01)
        self.rest(patience)

    def rest(self, patience: float) -> None:
        """Wait until nothing but the caret changes, and the processor has nothing to do for the editor."""
        until = time.perf_counter() + patience
        quiet = time.perf_counter()
        spent = self.processor_time()
        while time.perf_counter() - quiet < _STEADY:
            time.sleep(0.02)
            changed = [part.look() for part in (self._text, self._preview)]
            now = self.processor_time()
            if any(changed) or now - spent > 0.02:
                quiet, spent = time.perf_counter(), now
            if time.perf_counter() > until:
                raise TrialError(f"{self.editor.name}: still busy after {patience:.0f} s")

    def key(self, patience: float, *, preview: bool) -> Key:
        """Press a key that writes a letter; wait for its echo, and for the preview to change."""
        text_before = self._text.grabber.grab()
        preview_before = self._preview.grabber.grab()
        pressed = time.perf_counter()
        self.screen.press(_KEY)
        echo = self._changed(self._text, text_before, pressed + patience)
        shown = self._changed(self._preview, preview_before, pressed + patience) if preview else None
        return Key(echo and echo - pressed, shown and shown - pressed)

    def _changed(self, part: _Watched, before: bytes, until: float) -> float | None:
        last = before
        while True:
            now = part.grabber.grab()
            when = time.perf_counter()
            if now != last and changed_columns(before, now, part.grabber.box.width) >= CARET:
                return when
            if when > until:
                return None
            last = now
            time.sleep(0.0002)

    def memory(self) -> float:
        """The memory of the editor's processes, in MB."""
        return memory(self._process.pid)

    def processor_time(self) -> float:
        """The processor's seconds of the editor's processes."""
        return processor_time(self._process.pid)

    def pictures(self) -> tuple[bytes, bytes]:
        """What text and preview show now."""
        return self._text.grabber.grab(), self._preview.grabber.grab()

    def close(self) -> None:
        """Let the screen's memory go."""
        self._text.grabber.close()
        self._preview.grabber.close()


@contextmanager
def running(screen: Screen, editor: Editor, post: Path, home: Path, display: str) -> Iterator[Trial]:
    """The editor with a post open; ended afterwards."""
    environment = editor.environment(home, display)
    command = editor.command(post)
    screen.park_pointer()
    with _fresh(screen) as is_empty:
        _wait(is_empty, 5)
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        env=environment,
        cwd=home,
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    trial = Trial(screen, editor, process, started)
    try:
        yield trial
    finally:
        end(process)
        trial.close()


@contextmanager
def _fresh(screen: Screen) -> Iterator[Callable[[], bool]]:
    """Tells whether the last editor's window is gone."""
    grabber = Grabber(screen, Box(100, 100, 800, 500))
    try:
        yield lambda: ink(grabber.grab()) == 0
    finally:
        grabber.close()


def _wait(condition: Callable[[], bool], patience: float) -> None:
    until = time.monotonic() + patience
    while not condition():
        if time.monotonic() > until:
            raise TrialError("the last editor's window is still there")
        time.sleep(0.02)
