"""An index that is read a little at a time, and again in the next session."""

import os
from pathlib import Path

import pytest

from editor.rendering import indexed_site
from editor.rendering.indexed_site import Index, IndexedSite
from editor.rendering.preview import Preview
from editor.site import Site, kept_index

POSTS = 200


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of 200 posts, in a home of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "root" / "_posts"
    folder.mkdir(parents=True)
    (tmp_path / "root/_config.yml").write_text("title: T")
    for number in range(POSTS):
        (folder / f"2024-01-{number % 28 + 1:02}-post-{number}.md").write_text(f"---\ntitle: {number}\n---\n")
    return tmp_path / "root"


def test_it_is_read_piece_by_piece(root: Path) -> None:
    index = Index(Site(root))
    index.read(0)
    assert (len(index.found), index.is_complete) == (1, False)
    while not index.is_complete:
        index.read(0.01)
    assert len(IndexedSite(root, index).posts) == POSTS


def test_the_next_session_reads_no_post_again(root: Path) -> None:
    Index(Site(root)).read(60)
    again = Index(Site(root))
    # Were a post read again, this would show.
    for path in (root / "_posts").iterdir():
        stat = path.stat()
        path.write_text("x" * stat.st_size)
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    again.read(60)
    assert {entry.facts.title for entry in again.found} == set(range(POSTS))


def test_a_small_change_is_no_reason_to_keep_all_again(root: Path) -> None:
    Index(Site(root)).read(60)
    (file,) = (root.parent / "state/stet/indexes").iterdir()
    before = file.stat().st_mtime_ns
    (root / "_posts/2025-01-01-new.md").write_text("New")
    index = Index(Site(root))
    index.read(60)
    assert len(index.found) == POSTS + 1
    assert file.stat().st_mtime_ns == before
    assert Site(root).posts[-1].title == "New"


def test_another_index_of_the_session_reads_no_post_again(root: Path) -> None:
    old = Index(Site(root))
    old.read(60)
    new = Index(Site(root), old)
    new.read(60)
    assert all(entry is known for entry, known in zip(new.found, old.found, strict=True))


def test_what_another_process_keeps_meanwhile_is_not_read_again(root: Path) -> None:
    one, other = Index(Site(root)), Index(Site(root))
    one.read(0)
    while len(other.found) < POSTS:
        other.read(1)
    for path in (root / "_posts").iterdir():
        stat = path.stat()
        path.write_text("x" * stat.st_size)
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    one.read(60)
    assert {entry.facts.title for entry in one.found} == set(range(POSTS))
    assert one.is_complete


def test_what_is_read_of_a_very_large_site_is_not_lost_with_the_window(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.site.growing_index._MANY", 10)
    monkeypatch.setattr("editor.site.kept_index._WORTH_KEEPING", 5)
    index = Index(Site(root))
    kept = [0]
    while not index.is_complete:
        index.read(0)
        kept.append(len(kept_index.read(Site(root))))
    assert sorted(set(kept)) == [0, 10, 20, 40, 80, 160, POSTS]


def test_a_page_does_not_wait_for_all_posts(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexed_site, "_PATIENCE", 0)
    (root / "_layouts").mkdir()
    (root / "_layouts/post.html").write_text("{{ site.posts.size }}:{{ content }}", encoding="utf-8")
    text, path = "---\nlayout: post\n---\nbody", root / "_posts/2024-01-01-post-0.md"
    preview = Preview()
    first = preview.show(text, path, ".md")
    assert first.frame is not None
    assert not first.is_final
    assert int(first.frame[0].partition(":")[0]) < POSTS
    assert preview.has_work
    slices = 1
    while not preview.work(0):
        slices += 1
    assert slices > 1
    second = preview.show(text, path, ".md")
    assert second.is_final
    assert second.frame is not None
    assert second.frame[0] == f"{POSTS}:"
