"""A site's posts are looked through a little at a time."""

from pathlib import Path

import pytest

from editor.rendering import indexed_site
from editor.rendering.indexed_site import Index, IndexedSite
from editor.rendering.preview import Preview

MANY = 40


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_layouts").mkdir()
    (tmp_path / "_config.yml").touch()
    (tmp_path / "_layouts/post.html").write_text("{{ site.posts.size }}:{{ content }}", encoding="utf-8")
    for number in range(MANY):
        (tmp_path / f"_posts/2024-01-01-p{number:02}.md").write_text("---\n---\nx", encoding="utf-8")
    return tmp_path


def test_all_entries_come_in_the_end(site: Path) -> None:
    index = Index(site)
    index.read(0)
    assert len(index.found) == 1
    while not index.is_complete:
        index.read(0)
    assert len(index.found) == MANY
    assert len(IndexedSite(site, index).posts) == MANY
    assert not index.was_asked_early


def test_what_is_known_is_not_read_again(site: Path) -> None:
    old = Index(site)
    old.read(60)
    new = Index(site, old)
    new.read(60)
    assert all(entry is known for entry, known in zip(new.found, old.found, strict=True))


def test_a_page_does_not_wait_for_all_posts(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexed_site, "_PATIENCE", 0)
    text, path = "---\nlayout: post\n---\nbody", site / "_posts/2024-01-01-p00.md"
    preview = Preview()
    first = preview.show(text, path, ".md")
    assert first.frame is not None
    assert not first.is_final
    assert int(first.frame[0].partition(":")[0]) < MANY
    assert preview.has_work
    while not preview.work(0):
        pass
    assert not preview.has_work
    second = preview.show(text, path, ".md")
    assert second.is_final
    assert second.frame is not None
    assert second.frame[0] == f"{MANY}:"
