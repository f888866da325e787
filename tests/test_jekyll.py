"""Real Jekyll builds what the editor saved, and its article is the preview's article."""

import shutil
import subprocess
from pathlib import Path

import pytest

from editor.post import Post, save
from editor.rendering import render_body
from tests.page_tree import pieces

pytestmark = [
    pytest.mark.jekyll,
    pytest.mark.skipif(shutil.which("jekyll") is None, reason="needs jekyll: apt-get install jekyll"),
]

LAYOUT = """<!DOCTYPE html>
<html><body>
{% if page.feature_text %}<header>{{ page.feature_text | markdownify }}</header><!-- header ends -->{% endif %}
<article>{{ content }}</article><!-- article ends -->
</body></html>
"""
# Where a post goes does not matter here; that its page is found does.
CONFIGURATION = "permalink: /:title.html\nfuture: true\nmarkdown: kramdown\n"

# A word of each demo post, and what it becomes before the post is saved.
EDITS = {
    "2024-07-27-harbour-cargo.md": ("환적 화물이 8.1% 늘며", "환적 화물이 9.4% 늘며"),
    "2024-08-02-tide-table.md": ("많이", "아주 많이"),
}


def edited(data: bytes, old: str, new: str) -> bytes:
    """A post's bytes with `old` in its body replaced."""
    post = Post.from_bytes(data)
    assert old in post.body
    return post.with_body(post.body.replace(old, new, 1)).to_bytes()


@pytest.fixture(scope="module")
def built(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of the demo's posts, edited and saved by the editor, with its pages in `_site`."""
    root = tmp_path_factory.mktemp("site")
    for name, text in {"_config.yml": CONFIGURATION, "_layouts/post.html": LAYOUT}.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    (root / "_posts").mkdir()
    for name, (old, new) in EDITS.items():
        data = edited((demo / "_posts" / name).read_bytes(), old, new)
        front = Post.from_bytes(data).front_matter.changed({"layout": "post"})
        save(root / "_posts" / name, Post.from_bytes(data).with_front_matter(front).to_bytes(), None)
    command = ["jekyll", "build", "--source", str(root), "--destination", str(root / "_site"), "--disable-disk-cache"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return root


def page_of(built: Path, name: str) -> str:
    title = Path(name).stem.split("-", 3)[3]
    return (built / "_site" / f"{title}.html").read_text(encoding="utf-8")


def between(page: str, start: str, end: str) -> str:
    return page.partition(start)[2].partition(end)[0]


@pytest.mark.parametrize(
    ("name", "level"),
    [("2024-07-27-harbour-cargo.md", "strict"), ("2024-08-02-tide-table.md", "loose")],
)
def test_the_article_is_the_previews(built: Path, name: str, level: str) -> None:
    article = between(page_of(built, name), "<article>", "</article><!-- article ends -->")
    post = Post.from_bytes((built / "_posts" / name).read_bytes())
    assert pieces(article, level) == pieces(render_body(post.body, ".md"), level)
    assert EDITS[name][1].split()[-1] in article


def test_the_feature_text_is_the_previews(built: Path) -> None:
    name = "2024-07-27-harbour-cargo.md"
    header = between(page_of(built, name), "<header>", "</header><!-- header ends -->")
    feature_text = Post.from_bytes((built / "_posts" / name).read_bytes()).front_matter["feature_text"]
    assert isinstance(feature_text, str)
    assert pieces(header, "loose") == pieces(render_body(feature_text, ".md"), "loose")


def test_the_sample_is_shown_as_jekyll_shows_it(shared: Path, shared_tools: Path, tmp_path: Path) -> None:
    import dom_compare

    (tmp_path / "_layouts").mkdir()
    (tmp_path / "_layouts" / "post.html").write_text(LAYOUT, encoding="utf-8")
    (tmp_path / "_config.yml").write_text(
        CONFIGURATION + "defaults: [{scope: {path: ''}, values: {layout: post}}]\n", encoding="utf-8"
    )
    (tmp_path / "_posts").mkdir()
    (sample,) = (shared / "sample").glob("*.md")
    save(tmp_path / "_posts" / sample.name, Post.from_bytes(sample.read_bytes()).to_bytes(), None)
    command = ["jekyll", "build", "-s", str(tmp_path), "-d", str(tmp_path / "_site"), "--disable-disk-cache"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    article = between(page_of(tmp_path, sample.name), "<article>", "</article><!-- article ends -->")
    ours = render_body(Post.from_bytes(sample.read_bytes()).body, ".md")
    assert dom_compare.canonical(article) == dom_compare.canonical(ours)
