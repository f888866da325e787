"""What the plugin jekyll-toc makes of a page's headings stands in the preview as well."""

import shutil
from pathlib import Path

import pytest

from editor.post import Post
from editor.rendering.page import render_page
from tests.built_site import build_site
from tests.page_tree import document_pieces

pytestmark = [
    pytest.mark.jekyll,
    pytest.mark.skipif(shutil.which("jekyll") is None, reason="needs jekyll: apt-get install jekyll ruby-jekyll-toc"),
    pytest.mark.skipif(
        not Path("/usr/share/rubygems-integration/all/gems").is_dir()
        or not list(Path("/usr/share/rubygems-integration/all/gems").glob("jekyll-toc-*")),
        reason="needs jekyll-toc: apt-get install ruby-jekyll-toc",
    ),
]

LAYOUT = """\
<nav>{{ content | toc_only }}</nav>
<main>{{ content | inject_anchors }}</main>
<div>{{ content | toc }}</div>
<p>{% toc %}</p>
"""
HEADINGS = {
    "plain": "# 하나 & 둘\n\n글 [링크](/한글 주소) `# 코드`\n\n## 셋 *강조* `코드`\n\n### 넷\n\n## 셋 *강조* `코드`\n",
    "deep-first": "### 깊은 것\n\n글\n\n# 높은 것\n\n#### 더 깊은\n\n## 중간\n\n# 끝 <b>굵게</b>\n",
    "left-out": (
        "# 처음\n{:.no_toc}\n\n## 본문\n\n"
        '<div class="no_toc_section"><h2>빠짐</h2><p>글</p></div>\n\n'
        '<h2>id 없음!</h2>\n\n<h2>id 없음!</h2>\n\n<h3 id="own">own</h3>\n'
    ),
    "none": "글뿐이다 <img src=\"/그림 1.png\" alt='x'>\n",
    "html": '<h2 class="x">A "B" &amp; C</h2>\n<pre>&lt;a href="한글"&gt;</pre>\n<h6>여섯<br>줄</h6>\n',
}
SETTINGS = {
    "defaults": "",
    "own": "toc: {min_level: 2, max_level: 4, ordered_list: true, list_id: 차례, sublist_class: sub, item_class: i}\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site for each of the settings."""
    root = tmp_path_factory.mktemp("contents")
    for name, settings in SETTINGS.items():
        site = root / name
        (site / "_layouts").mkdir(parents=True)
        (site / "_posts").mkdir()
        (site / "_layouts" / "post.html").write_text(LAYOUT, encoding="utf-8")
        configuration = f"permalink: /:slug.html\nplugins: [jekyll-toc]\n{settings}"
        (site / "_config.yml").write_text(configuration, encoding="utf-8")
        for slug, body in HEADINGS.items():
            for asks in ("true", "false", "1"):
                post = f"---\ntitle: 글\nlayout: post\ntoc: {asks}\n---\n{body}"
                (site / "_posts" / f"2024-01-02-{slug}-{asks}.md").write_text(post, encoding="utf-8")
        build_site(site)
    return root


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("slug", HEADINGS)
@pytest.mark.parametrize("asks", ["true", "false", "1"])
def test_the_page_is_jekylls(built: Path, settings: str, slug: str, asks: str) -> None:
    path = built / settings / "_posts" / f"2024-01-02-{slug}-{asks}.md"
    page, problems = render_page(Post.from_bytes(path.read_bytes()), path, "en")
    assert problems == ()
    expected = (built / settings / "_site" / f"{slug}-{asks}.html").read_text(encoding="utf-8")
    assert document_pieces(page, "code") == document_pieces(expected, "code")
