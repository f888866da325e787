"""The page that stands alone."""

from pathlib import Path

import html5lib

from editor.post import Post
from editor.rendering.page import render_body, render_page

POST = Post.from_text("---\ntitle: 제목 </title><script>x</script>\n---\n<p>글</p>\n\n```python\nx = 1\n```\n")


def test_it_holds_header_body_and_style() -> None:
    page, _ = render_page(POST, Path("2024-07-27-a.md"), "ko")
    root = html5lib.parse(page, namespaceHTMLElements=False)
    assert root.get("lang") == "ko"
    assert root.findtext(".//article/p") == "글"
    assert root.findtext(".//h1") == "제목 </title><script>x</script>"
    assert root.find(".//script") is None
    assert ".highlight .k" in (root.findtext(".//style") or "")


def test_a_new_post_has_a_page() -> None:
    assert "<h1>x</h1>" in render_page(Post.from_text("---\ntitle: x\n---\n"), None, "en")[0]


def test_a_post_whose_front_matter_is_broken_has_no_tags_in_a_list_of_posts(tmp_path: Path) -> None:
    posts = {"2024-01-01-broken": "tags: [a\n", "2023-01-01-none": "title: 글\n"}
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_config.yml").write_text("title: 신문\n", encoding="utf-8")
    for name, front_matter in posts.items():
        (tmp_path / "_posts" / f"{name}.md").write_text(f"---\n{front_matter}---\n글\n", encoding="utf-8")
    listing = tmp_path / "list.html"
    listing.write_text("---\n---\n{% for post in site.posts %}{{ post.tags | inspect }} {% endfor %}", encoding="utf-8")
    assert render_body(Post.from_bytes(listing.read_bytes()), listing, "ko") == ("nil [] ", ())
