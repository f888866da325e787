"""Processes of our own: both ways to start one give the same Python, which knows the window's modules alone."""

import subprocess
import sys
from pathlib import Path

import pytest

PROBE = """
import sys
def main():
    print(*sys.path, sep="\\n")
"""
BOTH = """
import os, sys
sys.path[:0] = [{repository!r}, {probe!r}]
sys.path += {packages!r}
from PySide6.QtCore import QCoreApplication, QProcess
from editor.ui import own_process
application = QCoreApplication([])
process = QProcess()
own_process.start(process, "probe")
process.waitForFinished(30000)
for printed in (own_process.run("probe", seconds=30), process.readAllStandardOutput().data()):
    found = printed.decode().split()
    print(set(found) <= set(sys.path) and {probe!r} in found)
"""


def looked_for(repository: Path, folder: Path, *flags: str) -> list[str]:
    (folder / "probe.py").write_text(PROBE, encoding="utf-8")
    code = BOTH.format(repository=str(repository), probe=str(folder), packages=[path for path in sys.path if path])
    command = [sys.executable, *flags, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.split()


@pytest.mark.parametrize("flag", ["-s", "-I"])
def test_both_are_as_shut_off_as_the_window(repository: Path, tmp_path: Path, flag: str) -> None:
    assert looked_for(repository, tmp_path, flag) == ["True", "True"]


def test_an_installed_one_knows_no_python_of_the_users(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    assert looked_for(repository, tmp_path, "-I") == ["True", "True"]
