"""What a look at a post's file finds."""

import os
import shutil
from pathlib import Path

import pytest

from editor.post import saver
from editor.post.looking import Seen, State, look

ONE = saver.digest(b"one")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "_posts" / "글.md"
    made.parent.mkdir()
    made.write_bytes(b"one")
    return made


def test_the_same_and_another_text(path: Path) -> None:
    first = look(path, ONE, None)
    assert first.state is State.SAME
    path.write_bytes(b"two")
    seen = look(path, ONE, first.stamp, trust=first.settled)
    assert (seen.state, seen.data, seen.digest) == (State.CHANGED, b"two", saver.digest(b"two"))
    assert look(path, saver.digest(b"two"), None).state is State.SAME


@pytest.mark.skipif(os.name != "posix", reason="st_ctime")
def test_a_change_of_the_same_size_and_time_is_seen(path: Path) -> None:
    first, times = look(path, ONE, None), path.stat()
    path.write_bytes(b"two")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert look(path, ONE, first.stamp, trust=first.settled).state is State.CHANGED


def test_an_old_file_is_not_read_again(path: Path) -> None:
    os.utime(path, (1, 1))
    first = look(path, ONE, None)
    if first.settled:  # where times of change can be set
        assert look(path, saver.digest(b"other"), first.stamp).state is State.SAME


def test_a_touched_file_is_no_other(path: Path) -> None:
    first = look(path, ONE, None)
    os.utime(path, (1, 1))
    assert look(path, ONE, first.stamp).state is State.SAME


def test_gone_and_renamed(path: Path) -> None:
    first = look(path, ONE, None)
    other = path.with_name("다른 글.md")
    path.rename(other)
    assert look(path, ONE, first.stamp) == Seen(State.GONE, first.stamp, renamed=other)
    other.unlink()
    assert look(path, ONE, first.stamp) == Seen(State.GONE, first.stamp)


def test_what_is_out_of_reach_is_not_gone(path: Path) -> None:
    shutil.rmtree(path.parent)
    assert look(path, ONE, None).state is State.UNREACHABLE
    path.parent.write_bytes(b"")
    assert look(path, ONE, None).state is State.UNREACHABLE


def test_a_folder_in_its_place_is_out_of_reach(path: Path) -> None:
    path.unlink()
    path.mkdir()
    assert look(path, ONE, None).state is State.UNREACHABLE
