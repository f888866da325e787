"""What names no layout has the one that the plugin jekyll-default-layout gives it."""

import shutil
from pathlib import Path

import pytest

from editor.post import Post
from editor.rendering.page import render_page
from editor.site import Site
from tests.built_site import build_site
from tests.page_tree import document_pieces
from tests.site.jekyll import write

pytestmark = [
    pytest.mark.jekyll,
    pytest.mark.skipif(
        shutil.which("jekyll") is None or not Path("/usr/lib/ruby/vendor_ruby/jekyll-default-layout.rb").is_file(),
        reason="needs jekyll-default-layout: apt-get install jekyll ruby-jekyll-default-layout",
    ),
]

FILES = {
    "index.md": "---\ntitle: 처음\n---\n처음",
    "about.md": "---\ntitle: 소개\n---\n소개",
    "moved.md": "---\npermalink: /moved/\nlayout: null\n---\n옮긴 곳",
    "page.html": "---\ntitle: HTML\n---\n<p>그대로</p>",
    "_posts/2024-01-01-none.md": "---\ntitle: 없음\n---\n글 {{ page.layout }}",
    "_posts/2024-01-02-null.md": "---\nlayout:\n---\n글",
    "_posts/2024-01-03-own.md": "---\nlayout: default\n---\n글",
    "_posts/2024-01-04-html.html": "---\n---\n<p>글</p>",
    "_notes/one.md": "---\ntitle: 노트\n---\n글",
    "_posts/special/2024-01-05-scope.md": "---\n---\n글",
}
LAYOUTS = ("home", "page", "post", "default")


@pytest.mark.parametrize("layouts", [LAYOUTS, ("post", "default"), ("default",), ()], ids="-".join)
def test_each_page_is_jekylls(tmp_path: Path, layouts: tuple[str, ...]) -> None:
    written = "<article class=NAME>{{ content }}{{ page.layout }}{{ site.posts | map: 'layout' | join: ',' }}</article>"
    configuration = """
permalink: /:path
plugins: [jekyll-default-layout]
collections: {notes: {output: true}}
defaults: [{scope: {path: _posts/special}, values: {layout: none}}]
"""
    own = {f"_layouts/{name}.html": written.replace("NAME", name) for name in layouts}
    root = write(tmp_path / "site", {"_config.yml": configuration, **FILES, **own})
    build_site(root)
    for name in FILES:
        path = root / name
        url = Site(root).document(path).url
        built = root / "_site" / url.strip("/") / "index.html" if url.endswith("/") else root / f"_site{url}"
        expected = (built if built.is_file() else built.with_suffix(".html")).read_text(encoding="utf-8")
        page = render_page(Post.from_bytes(path.read_bytes()), path, "ko")[0]
        article = page.partition('<article id="article">')[2].rpartition("</article>")[0] or page
        assert document_pieces(article) == document_pieces(expected), name
