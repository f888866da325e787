"""A body in pieces is the body as a whole, or no answer."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor import body
from editor.post import Post
from editor.rendering.article import map_leaves, render_body
from editor.rendering.blocks import split
from editor.rendering.pieces import article_in_pieces

PARTS = (
    "문단 **하나**",
    "## 제목",
    "## 다른 제목",
    "<p>단락 <b>굵게</b></p>",
    '<p data-ke-size="size16">&nbsp;</p>',
    "- 하나\n- 둘",
    "  이어진 글",
    "1. 하나",
    "> 인용",
    "```\n코드",
    "```",
    "    코드",
    "<div>",
    "</div>",
    "| a | b |\n|---|---|",
    ": 뜻",
    "***",
    "글\n===",
    "[이름]: /x",
    "[글][이름]",
    "<!-- 주석",
    "-->",
    "<b>열림",
    "",
)


def whole(source: str, suffix: str) -> tuple[list[str], list[int]]:
    blocks = split(render_body(source, suffix)) if source.strip() else []
    return blocks, map_leaves(body.read(source, body.syntax_of(suffix)).leaves, blocks)


@given(st.lists(st.sampled_from(PARTS), max_size=8))
def test_pieces_that_stand_alone_make_the_whole(parts: list[str]) -> None:
    source = "\n\n".join(parts) + "\n"
    article = article_in_pieces(source, ".md", "")
    if article is not None:
        assert "".join("".join(article.blocks).split()) == "".join(render_body(source, ".md").split())


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_a_post_of_the_house_is_made_of_its_pieces(suffix: str) -> None:
    source = "\n<p>하나</p>\n\n" + '<h2 data-ke-size="size26">제목</h2>\n\n<p>둘<br>셋</p>\n\n' * 40
    article = article_in_pieces(source, suffix, "<header></header>")
    assert article is not None
    assert (article.blocks, article.leaf_blocks) == whole(source, suffix)


ACROSS = [
    "용어\n\n: 뜻\n\n용어\n\n: 뜻\n",
    "# 같은\n\n# 같은\n",
    "{{ page.title }}\n",
    "[a]: /x\n\n[a]\n",
    "<b>열림\n\n뒤\n",
    "a\r\n\r\nb",
]


@pytest.mark.parametrize("source", ACROSS)
def test_what_reaches_across_pieces_is_left_to_the_whole(source: str) -> None:
    assert article_in_pieces(source, ".md", "") is None


def test_pieces_of_real_posts(shared: Path) -> None:
    made = same = 0
    for path in sorted(path for path in (shared / "corpus" / "posts").rglob("*.*") if path.is_file()):
        source = Post.from_bytes(path.read_bytes()).body
        article = article_in_pieces(source, path.suffix, "")
        if article is not None:
            made += 1
            same += (article.blocks, article.leaf_blocks) == whole(source, path.suffix)
    assert made > 300
    assert same / made > 0.98
