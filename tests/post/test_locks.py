"""One program has a post; a dead one has none."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.post.locks import Locks
from editor.post.signs import Sign

_HOLD = """
import sys
from pathlib import Path
from editor.post.locks import Locks
from editor.post.signs import Sign
folder, path = map(Path, sys.argv[1:])
print(Locks(folder / "locks", Sign(folder / "alive")).take(path), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def signs(tmp_path: Path) -> Iterator[list[Sign]]:
    made = [Sign(tmp_path / "alive") for _ in range(2)]
    yield made
    for sign in made:
        sign.release()


@pytest.fixture
def locks(tmp_path: Path, signs: list[Sign]) -> list[Locks]:
    return [Locks(tmp_path / "locks", sign) for sign in signs]


def test_the_second_is_told_of_the_first(locks: list[Locks], signs: list[Sign], tmp_path: Path) -> None:
    path = tmp_path / "글.md"
    assert locks[0].take(path) is None
    assert locks[0].take(path) is None
    held = locks[1].take(path)
    assert held is not None
    assert held.token == signs[0].token
    assert len(held.time) == 5
    locks[1].release(path)  # not its own
    assert locks[1].take(path) is not None
    locks[0].release(path)
    assert locks[1].take(path) is None


def test_taking_over(locks: list[Locks], tmp_path: Path) -> None:
    path = tmp_path / "글.md"
    locks[0].take(path)
    assert locks[1].take(path, over=True) is None
    assert locks[0].take(path) is not None


def test_another_name_of_the_file_is_the_same_post(locks: list[Locks], tmp_path: Path) -> None:
    path, link = tmp_path / "글.md", tmp_path / "link.md"
    path.write_bytes(b"")
    link.symlink_to(path)
    locks[0].take(path)
    assert locks[1].take(link) is not None


def test_a_dead_ones_lock_is_taken(locks: list[Locks], tmp_path: Path) -> None:
    path = tmp_path / "글.md"
    command = [sys.executable, "-c", _HOLD, str(tmp_path), str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"None\n"
        assert locks[0].take(path) is not None
        other.kill()
        other.wait()
        assert locks[0].take(path) is None


@pytest.mark.parametrize("damage", [b"", b"\xff\x00", b"[]", b'{"token": 1}', b'{"a": "b"}'])
def test_a_damaged_lock_is_none(locks: list[Locks], tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "글.md"
    locks[0].take(path)
    (lock,) = (tmp_path / "locks").glob("*.json")
    lock.write_bytes(damage)
    assert locks[1].take(path) is None
