"""What desktops read, looked at by the programs that they look at it with."""

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
