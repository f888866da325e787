"""A window killed at random moments of typing and saving loses next to nothing that was typed, and nothing saved."""

import dataclasses
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from editor.post.journal import Leftover
from editor.post.keeping import Keeping
from editor.ui.safety.recovery import recovered
from tests.ui.safety.typing_window import PLACE, TYPED, waited

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL")

POST = f"---\ntitle: 항만 물동량\n---\n\n<p>수출입 화물은 {PLACE} 늘었다.</p>\n\n<p>끝.</p>\n"
BAR = 0.1
"""Seconds of typing that may be lost."""


@dataclasses.dataclass
class Round:
    """What a window said before it was killed."""

    killed: tuple[float, float] = (0.0, 0.0)
    keys: dict[int, tuple[float, float]] = dataclasses.field(default_factory=dict)
    """When each was typed, and how long threads had waited for a processor by then; `killed` the same."""
    saved: int = 0

    def lost(self, kept: int) -> float:
        """How many seconds before its end the first lost key was typed, less what it waited for a processor meanwhile.

        Whose machine is busy with something else learns nothing from the clock.
        """
        if kept + 1 not in self.keys:
            return 0.0
        (end, waited), (typed, waited_then) = self.killed, self.keys[kept + 1]
        return max(0.0, end - typed - (waited - waited_then))


class Typists:
    """Windows, one after another."""

    def __init__(self, folder: Path) -> None:
        environment = {**os.environ, "XDG_STATE_HOME": str(folder / "state"), "QT_QPA_PLATFORM": "offscreen"}
        environment.pop("QTWEBENGINE_DISABLE_SANDBOX", None)  # without it root gets no preview, which is not tried here
        command = [sys.executable, "-m", "tests.ui.safety.typing_window"]
        self._process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.keeping = Keeping(folder / "state" / "stet")

    def kill_one(self, path: Path, seed: int) -> Round:
        """Have a window opened, typed in, and killed."""
        said, pid, told = self._pipe(self._process.stdout), 0, Round()
        self._tell(f"{path} {seed}")
        for line in said:
            what, number, *_ = line.split()
            if what == "pid":
                pid = int(number)
            elif what == "ready":
                break
            assert what != "failed", "the window did not open"
        time.sleep(random.Random(seed).uniform(0.05, 0.9))
        told.killed = time.monotonic(), waited(pid)
        os.kill(pid, signal.SIGKILL)
        self._tell("")
        for line in said:
            what, number, moment, waited_then = line.split()
            if what == "dead":
                break
            if what == "key":
                told.keys[int(number)] = float(moment), float(waited_then)
            elif what == "saved":
                told.saved = int(number)
        return told

    def _pipe(self, stream: IO[bytes] | None) -> Iterator[str]:
        assert stream is not None
        return (line.decode() for line in iter(stream.readline, b""))

    def _tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def end(self) -> None:
        """No more windows."""
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def typists(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Typists]:
    """Their journals lie on the disk for the long trial, and else in memory, where nobody else's syncs hold them up."""
    in_memory = "long" not in request.keywords and Path("/dev/shm").is_dir()
    with tempfile.TemporaryDirectory(dir="/dev/shm" if in_memory else tmp_path, ignore_cleanup_errors=True) as folder:
        made = Typists(Path(folder))
        yield made
        made.end()


def state(count: int) -> bytes:
    """The file after so many keys."""
    return POST.replace(PLACE, TYPED[:count] + PLACE).encode()


def count_of(data: bytes) -> int:
    """How many keys a file's bytes hold; fails when they are neither an old nor a new version."""
    count = len(data) - len(state(0))
    assert 0 <= count <= len(TYPED)
    assert hashlib.sha256(data).digest() == hashlib.sha256(state(count)).digest()
    return count


def kill_often(typists: Typists, site: Path, rounds: int) -> list[tuple[float, Round]]:
    folder = site / "_posts"
    folder.mkdir()
    losses = []
    for seed in range(rounds):
        path = folder / f"2024-07-{seed % 28 + 1:02}-글-{seed}.md"
        path.write_bytes(state(0))
        told = typists.kill_one(path, seed)
        held = count_of(path.read_bytes())
        assert held >= told.saved, "an acknowledged save is lost"
        left: list[Leftover] = typists.keeping.leftovers()
        assert len(left) <= 1
        kept = max([held, *(count_of(recovered(leftover).to_bytes()) for leftover in left)])
        losses.append((told.lost(kept), told))
        for leftover in left:
            leftover.discard()
        assert {file.suffix for file in folder.iterdir() if not file.name.startswith(".")} == {".md"}
    return losses


def check(losses: list[tuple[float, Round]], share: float = 1.0) -> None:
    """That at least this share of the windows lost no more than they may."""
    worst = max(loss for loss, _ in losses)
    typed = sum(len(told.keys) for _, told in losses)
    saved = sum(told.saved > 0 for _, told in losses)
    late = sum(loss > BAR for loss, _ in losses)
    print(f"{len(losses)} kills, {typed} keys, {saved} after a saving, at most {worst:.3f} s lost, {late} over {BAR} s")
    assert typed > 5 * len(losses)
    assert late <= (1 - share) * len(losses)


def test_killed_60_times(typists: Typists, tmp_path: Path) -> None:
    check(kill_often(typists, tmp_path, 60))


@pytest.mark.long
def test_killed_1000_times(typists: Typists, tmp_path: Path) -> None:
    # A disk that others keep busy holds up a write now and then for longer.
    check(kill_often(typists, tmp_path, 1000), share=0.99)
