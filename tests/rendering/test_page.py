"""The page that stands alone."""

from pathlib import Path

import html5lib

from editor.post import Post
from editor.rendering.page import render_page

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
