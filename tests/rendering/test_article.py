"""Header, blocks, and which block shows which leaf."""

from pathlib import Path

import pytest

from editor import body
from editor.post import Post
from editor.rendering.article import Article, make_article, render_body, render_header
from editor.rendering.visible import fold, folded_text

POST = """\
---
title: 항만 <물동량> & 반등
categories:
  - News
  - 경제
feature_text: |
  ## 속보

  물동량이 "늘었다".
---
<p><img src="/assets/img/port.jpg" alt="속보" /></p>

<h2 data-ke-size="size26">석 달</h2>

<p data-ke-size="size16">&nbsp;</p>

<p>첫 문단 <b><span style="color: #123456;">붉은</span></b> 글</p>

<p data-ke-size="size16">&nbsp;</p>
더 보기, <a href="https://example.org">example.org</a>
"""
PATH = Path("site/_posts/2024-07-27-harbour.md")


def article_of(post: Post, path: Path | None, suffix: str) -> Article:
    return make_article(post, path, suffix, render_body(post.body, suffix))


def header(front_matter: str, path: Path | None = None) -> str:
    return render_header(Post.from_text(f"---\n{front_matter}\n---\n"), path)


def test_the_header() -> None:
    assert render_header(Post.from_text(POST), PATH) == (
        '<div class="feature"><h2 id="속보">속보</h2>\n\n<p>물동량이 “늘었다”.</p></div>'
        "<header><h1>항만 &lt;물동량&gt; &amp; 반등</h1>"
        '<p class="meta">News, 경제 · 27 Jul 2024</p></header>'
    )


@pytest.mark.parametrize(
    ("front_matter", "line"),
    [
        ("date: 2024-01-09", "9 Jan 2024"),
        ("date: 2024-12-31 10:00:00 +0900", "31 Dec 2024"),
        ("date: '2024-02-03 10:00'", "3 Feb 2024"),
        ("categories: a b", "a, b"),
        ("category: a b", "a b"),
        ("categories: [a, b]\ndate: 2024-01-09", "a, b · 9 Jan 2024"),
        ("categories: []", ""),
        ("date: soon", ""),
        ("date: '2024-99-99'", ""),
    ],
)
def test_categories_and_date(front_matter: str, line: str) -> None:
    assert header(front_matter) == "<header>" + (f'<p class="meta">{line}</p>' if line else "") + "</header>"


def test_without_title_and_date_the_file_name_gives_them() -> None:
    assert header("layout: post", Path("2024-07-27-tide-table.md")) == (
        '<header><h1>Tide Table</h1><p class="meta">27 Jul 2024</p></header>'
    )


def test_folders_above_the_posts_are_categories(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").touch()
    path = tmp_path / "news/city/_posts/inner/2024-07-27-a.md"
    assert '<p class="meta">news, city, x · 27 Jul 2024</p>' in header("categories: x", path)


def test_blocks_are_the_body_and_leaves_find_theirs() -> None:
    article = article_of(Post.from_text(POST), PATH, ".md")
    assert "".join(article.blocks) == render_body(Post.from_text(POST).body, ".md")
    assert len(article.blocks) == 6
    assert article.leaf_blocks == [0, 1, 2, 3, 4, 5]


def test_an_html_body_stays_as_it_is() -> None:
    assert render_body("<p>a</p>\n**b**", ".html") == "<p>a</p>\n**b**"


@pytest.mark.parametrize("source", ["", " \n\n\t\n"])
@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_an_empty_body_has_no_blocks(source: str, suffix: str) -> None:
    assert article_of(Post.from_text("---\ntitle: x\n---\n" + source), None, suffix).blocks == []


def test_markdown_leaves_find_their_blocks() -> None:
    source = '# 제목\n\n- 하나\n- 둘\n\n> 인용\n\n```python\nx = 1\n```\n\n"따옴표" -- 그리고...\n\n***\n\n끝\n'
    article = article_of(Post.from_text(source), None, ".md")
    leaves = body.read(source, body.Syntax.MARKDOWN).leaves
    assert len(leaves) == len(article.leaf_blocks)
    code = next(index for index, leaf in enumerate(leaves) if "x = 1" in leaf.source)
    assert "highlight" in article.blocks[article.leaf_blocks[code]]
    for leaf, block in zip(leaves, article.leaf_blocks, strict=True):
        if fold(leaf.text):
            assert fold(leaf.text) in folded_text(article.blocks[block]), leaf


def test_the_houses_posts_show_every_leaf_in_order(shared: Path) -> None:
    for path in sorted((shared / "corpus/posts").glob("koreanews*/_posts/*.md"))[::20]:
        found = article_of(Post.from_bytes(path.read_bytes()), path, ".md").leaf_blocks
        shown = [block for block in found if block >= 0]
        assert shown == sorted(shown), path
        assert len(shown) >= 0.9 * len(found), path


def test_what_kramdown_adds_leads_no_leaf_astray() -> None:
    source = "* TOC\n{:toc}\n\nIt rains.[^n] Again.\n\n## The river\n\nIt rises.\n\n[^n]: Since noon.\n"
    article = article_of(Post.from_text(source), None, ".md")
    shown = {
        leaf.text: article.blocks[block]
        for leaf, block in zip(body.read(source, body.Syntax.MARKDOWN).leaves, article.leaf_blocks, strict=True)
    }
    assert shown[""].startswith('<ul id="markdown-toc">')
    assert shown["It rains.\ufffc Again."].startswith("<p>It rains.")
    assert shown["The river"].startswith("<h2")
    assert shown["Since noon."].startswith('<div class="footnotes"')
