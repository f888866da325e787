"""Where a new draft stands: in its category's folder where the site's posts do, and the post where they are."""

import datetime
from pathlib import Path

import pytest

from editor.post import Post
from editor.site import Site
from editor.site.drafting.forecast import forecast
from editor.site.drafting.names import Spelling, draft_place
from editor.site.drafting.plans import copy_place, plan
from editor.site.drafting.publishing import published
from tests.site.jekyll import write

TODAY = datetime.date(2024, 7, 27)


def _text(*categories: str) -> str:
    said = f"categories: [{', '.join(categories)}]\n" if categories else ""
    return f"---\ntitle: 항만\n{said}---\n"


def _site(root: Path, *posts: tuple[str, str], configuration: str = "title: T\n") -> Site:
    """A site with posts: the folder of each, and its categories; three of each kind."""
    files = {
        f"{folder}/2024-07-{number * 3 + day:02}-a.md": _text(*categories.split())
        for number, (folder, categories) in enumerate(posts, 1)
        for day in range(3)
    }
    return Site(write(root, {"_config.yml": configuration, **files}))


@pytest.mark.parametrize(
    ("posts", "categories", "folder"),
    [
        ([("_posts", "경제")], ("경제",), "_drafts"),
        ([("_posts/economy", "경제"), ("_posts/world", "국제")], ("국제",), "_drafts/world"),
        ([("_posts/economy", "경제"), ("_posts/world", "국제")], (), "_drafts"),
        ([("_posts/economy", "경제"), ("_posts", "국제")], ("국제",), "_drafts"),
        ([("_posts/economy", "경제"), ("_posts/world", "국제")], ("새 분류", "경제"), "_drafts/economy"),
        ([("_posts/economy", "뉴스 경제"), ("_posts/world", "뉴스 국제")], ("뉴스", "국제"), "_drafts/world"),
        ([("경제/_posts", ""), ("국제/_posts", "")], ("경제",), "경제/_drafts"),
        ([("news/_posts/2024", "경제"), ("_posts", "국제")], ("경제",), "news/_drafts/2024"),
    ],
)
def test_a_draft_stands_with_its_like(
    tmp_path: Path, posts: list[tuple[str, str]], categories: tuple[str, ...], folder: str
) -> None:
    site = _site(tmp_path, *posts)
    assert draft_place(site, "a", _text(*categories)) == tmp_path / folder / "a.md"


def test_published_it_stands_with_its_like_as_well(tmp_path: Path) -> None:
    _site(tmp_path, ("경제/_posts", ""), ("국제/_posts", ""))
    moment = datetime.datetime(2024, 7, 27, tzinfo=datetime.UTC)
    doing = lambda site, path, post: published(site, path, post, moment)  # noqa: E731 - as the window hands it over
    found = plan(tmp_path, None, Post.from_text(_text("경제")), doing, "port")
    assert found.shown == "경제/_posts/2024-07-27-port.md"
    assert found.forecast.shown_url == "/경제/2024/07/27/port.html"


def test_where_collections_have_a_folder_of_their_own(tmp_path: Path) -> None:
    site = _site(tmp_path, ("all/_posts/economy", "경제"), configuration="collections_dir: all\n")
    place = draft_place(site, "a", _text("경제"))
    assert place == tmp_path / "all" / "_drafts" / "economy" / "a.md"
    assert forecast(site, place, _text("경제")).why is None


def test_a_copy_is_offered_beside_its_post_and_never_over_one(tmp_path: Path) -> None:
    _site(tmp_path, ("_posts/economy", "경제"))
    post, path = Post.from_text(_text("경제")), tmp_path / "_posts" / "economy" / "2024-07-03-a.md"
    assert copy_place(tmp_path, path, post, Spelling.HANGUL, TODAY) == path.with_name("2024-07-03-a-2.md")
    new = copy_place(tmp_path, None, post, Spelling.ROMAN, TODAY)
    assert new == tmp_path / "_posts" / "economy" / "2024-07-27-hangman.md"
    (tmp_path / "_drafts" / "economy").mkdir(parents=True)
    new = copy_place(tmp_path, None, post, Spelling.HANGUL, TODAY)
    assert new == tmp_path / "_drafts" / "economy" / "항만.md"
