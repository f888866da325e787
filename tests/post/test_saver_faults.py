"""Every call of a save fails in turn, or is the last one that the process makes."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.post import ChangedOnDisk, SaveFailed, saver
from editor.post.saver import save
from editor.post.system import System
from tests.post.faults import Faulty, names

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX calls")

OLD, NEW = b"old\r\n", "새 글\n".encode()


def failing(code: int) -> object:
    raise OSError(code, os.strerror(code))


def outcomes(path: Path, old: bytes | None, code: int, after: bool) -> Iterator[tuple[str, bytes | None, bool]]:
    """For each call of a save: its name, what the file holds when it fails, and whether the save said so."""
    at = 1
    while True:
        path.unlink(missing_ok=True)
        if old is not None:
            path.write_bytes(old)
        system = Faulty(at, lambda: failing(code), after=after)
        try:
            save(path, NEW, old if old is None else saver.digest(old), system=system)
            failed = False
        except SaveFailed:
            failed = True
        if not system.was_hit:
            return
        yield system.made[at - 1], path.read_bytes() if path.exists() else None, failed
        at += 1


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EROFS])
@pytest.mark.parametrize("old", [OLD, None], ids=["existing", "new"])
@pytest.mark.parametrize("after", [False, True], ids=["instead", "after"])
def test_an_error_leaves_the_old_bytes_and_success_the_new(
    tmp_path: Path, code: int, old: bytes | None, after: bool
) -> None:
    path = tmp_path / "글.md"
    called = []
    for name, held, failed in outcomes(path, old, code, after):
        called.append(name)
        assert held == (old if failed else NEW), name
        assert names(tmp_path) == (["글.md"] if held is not None else []), name
    assert {"make", "write", "sync", "close", "replace", "sync_folder"} <= set(called)


def test_a_failed_fsync_is_a_failed_save(tmp_path: Path) -> None:
    class Unsynced(System):
        def sync(self, handle: int) -> None:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    path = tmp_path / "a.md"
    path.write_bytes(OLD)
    with pytest.raises(SaveFailed, match="Input/output error"):
        save(path, NEW, saver.digest(OLD), system=Unsynced())
    assert path.read_bytes() == OLD


def test_short_writes_are_gone_on_with(tmp_path: Path) -> None:
    class Sparing(System):
        def write(self, handle: int, data: bytes | memoryview) -> int:
            return os.write(handle, data[:3])

    save(tmp_path / "a.md", NEW * 5, None, system=Sparing())
    assert (tmp_path / "a.md").read_bytes() == NEW * 5


def test_what_does_not_read_back_is_not_put_in_place(tmp_path: Path) -> None:
    class Forgetful(System):
        def write(self, handle: int, data: bytes | memoryview) -> int:
            return os.write(handle, bytes(data)[:-1] + b"?")

    path = tmp_path / "a.md"
    path.write_bytes(OLD)
    with pytest.raises(SaveFailed, match="read back"):
        save(path, NEW, saver.digest(OLD), system=Forgetful())
    assert path.read_bytes() == OLD


def test_a_change_during_the_save_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.md"

    class Raced(System):
        def sync(self, handle: int) -> None:
            path.write_bytes(b"theirs")
            super().sync(handle)

    path.write_bytes(OLD)
    with pytest.raises(ChangedOnDisk):
        save(path, NEW, saver.digest(OLD), system=Raced())
    assert path.read_bytes() == b"theirs"


def test_a_killed_save_leaves_the_old_or_the_new_bytes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.post.killed_saves", str(tmp_path)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout.splitlines()
    assert len(told) > 30
    states = [line.split()[1] for line in told]
    assert set(states) == {"old", "new"}, told
    assert sum(int(line.split()[2]) for line in told) > 10, "no kill left anything to clear away"
