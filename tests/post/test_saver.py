import os
import stat
import sys
from pathlib import Path

import pytest

from editor.post import ChangedOnDisk, NotRegularFile, SaveFailed, read, save

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


def test_a_new_file_and_its_next_version(tmp_path: Path) -> None:
    path = tmp_path / "글.md"
    first = save(path, b"one", None)
    assert read(path) == (b"one", first)
    second = save(path, b"two\r\n", first)
    assert read(path) == (b"two\r\n", second)
    assert [file.name for file in tmp_path.iterdir()] == ["글.md"]


def test_what_others_wrote_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    opened = save(path, b"one", None)
    path.write_bytes(b"theirs")
    for known in (opened, None):
        with pytest.raises(ChangedOnDisk):
            save(path, b"mine", known)
    assert path.read_bytes() == b"theirs"
    save(path, b"mine", opened, overwrite=True)
    path.unlink()
    with pytest.raises(ChangedOnDisk):
        save(path, b"mine", opened)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotRegularFile):
        save(tmp_path, b"", None)
    with pytest.raises(NotRegularFile):
        read(tmp_path)
    with pytest.raises(SaveFailed):
        save(tmp_path / "missing" / "a.md", b"", None)


@POSIX
def test_a_link_stays_a_link_and_the_mode_stays(tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_bytes(b"one")
    target.chmod(0o640)
    link.symlink_to(target)
    save(link, b"two", read(link)[1])
    assert link.is_symlink()
    assert target.read_bytes() == b"two"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@POSIX
def test_a_new_file_takes_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        save(tmp_path / "a.md", b"", None)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640


@POSIX
def test_extended_attributes_stay(tmp_path: Path) -> None:
    if not hasattr(os, "setxattr"):
        pytest.skip("no extended attributes here")
    path = tmp_path / "a.md"
    opened = save(path, b"one", None)
    try:
        os.setxattr(path, "user.stet", b"kept")
    except OSError:
        pytest.skip("the file system has no extended attributes")
    save(path, b"two", opened)
    assert os.getxattr(path, "user.stet") == b"kept"


@POSIX
def test_a_pipe_is_refused_and_a_loop_of_links_fails(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotRegularFile):
        save(tmp_path / "pipe", b"", None)
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(SaveFailed):
        save(tmp_path / "a", b"", None)


@POSIX
def test_a_failed_write_leaves_the_old_file_and_no_temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    opened = save(path, b"one", None)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveFailed, match="No space left"):
        save(path, b"two", opened)
    assert path.read_bytes() == b"one"
    assert [file.name for file in tmp_path.iterdir()] == ["a.md"]
