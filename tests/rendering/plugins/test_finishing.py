"""Mentions and emoji in the preview, which reaches no network, and the table of emoji's names."""

import re
from pathlib import Path

import pytest

from editor import resources
from editor.post import Post
from editor.rendering.page import render_page
from editor.rendering.preview import Asked, Preview, Shown
from tests.site.jekyll import write

POST = "_posts/2024-01-02-post.md"
LAYOUT = "<body><p>@top :smile:</p><main>{{ content }}</main></body>"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    configuration = "plugins: [jekyll-mentions, jemoji]\n"
    return write(tmp_path / "site", {"_config.yml": configuration, "_layouts/post.html": LAYOUT, POST: ""})


def text(body: str) -> str:
    return f"---\nlayout: post\n---\n{body}"


def shown(preview: Preview, root: Path, body: str, *, idle: bool = True) -> Shown:
    return preview.show(text(body), root / POST, ".md", Asked(idle=idle))


def test_the_preview_shows_emoji_themselves(root: Path) -> None:
    page = shown(Preview(), root, "글 :smile: :artist:\n\n둘 @harbour\n\n`:smile:`\n")
    assert '<span class="emoji" title=":smile:">\U0001f604</span>' in page.article.blocks[0]
    assert '<span class="emoji" title=":artist:">\U0001f9d1\u200d\U0001f3a8</span>' in page.article.blocks[0]
    assert '<a href="https://github.com/harbour" class="user-mention">@harbour</a>' in page.article.blocks[1]
    assert ":smile:</code>" in page.article.blocks[2]
    assert page.article.leaf_blocks == [0, 1, 2]
    assert page.frame is not None
    assert page.frame[0].startswith('<body><p><a href="https://github.com/top"')
    assert page.problems == ()


def test_readers_get_pictures(root: Path) -> None:
    (root / POST).write_text(text(":smile:"), encoding="utf-8")
    page, _ = render_page(Post.from_text(text(":smile:")), root / POST, "ko")
    picture = 'src="https://github.githubassets.com/images/icons/emoji/unicode/1f604.png" height="20" width="20">'
    assert page.count(f'<img class="emoji" title=":smile:" alt=":smile:" {picture}') == 2


def test_they_stand_in_a_long_post_while_it_is_typed(root: Path) -> None:
    preview, long = Preview(), "글 글 글\n\n" * 4_000
    shown(preview, root, f"{long}끝 :smile:\n")
    typed = shown(preview, root, f"{long}끝 :smile: @a\n", idle=False)
    assert not typed.is_final
    assert "\U0001f604" in typed.article.blocks[-1]
    assert "user-mention" in typed.article.blocks[-1]


def test_a_post_without_a_layout_has_them_as_well(root: Path) -> None:
    page = Preview().show("---\n---\n:+1:\n", root / POST, ".md")
    assert page.frame is None
    assert "\U0001f44d" in page.article.blocks[0]


def test_each_name_stands_for_one_emoji() -> None:
    table = resources.read_text("emoji.txt")
    assert len(table) <= 60_000
    lines = [line.split() for line in table.splitlines() if not line.startswith("#")]
    names = [name for _, *names in lines for name in names]
    assert len(names) == len(set(names)) > 1_800
    for points, *named in lines:
        assert named
        assert all(re.fullmatch(r"[0-9a-f]{4,5}", point) for point in points.split("-"))
        assert all(re.fullmatch(r"[a-z0-9_+\-]+", name) for name in named)
