"""Windows' and macOS's ways, as far as this machine can walk them."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from editor.post import SaveFailed, saver
from editor.post.saver import save
from editor.post.system import MacOs
from editor.post.system_windows import Windows


def moved(target: str, temporary: str, _: int) -> bool:
    """What ReplaceFileW does when all goes well."""
    Path(temporary).replace(target)
    return True


def refused(_target: str, _temporary: str, _flags: int) -> bool:
    """ERROR_UNABLE_TO_REMOVE_REPLACED: both files stay."""
    return False


def half_done(target: str, _temporary: str, _flags: int) -> bool:
    """ERROR_UNABLE_TO_MOVE_REPLACEMENT_2: the target has lost its name."""
    Path(target).unlink()
    return False


@pytest.mark.parametrize("replace_file", [moved, half_done])
def test_windows_replaces_the_file(tmp_path: Path, replace_file: object) -> None:
    path = tmp_path / "a.md"
    system = Windows(replace_file)  # type: ignore[arg-type]
    opened = save(path, b"one", None, system=system)
    save(path, b"two", opened, system=system)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.md", b"two")]


def test_windows_leaves_the_file_when_it_cannot(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"one")
    with pytest.raises(SaveFailed, match="in use"):
        save(path, b"two", saver.digest(b"one"), system=Windows(refused))
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.md", b"one")]


@pytest.mark.skipif(sys.platform == "win32", reason="fcntl")
def test_macos_syncs_where_the_volume_knows_no_full_sync(tmp_path: Path) -> None:
    # To Linux 51 is a command that it does not know (EINVAL), as to a share on macOS.
    save(tmp_path / "a.md", b"one", None, system=MacOs())
    assert (tmp_path / "a.md").read_bytes() == b"one"


@pytest.mark.skipif(sys.platform == "win32", reason="fcntl")
def test_macos_tells_a_sync_that_failed(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=os.strerror(errno.EBADF)):
        MacOs().sync(10_000)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_mode_and_times_are_those_of_a_file_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    opened = save(path, b"one", None)
    path.chmod(0o604)
    save(path, b"two", opened)
    assert stat.S_IMODE(path.stat().st_mode) == 0o604
