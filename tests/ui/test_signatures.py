"""PySide's signatures wait, and are there when somebody asks."""

import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

UNPACKED = Path(shiboken6.__file__).with_name("files.dir")
BEGIN = "import sys; import editor.ui; from PySide6.QtCore import QSize\n"
WAITING = 'print(type(sys.modules["shibokensupport.signature.parser"]).__name__)\n'


def said(code: str) -> list[str]:
    """What a Python of its own prints, line by line."""
    command = [sys.executable, "-c", BEGIN + code]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.splitlines()


@pytest.mark.skipif(not UNPACKED.exists(), reason="PySide's signatures are packed here")
def test_they_wait_until_somebody_asks() -> None:
    before, after = said(f"{WAITING}try:\n    QSize('a', 'b')\nexcept TypeError:\n    {WAITING}")
    assert (before, after) == ("_Waiting", "module")


def test_a_wrong_argument_is_told_in_full() -> None:
    told = said("try:\n    QSize('a', 'b')\nexcept TypeError as error:\n    print(error)\n")
    assert told[2:] == [
        "Supported signatures:",
        "  PySide6.QtCore.QSize.__init__()",
        "  PySide6.QtCore.QSize.__init__(QSize: PySide6.QtCore.QSize, /)",
        "  PySide6.QtCore.QSize.__init__(w: int, h: int, /)",
    ]


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="PySide describes its methods to older Pythons only")
def test_help_knows_the_signature() -> None:
    assert "    width(self, /) -> int" in said("help(QSize.width)\n")


def test_all_modules_can_be_run() -> None:
    look = "from PySide6.support.signature.lib import pyi_generator\nprint(callable(pyi_generator.generate_pyi))\n"
    assert said(look) == ["True"]
