"""What plugins make of a document stands in the preview as it is typed, and the document stays as it is."""

import subprocess
import sys
from pathlib import Path

import pytest

from editor.rendering.preview import Asked, Preview, Shown
from editor.site import Site
from tests.site.jekyll import write

CONFIGURATION = """
plugins: [jekyll-titles-from-headings, jekyll-relative-links, jekyll-redirect-from]
titles_from_headings: {collections: true, strip_title: true}
relative_links: {collections: true}
"""
POST = "_posts/2024-01-02-post.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    layout = "<title>{{ page.title }}</title><main>{{ content }}</main>"
    files = {"_config.yml": CONFIGURATION, "_layouts/post.html": layout, "about.md": "---\n---\n", POST: ""}
    return write(tmp_path / "site", files)


def shown(preview: Preview, root: Path, body: str, fields: str = "layout: post", *, idle: bool = True) -> Shown:
    return preview.show(f"---\n{fields}\n---\n{body}", root / POST, ".md", Asked(idle=idle))


def test_the_title_follows_the_heading(root: Path) -> None:
    preview = Preview()
    for heading in ("하나", "둘"):
        page = shown(preview, root, f"# {heading}\n\n글\n")
        assert page.frame == (f"<title>{heading}</title><main>", "</main>")
        assert page.article.blocks == ["<p>글</p>\n"]
        assert page.article.leaf_blocks == [-1, 0]


def test_another_title_waits_until_nobody_types(root: Path) -> None:
    preview = Preview()
    shown(preview, root, "# 하나\n")
    typed = shown(preview, root, "# 둘\n", idle=False)
    assert typed.frame == ("<title>하나</title><main>", "</main>")
    assert not typed.is_final


def test_a_long_post_is_rendered_wholly_where_its_source_is_changed(root: Path) -> None:
    preview, long = Preview(), "글 글 글\n\n" * 4_000
    shown(preview, root, f"{long}[소개](../about.md)\n")
    typed = shown(preview, root, f"{long}[소개](../about.md) 더\n", idle=False)
    assert typed.article.blocks[-1] == '<p><a href="/about.html">소개</a> 더</p>\n'


def test_a_page_that_leads_elsewhere_is_shown_as_that(root: Path) -> None:
    page = shown(Preview(), root, "글\n", "layout: post\nredirect_to: /about.html")
    assert page.frame is not None
    assert '<a href="/about.html">Click here' in page.frame[0]
    assert page.frame[1] is None
    assert page.problems == ()


def test_what_is_turned_off_changes_nothing(root: Path) -> None:
    off = CONFIGURATION.replace("{", "{enabled: false, ")
    (root / "_config.yml").write_text(off, encoding="utf-8")
    page = shown(Preview(), root, "# 하나\n\n[소개](../about.md)\n")
    assert page.frame == ("<title>Post</title><main>", "</main>")
    assert '<a href="../about.md">' in page.article.blocks[1]


def test_the_document_is_as_its_file_says(root: Path) -> None:
    text = "---\nredirect_to: /\n---\n# 제목\n\n[소개](../about.md)\n"
    document = Site(root).document(root / POST, text)
    assert document.content == "# 제목\n\n[소개](../about.md)\n"
    assert document.data["title"] == "Post"


def test_a_site_without_the_plugins_imports_nothing_of_them(tmp_path: Path) -> None:
    root = write(tmp_path / "site", {"_config.yml": "plugins: [jekyll-feed]\n", POST: "---\n---\n# 글 @x :smile:\n"})
    program = (
        "import sys\nfrom pathlib import Path\nfrom editor.rendering.preview import Preview\n"
        f"Preview().show('---\\n---\\n# 글 @x :smile:', Path({str(root / POST)!r}), '.md')\n"
        "print([name for name in sys.modules if name.startswith('editor.rendering.plugins')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "[]\n"
