"""What publishing and withdrawing make of a post: the text but for its date, and the same URL when it comes back."""

import datetime
from pathlib import Path

import pytest

from editor.errors import StetError
from editor.post import Post
from editor.site import Site
from editor.site.document import Document
from editor.site.drafting import publishing
from editor.site.drafting.names import Spelling, free_place, slug_of, slug_typed, twin
from editor.site.drafting.plans import plan
from tests.site import hurting
from tests.site.drafting import moved
from tests.site.jekyll import write

NOW = datetime.datetime(2025, 6, 7, 0, 0, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(write(tmp_path_factory.mktemp("site"), hurting.FILES))


def test_a_withdrawn_post_comes_back_to_its_url(site: Site) -> None:
    came = 0
    for place, text in hurting.POSTS.items():
        post = Post.from_text(text.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
        try:
            away = publishing.withdrawn(site, site.root / place, post)
        except StetError:
            continue
        back = publishing.published(site, away.path, away.post, NOW)
        before, after = site.document(site.root / place, post.text), site.document(back.path, back.post.text)
        assert isinstance(before, Document)
        assert isinstance(after, Document)
        assert back.post.body == post.body
        if ":name" not in text and ":path" not in text and before.reading.data.get("date"):
            came += 1
            assert (place, after.url, after.date) == (place, before.url, before.date)
    assert came > 100


def test_only_the_date_changes(site: Site) -> None:
    text = "---\r\n# ours\r\ntitle:   'x'\r\ndate: \"2024-07-27\"  # first\r\ntags: [ a,b ]\r\n---\r\n\r\n본문\r\n"
    done = publishing.scheduled(site, site.root / "_drafts/x.md", Post.from_text(text), NOW)
    assert done.path == site.root / "_posts/2025-06-07-x.md"
    assert done.post.text == text.replace("2024-07-27", "2025-06-07 09:00:00 +0900")


@pytest.mark.parametrize("place", ["page.md", "_staff/kim.md", "../outside.md"])
def test_what_is_no_post_is_not_moved(site: Site, place: str) -> None:
    with pytest.raises(StetError):
        publishing.published(site, site.root / place, Post.from_text("---\n---\n"), NOW)


def test_a_new_file_gets_a_free_name(tmp_path: Path) -> None:
    root = write(tmp_path, moved.files("date") | {"_drafts/post.html": "", "_drafts/Post-2.md": ""})
    found = plan(root, None, Post.from_text("---\ntitle: '?!'\n---\n"), publishing.kept)
    assert found.path == root / "_drafts" / "post-3.md"
    found = plan(root, None, Post.from_text("---\ntitle: 제목\n---\n"), publishing.kept)
    assert found.shown == "_drafts/제목.md"


def test_a_name_that_is_anothers_is_found_however_it_is_spelled(tmp_path: Path) -> None:
    decomposed = "\u1112\u1161\u11ab\u1100\u1173\u11af"
    write(tmp_path, {f"{decomposed}.html": "", "X.md": "", "y.png": ""})
    assert twin(tmp_path / "한글.md") == tmp_path / f"{decomposed}.html"
    assert twin(tmp_path / "x.html") == tmp_path / "X.md"
    assert twin(tmp_path / "y.md") is None
    assert free_place(tmp_path / "한글.md") == tmp_path / "한글-2.md"


@pytest.mark.parametrize(
    ("title", "hangul", "roman"),
    [
        ("항만 물동량, 반등", "항만-물동량-반등", "hangman-muldongnyang-bandeung"),
        ("Hello, World!", "hello-world", "hello-world"),
        ("a/b_c", "a-b-c", "a-b-c"),
        ("…", "post", "post"),
        ("CON", "con-post", "con-post"),
        ("a\0b\nc\u200bd", "a-b-c-d", "a-b-c-d"),
        ("東京", "東京", "post"),
        ("가" * 90, "가" * 60, "ga" * 30),
        ("낱말 " * 40, "낱말-" * 19 + "낱말", "nanmal-" * 7 + "nanmal"),
    ],
)
def test_slugs(title: str, hangul: str, roman: str) -> None:
    assert (slug_of(title), slug_of(title, Spelling.ROMAN)) == (hangul, roman)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("My Post.v1.md", "My-Post.v1"),
        ("Nul.x.md", "Nul.x-post"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("~", ""),
        ("a.", "a"),
    ],
)
def test_typed_names(typed: str, name: str) -> None:
    assert slug_typed(typed) == name
