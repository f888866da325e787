"""What wraps a tree gives the same bytes, whatever the folder, the hour, the time zone and the mode of new files."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from installers import reproducible, tree
from installers.failure import BuildError
from installers.linux import tarball
from installers.windows import msi, setup

from tests.packaging.conftest import SCRIPT, write_little_tree

DIFFERING = """
import os, sys, time
from pathlib import Path
folder = Path(sys.argv[-1])
(folder / "tree").mkdir(parents=True)
for name, text in {"tree/same": "x", "tree/time": str(time.monotonic_ns()), "package": str(folder)}.items():
    (folder / name).write_text(text)
    os.chmod(folder / name, 0o644)
    os.utime(folder / name, (0, 0))
print(folder / "package")
"""
Wrap = Callable[[Path, Path], Path]


def build(wrap: Wrap, folder: Path, zone: str, mask: int, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setenv("TZ", zone)
    before = os.umask(mask)
    try:
        root = write_little_tree(folder / "windows")
        tree.finish(root)
        return wrap(root, folder).read_bytes()
    finally:
        os.umask(before)


@pytest.mark.parametrize(("program", "wrap"), [("xz", tarball.build), ("wixl", msi.build), ("makensis", setup.build)])
def test_two_builds_are_the_same(program: str, wrap: Wrap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"needs {program}")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    one = build(wrap, tmp_path / "one", "UTC", 0o022, monkeypatch)
    time.sleep(1.1)  # makers that write the present time down do so in seconds
    assert build(wrap, tmp_path / "another place", "Asia/Seoul", 0o077, monkeypatch) == one


def test_what_differs_is_named(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"^two builds of package differ: tree/time$"):
        reproducible.build_twice([sys.executable, "-c", DIFFERING], tmp_path / "one", tmp_path / "two")


@pytest.mark.long
def test_two_builds_of_one_commit_are_the_same(tmp_path: Path) -> None:
    built = subprocess.run(
        [sys.executable, str(SCRIPT), "twice", "--folder", str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
