"""Versions are kept for 30 days, and come back as they were."""

import datetime
from pathlib import Path

import pytest

from editor.post import saver
from editor.post.versions import DamagedVersion, Versions

DAY = datetime.datetime(2024, 7, 27, 9, 30)


@pytest.fixture
def versions(tmp_path: Path) -> Versions:
    return Versions(tmp_path / "versions")


def test_the_newest_comes_first_and_nothing_twice(versions: Versions, tmp_path: Path) -> None:
    path = tmp_path / "글.md"
    versions.keep(path, b"one", opened=True, when=DAY)
    versions.keep(path, b"two", when=DAY + datetime.timedelta(minutes=1))
    versions.keep(path, b"two", when=DAY + datetime.timedelta(minutes=2))
    versions.keep(path, b"one", when=DAY + datetime.timedelta(minutes=3))
    found = versions.of(path)
    assert [version.read() for version in found] == [b"one", b"two", b"one"]
    assert [version.opened for version in found] == [False, False, True]
    assert found[-1].when == DAY
    assert found[0].digest == saver.digest(b"one")
    assert versions.of(tmp_path / "other.md") == []


def test_a_link_has_the_versions_of_its_file(versions: Versions, tmp_path: Path) -> None:
    path, link = tmp_path / "글.md", tmp_path / "link.md"
    path.write_bytes(b"one")
    link.symlink_to(path)
    versions.keep(link, b"one")
    assert len(versions.of(path)) == 1


def test_after_30_days_they_go(versions: Versions, tmp_path: Path) -> None:
    path, other = tmp_path / "a.md", tmp_path / "b.md"
    versions.keep(path, b"one", when=DAY)
    versions.keep(path, b"two", when=DAY + datetime.timedelta(days=2))
    versions.keep(other, b"one", when=DAY)
    versions.prune(DAY + datetime.timedelta(days=31))
    assert [version.read() for version in versions.of(path)] == [b"two"]
    assert versions.of(other) == []
    assert len(list((tmp_path / "versions").iterdir())) == 1


def test_a_damaged_one_says_so(versions: Versions, tmp_path: Path) -> None:
    versions.keep(tmp_path / "a.md", b"one")
    (version,) = versions.of(tmp_path / "a.md")
    whole = version.file.read_bytes()
    for at in range(len(whole)):
        version.file.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        try:
            assert version.read() == b"one"
        except DamagedVersion:
            continue
    version.file.write_bytes(b"")
    with pytest.raises(DamagedVersion):
        version.read()


def test_what_is_no_version_is_left_alone(versions: Versions, tmp_path: Path) -> None:
    versions.prune(DAY)
    versions.keep(tmp_path / "a.md", b"one")
    (version,) = versions.of(tmp_path / "a.md")
    (version.file.parent / "notes.txt").write_bytes(b"")
    assert len(versions.of(tmp_path / "a.md")) == 1


def test_versions_follow_a_post_that_is_moved(tmp_path: Path) -> None:
    versions, draft, post = Versions(tmp_path / "versions"), tmp_path / "x.md", tmp_path / "2024-07-27-x.md"
    versions.follow(draft, post)
    versions.keep(post, b"an older post of that name")
    versions.keep(draft, b"first")
    versions.keep(draft, b"second")
    versions.follow(draft, post)
    assert [version.read() for version in versions.of(post)] == [b"second", b"first", b"an older post of that name"]
    assert versions.of(draft) == []
