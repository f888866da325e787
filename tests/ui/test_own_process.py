"""Processes of our own: both ways to start one give the same Python."""

import subprocess
import sys
from pathlib import Path

import pytest

BOTH = """
import os, sys
sys.path.insert(0, {repository!r})
sys.path += {packages!r}
from PySide6.QtCore import QCoreApplication, QProcess
from editor.ui import own_process
application = QCoreApplication([])
print(own_process.run("site", seconds=30).decode().count("ENABLE_USER_SITE: False"))
process = QProcess()
own_process.start(process, "site")
process.waitForFinished(30000)
print(process.readAllStandardOutput().data().decode().count("ENABLE_USER_SITE: False"))
"""


@pytest.mark.parametrize("flags", [["-s"], ["-I"]])
def test_both_are_as_shut_off_as_the_window(repository: Path, flags: list[str]) -> None:
    code = BOTH.format(repository=str(repository), packages=[path for path in sys.path if path])
    ended = subprocess.run([sys.executable, *flags, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert ended.stdout.split() == ["1", "1"]


def test_an_installed_one_knows_no_python_of_the_users(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    code = BOTH.format(repository=str(repository), packages=[path for path in sys.path if path])
    ended = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert ended.stdout.split() == ["1", "1"]
