"""Real Jekyll builds what the editor saved, and its article is the preview's article."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from editor.body import Syntax
from editor.house import load_default
from editor.post import Post
from editor.post.saver import save
from editor.rendering.article import render_body
from editor.ui.body import BodyEditor
from tests.built_site import build_site
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
CONFIGURATION = """permalink: /:title.html
future: true
defaults: [{scope: {path: ""}, values: {layout: post}}]
"""

# What is selected in each demo post, typed in its place, and selected to be made red.
EDITS = {
    "2024-07-27-harbour-cargo.md": ("8.1% 늘며", "9.4%나 늘며", "야간 하역 인력"),
    "2024-08-02-tide-table.md": ("많이", "아주 많이", "안내판이 없으면"),
}


def edited(post: Post, old: str, new: str, red: str) -> Post:
    """The post as a writer leaves it who types `new` over `old` and makes the words `red` red."""
    editor = BodyEditor()
    editor.set_house(load_default())
    editor.load(post.body, Syntax.MARKDOWN, None, post.newline)
    editor.setTextCursor(editor.document().find(old))
    typed = QInputMethodEvent()
    typed.setCommitString(new)
    QApplication.sendEvent(editor, typed)
    editor.setTextCursor(editor.document().find(red))
    editor.toggle_style("red")
    changed = post.with_body(editor.source())
    return changed.with_front_matter(changed.front_matter.changed({"layout": "post"}))


def build(root: Path) -> None:
    """Let Jekyll make the pages of the site in `root`, in `_site`."""
    (root / "_config.yml").write_text(CONFIGURATION, encoding="utf-8")
    (root / "_layouts").mkdir()
    (root / "_layouts" / "post.html").write_text(LAYOUT, encoding="utf-8")
    build_site(root)


@pytest.fixture(scope="module")
def built(qapp: QApplication, demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of the demo's posts, edited and saved by the editor, with its pages."""
    root = tmp_path_factory.mktemp("site")
    (root / "_posts").mkdir()
    for name, edit in EDITS.items():
        post = Post.from_bytes((demo / "_posts" / name).read_bytes())
        save(root / "_posts" / name, edited(post, *edit).to_bytes(), None)
    build(root)
    return root


def page_of(built: Path, name: str) -> str:
    title = Path(name).stem.split("-", 3)[3]
    return (built / "_site" / f"{title}.html").read_text(encoding="utf-8")


def between(page: str, start: str, end: str) -> str:
    return page.partition(start)[2].partition(end)[0]


@pytest.mark.parametrize(
    ("name", "level"),
    [("2024-07-27-harbour-cargo.md", "strict"), ("2024-08-02-tide-table.md", "code")],
)
def test_the_article_is_the_previews(built: Path, name: str, level: str) -> None:
    article = between(page_of(built, name), "<article>", "</article><!-- article ends -->")
    post = Post.from_bytes((built / "_posts" / name).read_bytes())
    assert pieces(article, level) == pieces(render_body(post.body, ".md"), level)
    _, new, red = EDITS[name]
    assert new in article
    assert f'<b><span style="color: #ee2323;">{red}</span></b>' in article


def test_the_feature_text_is_the_previews(built: Path) -> None:
    name = "2024-07-27-harbour-cargo.md"
    header = between(page_of(built, name), "<header>", "</header><!-- header ends -->")
    feature_text = Post.from_bytes((built / "_posts" / name).read_bytes()).front_matter["feature_text"]
    assert isinstance(feature_text, str)
    assert pieces(header) == pieces(render_body(feature_text, ".md"))


def test_the_sample_is_shown_as_jekyll_shows_it(shared: Path, shared_tools: Path, tmp_path: Path) -> None:
    import dom_compare

    (sample,) = (shared / "sample").glob("*.md")
    (tmp_path / "_posts").mkdir()
    save(tmp_path / "_posts" / sample.name, sample.read_bytes(), None)
    build(tmp_path)
    article = between(page_of(tmp_path, sample.name), "<article>", "</article><!-- article ends -->")
    ours = render_body(Post.from_bytes(sample.read_bytes()).body, ".md")
    assert dom_compare.canonical(article) == dom_compare.canonical(ours)
