"""Who may not write a file, or its folder, is offered another place, and the file stays."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.disks import IS_ROOT
from tests.ui.conftest import POST

pytestmark = pytest.mark.skipif(not IS_ROOT, reason="becomes an ordinary user")


@pytest.fixture
def folder() -> Iterator[Path]:
    """One that other users reach, as pytest's own are not."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o777, 0o444), (0o755, 0o666)], ids=["file", "folder"])
def test_it_is_refused_with_another_place(folder: Path, folder_mode: int, file_mode: int) -> None:
    posts, state = folder / "_posts", folder / "state"
    posts.mkdir()
    state.mkdir()
    path = posts / "2024-07-27-port.md"
    path.write_bytes(POST.encode())
    path.chmod(file_mode)
    posts.chmod(folder_mode)
    state.chmod(0o777)
    before = path.stat()
    environment = {**os.environ, "XDG_STATE_HOME": str(state), "XDG_CONFIG_HOME": str(state)}
    environment.pop("QTWEBENGINE_DISABLE_SANDBOX", None)
    command = [sys.executable, "-m", "tests.ui.safety.ordinary_user", str(path)]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120).stdout
    assert said.startswith("True ['Save As…']")
    assert "ermission denied" in said
    assert "Stet keeps it" in said
    assert path.read_bytes() == POST.encode()
    assert path.stat().st_ino == before.st_ino
    assert [file.name for file in posts.iterdir()] == [path.name]
