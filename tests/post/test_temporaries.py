"""What a killed save left is removed; nobody else's is."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editor.post import temporaries


@pytest.fixture
def dead() -> int:
    """The id of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def renamed(path: Path, process: int) -> Path:
    """The temporary as another process of this machine would name it."""
    _, _, machine, _, random = path.name.replace(".", "-", 1).split("-")
    return path.with_name(f".stet-{machine}-{process}-{random}")


@pytest.mark.skipif(os.name != "posix", reason="elsewhere they wait for a day")
def test_those_of_the_dead_go_and_those_of_the_living_stay(tmp_path: Path, dead: int) -> None:
    mine = temporaries.temporary_in(tmp_path)
    left = renamed(mine, dead)
    for path in (mine, left):
        path.write_bytes(b"")
    assert temporaries.remove_stale(tmp_path) == [left]
    assert list(tmp_path.iterdir()) == [mine]


def test_anyones_go_after_a_day(tmp_path: Path) -> None:
    old, young = tmp_path / ".stet-00000000-1-00000000", tmp_path / ".stet-00000000-1-00000001"
    for path in (old, young):
        path.write_bytes(b"")
    yesterday = time.time() - 25 * 3600
    os.utime(old, (yesterday, yesterday))
    assert temporaries.remove_stale(tmp_path) == [old]


def test_what_only_resembles_one_stays(tmp_path: Path, dead: int) -> None:
    names = [".stet.toml", ".stet-notes.md", f".stet-0000000-{dead}-00000000", f"stet-00000000-{dead}-00000000"]
    for name in names:
        (tmp_path / name).write_bytes(b"")
    folder = renamed(temporaries.temporary_in(tmp_path), dead)
    folder.mkdir()
    assert temporaries.remove_stale(tmp_path) == []
    assert temporaries.remove_stale(tmp_path / "missing") == []


@pytest.mark.jekyll
@pytest.mark.skipif(not shutil.which("jekyll"), reason="needs jekyll")
def test_jekyll_publishes_none(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for folder in (site / "_posts", site / "pages"):
        folder.mkdir(parents=True)
        left = temporaries.temporary_in(folder)
        left.write_text("---\ntitle: a\n---\nleft\n")
        (folder / "2024-07-27-post.md").write_text("---\ntitle: a\n---\nleft\n")
    (site / "_config.yml").write_text("title: x\n")
    command = ["jekyll", "build", "--quiet", "-s", str(site), "-d", str(tmp_path / "built")]
    subprocess.run(command, check=True, timeout=120, capture_output=True)
    built = [path.name for path in (tmp_path / "built").rglob("*") if path.is_file()]
    assert len(built) == 2
    assert not [name for name in built if "stet" in name]
