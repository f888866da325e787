"""The import tables of Windows binaries, read from those that pip carries."""

from pathlib import Path

import pytest
from installers.windows import pe
from pip._vendor import distlib


def test_a_windows_programs_libraries_are_named() -> None:
    launcher = Path(distlib.__file__).with_name("t64.exe")
    if not launcher.is_file():
        pytest.skip("Debian's pip carries no Windows binaries")
    assert "kernel32.dll" in pe.needed(launcher)


def test_what_is_no_windows_binary_needs_none(tmp_path: Path) -> None:
    (tmp_path / "libx.so").write_bytes(b"\x7fELF" + bytes(100))
    assert pe.needed(tmp_path / "libx.so") == []
