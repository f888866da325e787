"""What is foretold of a post is what Jekyll makes of it, whatever was done with it before."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from editor.post import Post
from editor.site import Site
from editor.site.drafting import publishing
from editor.site.drafting.forecast import Forecast, forecast
from editor.site.drafting.state import State
from tests.site import hurting
from tests.site.drafting import moved
from tests.site.jekyll import NEEDS_JEKYLL, build, write

pytestmark = NEEDS_JEKYLL


def built(root: Path, answer: dict[str, Any]) -> dict[str, str]:
    """The URL of each document that Jekyll wrote, by its path."""
    documents = [*answer["posts"], *(doc for label in answer["collections"].values() for doc in label["docs"])]
    found = {document["path"]: document["url"] for document in documents}
    return {path: url for path, url in found.items() if _was_written(root.parent / "built", url)}


def _was_written(destination: Path, url: str) -> bool:
    target = destination / unquote(url).lstrip("/")
    return (target / "index.html").is_file() if url.endswith("/") else target.is_file() or _html(target).is_file()


def _html(target: Path) -> Path:
    return target.with_name(f"{target.name}.html")


def foretold_url(told: Forecast) -> str | None:
    """The URL at which a built post is foretold; None for one that is not to be built."""
    return told.url if told.state is State.PUBLISHED else None


@pytest.mark.parametrize("permalink", moved.PERMALINKS)
def test_drafts_are_built_where_it_was_foretold(permalink: str, tmp_path: Path) -> None:
    root = write(tmp_path / "root", moved.files(permalink))
    site = Site(root)
    ready: dict[str, Forecast] = {}
    for number, (place, text) in enumerate(moved.drafts().items()):
        done = moved.moved(site, place, text, number)
        relative = done.path.relative_to(site.source).as_posix()
        assert relative not in ready
        ready[relative] = forecast(site, done.path, done.text)
        write(root, {relative: done.text})
    for relative in ("_notes/하나.md", "_notes/later.md", "_notes/never.md", "_silent/둘.md", "_posts/undated.md"):
        ready[relative] = forecast(site, root / relative, (root / relative).read_text(encoding="utf-8"))
    urls = built(root, build(root))
    assert {path: url for path, told in ready.items() if (url := foretold_url(told))} == urls
    assert len(urls) >= 60
    assert {told.state for told in ready.values()} == set(State) - {State.BROKEN}


def test_a_draft_is_foretold_the_url_that_publishing_gives_it(tmp_path: Path) -> None:
    site = Site(write(tmp_path, moved.files("date")))
    for place, text in moved.drafts().items():
        step = publishing.published(site, tmp_path / place, Post.from_text(text), moved.BEFORE)
        draft = forecast(site, tmp_path / place, text, moved.BEFORE)
        post = forecast(site, step.path, step.post.text, moved.BEFORE)
        assert draft.state is State.DRAFT
        assert (draft.url, draft.date, draft.why and draft.why.key) == (post.url, post.date, post.why and post.why.key)


@pytest.mark.parametrize("flags", [(), ("--drafts",), ("--future", "--unpublished")])
def test_posts_made_to_hurt_are_foretold(flags: tuple[str, ...], tmp_path: Path) -> None:
    root = write(tmp_path / "root", hurting.FILES)
    names = {"--drafts": "show_drafts", "--future": "future", "--unpublished": "unpublished"}
    urls, site = built(root, build(root, *flags)), Site(root, settings={names[flag]: True for flag in flags})
    seen = set()
    for place, text in hurting.POSTS.items():
        told = forecast(site, root / place, text.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
        seen.add(told.state)
        if told.state is State.BROKEN:
            assert place in urls
        elif "latin1" not in place:
            assert (place, foretold_url(told)) == (place, urls.get(place))
    assert (State.DRAFT in seen) == ("--drafts" not in flags)
