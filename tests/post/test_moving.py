"""Moving a post's file: both the place and the text, or neither; never over another file."""

import errno
import os
from pathlib import Path

import pytest

from editor.post import ChangedOnDisk, HardLinked, SaveFailed, moving, saver


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "_drafts" / "항만.md"
    path.parent.mkdir()
    path.write_bytes(b"old")
    path.chmod(0o640)
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "_posts" / "inner" / "2024-07-27-항만.md"


OLD = saver.digest(b"old")


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_place_and_text_change_and_the_mode_stays(draft: Path, target: Path, tmp_path: Path) -> None:
    assert moving.move(draft, target, b"new", OLD) == saver.digest(b"new")
    assert files(tmp_path) == {"_posts/inner/2024-07-27-항만.md": b"new"}
    assert target.stat().st_mode & 0o777 == 0o640


def test_never_over_a_file(draft: Path, target: Path, tmp_path: Path) -> None:
    target.parent.mkdir(parents=True)
    target.write_bytes(b"mine")
    before = files(tmp_path)
    with pytest.raises(ChangedOnDisk):
        moving.move(draft, target, b"new", OLD)
    with pytest.raises(ChangedOnDisk):
        moving.make(target, b"new")
    assert files(tmp_path) == before


def test_what_another_program_wrote_is_not_moved(draft: Path, target: Path, tmp_path: Path) -> None:
    draft.write_bytes(b"theirs")
    with pytest.raises(ChangedOnDisk):
        moving.move(draft, target, b"new", OLD)
    assert files(tmp_path) == {"_drafts/항만.md": b"theirs"}


def test_a_text_that_cannot_be_written_leaves_the_file_where_it_was(draft: Path, target: Path, tmp_path: Path) -> None:
    os.link(draft, tmp_path / "other name")
    with pytest.raises(HardLinked):
        moving.move(draft, target, b"new", OLD)
    assert files(tmp_path) == {"_drafts/항만.md": b"old", "other name": b"old"}


def test_a_link_that_would_lead_nowhere_stays(draft: Path, target: Path, tmp_path: Path) -> None:
    link = draft.with_name("link.md")
    link.symlink_to("항만.md")
    with pytest.raises(ChangedOnDisk):
        moving.move(link, target, b"new", OLD)
    assert link.read_bytes() == b"old"
    assert not target.is_symlink()


def test_without_hard_links_it_moves_too(
    draft: Path, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    moving.move(draft, target, b"new", OLD)
    assert files(tmp_path) == {"_posts/inner/2024-07-27-항만.md": b"new"}
    draft.write_bytes(b"old")
    with pytest.raises(ChangedOnDisk):
        moving.move(draft, target, b"new", OLD)
    assert draft.read_bytes() == b"old"


def test_a_file_that_is_gone_cannot_be_moved(draft: Path, target: Path) -> None:
    draft.unlink()
    with pytest.raises(SaveFailed):
        moving.move(draft, target, b"new", OLD)


def test_a_folder_that_is_missing_is_made(target: Path) -> None:
    assert moving.make(target, b"new") == saver.digest(b"new")
    assert target.read_bytes() == b"new"
