"""The power goes: what the disk holds at an instant, mounted again, has every save that was said to be done."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.disks import IS_ROOT, mounted
from tests.post.faults import visible
from tests.post.saving_on import text

pytestmark = pytest.mark.skipif(not IS_ROOT or not shutil.which("mkfs.ext4"), reason="mounts a disk")

ROUNDS = 8


class Disk:
    """An ext4 in a file, whose bytes can be had as they are at an instant."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._image = folder / "disk.img"
        with self._image.open("wb") as image:
            image.truncate(16 * 1024 * 1024)
        subprocess.run(["mkfs.ext4", "-q", "-F", str(self._image)], check=True)

    def cut(self, how: str, seconds: float) -> tuple[int, bytes, list[str]]:
        """Save for so long, then cut: the last save said to be done, what the file holds after, and visible names."""
        copy = self._folder / "copy.img"
        with mounted(self._folder / "disk", "-o", "loop", str(self._image)) as disk:
            path = disk / "글.md"
            path.unlink(missing_ok=True)
            command = [sys.executable, "-m", "tests.post.saving_on", str(path), how]
            with subprocess.Popen(command, stdout=subprocess.PIPE) as saving:
                assert saving.stdout is not None
                saving.stdout.readline()
                time.sleep(seconds)
                saving.send_signal(signal.SIGSTOP)
                shutil.copyfile(self._image, copy)
                saving.kill()
                done = [1, *map(int, saving.stdout.read().split())][-1]
        with mounted(self._folder / "after", "-o", "loop", str(copy)) as after:
            path = after / "글.md"
            return done, path.read_bytes() if path.exists() else b"", visible(after)


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    made = Disk(tmp_path)
    try:
        with mounted(tmp_path / "disk", "-o", "loop", str(tmp_path / "disk.img")):
            pass
    except NotImplementedError as refused:
        pytest.skip(str(refused))
    return made


def check(disk: Disk, rounds: int) -> None:
    for seed in range(rounds):
        done, held, names = disk.cut("synced", random.Random(seed).uniform(0.01, 0.3))
        # The next one may have got there without its saver having had the time to say so.
        assert held in (text(done), text(done + 1)), seed
        assert names == ["lost+found", "글.md"]


def test_an_acknowledged_save_is_there(disk: Disk) -> None:
    check(disk, ROUNDS)


@pytest.mark.long
def test_an_acknowledged_save_is_there_100_times(disk: Disk) -> None:
    check(disk, 100)


def test_without_a_sync_it_is_lost(disk: Disk) -> None:
    """The control: the trial can fail."""
    lost = 0
    for seed in range(ROUNDS):
        done, held, _ = disk.cut("unsynced", random.Random(seed).uniform(0.05, 0.3))
        lost += held not in (text(done), text(done + 1))
    assert lost
