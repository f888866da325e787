"""A place of a test's own at which later starts meet the window that is there."""

from pathlib import Path

import pytest

from editor.post.meeting import APART, meeting_place


def meet_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where starts meet from now on, in a folder that is nobody else's."""
    monkeypatch.delenv(APART, raising=False)
    folder.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    place = meeting_place()
    assert place is not None
    assert Path(place).parent == folder
    return place
