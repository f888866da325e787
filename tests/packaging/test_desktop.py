"""What desktops read, looked at by the programs that they look at it with."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "command",
    [
        ("desktop-file-validate", "stet.desktop"),
        ("appstreamcli", "validate", "--no-net", "stet.metainfo.xml"),
        ("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", "./stet.1"),
        ("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", "./stet.ko.1"),
    ],
    ids=lambda command: command[-1],
)
def test_it_is_valid(repository: Path, command: tuple[str, ...]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"no {command[0]} here")
    ran = subprocess.run(command, cwd=repository / "packaging/linux", capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout


def test_posts_are_offered_and_not_taken(package: Path) -> None:
    entry = (package / "usr/share/applications/stet.desktop").read_text(encoding="utf-8")
    assert re.search(r"^MimeType=text/markdown;$", entry, re.MULTILINE)
    # Taken would be a default in the system's own list.
    assert list(package.rglob("mimeapps.list")) == []
    assert list(package.rglob("defaults.list")) == []
