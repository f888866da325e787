import os
import stat
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import pytest

from editor.post import ChangedOnDisk, HardLinked, NotRegularFile, SaveFailed
from editor.post.saver import read, save

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
def test_other_names_of_the_file_are_told_of_first(tmp_path: Path) -> None:
    path, other = tmp_path / "a.md", tmp_path / "b.md"
    opened = save(path, b"one", None)
    os.link(path, other)
    with pytest.raises(HardLinked):
        save(path, b"two", opened)
    assert path.read_bytes() == b"one"
    save(path, b"two", opened, split=True)
    assert (path.read_bytes(), other.read_bytes()) == (b"two", b"one")


@POSIX
def test_a_device_is_refused() -> None:
    with pytest.raises(NotRegularFile):
        save(Path("/dev/null"), b"", None, overwrite=True)
    with pytest.raises(NotRegularFile):
        read(Path("/dev/null"))


_AS_USER = """
import os, sys
from pathlib import Path
from editor.post import SaveFailed
from editor.post.saver import read, save
os.setgroups([]); os.setgid(65534); os.setuid(65534)
path = Path(sys.argv[1])
try:
    save(path, b"new", read(path)[1])
except SaveFailed as error:
    print(error.facts["reason"])
"""


@POSIX
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="becomes an ordinary user")
@pytest.mark.parametrize("locked", ["file", "folder"])
def test_what_an_ordinary_user_may_not_write_stays(locked: str) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as name:  # pytest's own folders are closed to others
        folder = Path(name)
        folder.chmod(0o755 if locked == "folder" else 0o777)
        path = folder / "a.md"
        path.write_bytes(b"old")
        path.chmod(0o666 if locked == "folder" else 0o444)
        told = subprocess.run(
            [sys.executable, "-c", _AS_USER, str(path)], capture_output=True, text=True, check=True, timeout=60
        )
        assert "ermission denied" in told.stdout
        assert path.read_bytes() == b"old"
        assert [file.name for file in folder.iterdir()] == ["a.md"]


def test_a_decomposed_name_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / unicodedata.normalize("NFD", "글.md")
    save(path, b"one", None)
    save(path, b"two", read(path)[1])
    assert [file.name for file in tmp_path.iterdir()] in ([path.name], [unicodedata.normalize("NFC", path.name)])
    assert path.read_bytes() == b"two"


def test_a_change_of_the_same_size_and_time_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    opened = save(path, b"one", None)
    times = path.stat()
    path.write_bytes(b"two")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert path.stat().st_mtime_ns == times.st_mtime_ns
    with pytest.raises(ChangedOnDisk):
        save(path, b"new", opened)
