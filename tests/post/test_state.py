"""Where state is kept."""

import sys
from pathlib import Path

import pytest

from editor.post.state import state_folder


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="XDG")
def test_xdg(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_folder() == tmp_path / "stet"
    for unusable in ("", "relative/path"):
        monkeypatch.setenv("XDG_STATE_HOME", unusable)
        assert state_folder() == Path.home() / ".local" / "state" / "stet"


def test_macos_and_windows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert state_folder() == Path.home() / "Library" / "Application Support" / "Stet"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert state_folder() == tmp_path / "Stet"
