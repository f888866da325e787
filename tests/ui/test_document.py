"""The document: opened, changed, saved, and unmodified again when its text is."""

import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.errors import StetError
from editor.house import load_default
from editor.ui.document import PostDocument, UnsavedBroken
from tests.ui.conftest import BODY, POST


@pytest.fixture
def document() -> PostDocument:
    return PostDocument()


def test_a_new_post_is_the_house_skeleton(document: PostDocument) -> None:
    house = load_default()
    document.new(house)
    assert document.post.text == house.skeleton_front_matter + house.skeleton_body
    assert not document.is_modified
    assert document.path is None


def test_opening_and_saving_untouched_changes_no_byte(document: PostDocument, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    data = b"\xef\xbb\xbf" + POST.replace("\n", "\r\n").encode()
    path.write_bytes(data)
    document.open(path)
    document.set_text(document.post.text)
    assert not document.is_modified
    document.save()
    assert path.read_bytes() == data


def test_modified_until_the_text_is_back(document: PostDocument, post: Path, qtbot: QtBot) -> None:
    document.open(post)
    with qtbot.waitSignal(document.modified_changed) as told:
        document.set_body(BODY + "더")
    assert told.args == [True]
    with qtbot.waitSignal(document.modified_changed) as told:
        document.set_body(BODY)
    assert told.args == [False]


def test_only_what_changed_is_saved(document: PostDocument, post: Path) -> None:
    document.open(post)
    document.set_body(BODY.replace("보합", "상승"))
    document.save()
    assert post.read_bytes() == POST.replace("보합", "상승").encode()
    assert not document.is_modified
    assert document.saved_at is not None


def test_a_byte_order_mark_survives_the_source(document: PostDocument, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf" + POST.encode())
    document.open(path)
    document.set_text(POST + "x")
    document.save()
    assert path.read_bytes() == b"\xef\xbb\xbf" + POST.encode() + b"x"


def test_save_as_goes_on_in_the_new_file(document: PostDocument, post: Path) -> None:
    document.open(post)
    other = post.with_name("2024-07-09-other.md")
    document.set_body(BODY + "\n")
    document.save_as(other)
    assert document.path == other
    assert other.read_bytes() == POST.encode() + b"\n"
    assert post.read_bytes() == POST.encode()


def test_broken_front_matter_is_not_saved(document: PostDocument, post: Path) -> None:
    document.open(post)
    document.set_text(POST.replace("title:", "title: ["))
    with pytest.raises(UnsavedBroken):
        document.save()
    assert post.read_bytes() == POST.encode()
    assert document.is_modified


def test_a_file_that_another_program_changed_is_not_overwritten(document: PostDocument, post: Path) -> None:
    document.open(post)
    post.write_bytes(b"other")
    document.set_body("mine")
    with pytest.raises(StetError):
        document.save()
    assert post.read_bytes() == b"other"


def test_a_failed_open_changes_nothing(document: PostDocument, post: Path, tmp_path: Path) -> None:
    document.open(post)
    binary = tmp_path / "b.md"
    binary.write_bytes(b"\0\1")
    with pytest.raises(StetError):
        document.open(binary)
    assert document.path == post


def test_a_new_post_goes_into_the_sites_posts(document: PostDocument, site: Path) -> None:
    document.new(load_default(), site)
    assert document.suggested_path(datetime.date(2024, 7, 27)) == site / "_posts" / "2024-07-27-post.md"
