"""Pages that plugins make of files without front matter stand in the lists of pages, at Jekyll's URLs."""

from pathlib import Path

import pytest

from editor.site import Site
from tests.built_site import build_site
from tests.rendering.plugins.built import differing, needs
from tests.site.jekyll import write

PLUGINS = "jekyll-optional-front-matter", "jekyll-readme-index", "jekyll-titles-from-headings", "jekyll-default-layout"
pytestmark = needs(*PLUGINS)

LIST = """\
{% for page in site.pages %}<p>{{ page.title }} {{ page.path }} {{ page.url }} {{ page.dir }} {{ page.mark }}</p>
{% endfor %}{% for file in site.static_files %}<i>{{ file.path }}</i>{% endfor %}<main>{{ content }}</main>
"""
FILES = {
    "_layouts/default.html": LIST,
    "_layouts/home.html": f"<div>{LIST}</div>",
    "_posts/2024-01-02-post.md": "---\nlayout: default\n---\n글\n",
    "about.md": "---\nlayout: default\n---\n# 소개\n",
    "plain.md": "# 머리말 없는 글\n\n{{ page.url }}",
    "LICENSE.markdown": "허가",
    "README.md": "# 읽어 주세요\n\n{{ page.url }}\n",
    "docs/ReadMe.md": "# 문서\n",
    "shout/README.MD": "읽기",
    "docs/contributing.md": "기여\n",
    "docs/deep/plain.MARKDOWN": "깊은 글",
    "taken/readme.md": "읽기",
    "taken/index.html": "---\nlayout: default\n---\n차례",
    "static/README.md": "읽기",
    "static/index.html": "차례",
    "written/README.md": "---\ntitle: 머리말 있는 읽기\n---\n{{ page.url }}\n",
    "empty.md": "",
    "notes.txt": "글",
    "_notes/one.md": "---\ntitle: 하나\n---\n글\n",
    "_notes/two.md": "둘\n",
}
SETTINGS = {
    "usual": "",
    "pretty": "permalink: pretty\ninclude: [LICENSE.markdown]\nreadme_index: {with_frontmatter: true}\n",
    "removed": (
        "optional_front_matter: {remove_originals: true}\nreadme_index: {remove_originals: true}\n"
        "defaults: [{scope: {path: docs}, values: {mark: 문서, layout: default}}]\n"
    ),
    "required": "require_front_matter: true\nreadme_index: {enabled: false}\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site for each of the settings."""
    root = tmp_path_factory.mktemp("lists")
    shared = f"plugins: [{', '.join(PLUGINS)}]\ncollections: {{notes: {{output: true}}}}\n"
    for name, settings in SETTINGS.items():
        build_site(write(root / name, {"_config.yml": shared + settings, **FILES}))
    return root


@pytest.mark.parametrize("settings", SETTINGS)
def test_each_page_is_jekylls(built: Path, settings: str) -> None:
    root = built / settings
    # A collection's file that has become a page is listed; opened, it is the collection's.
    listed = {page.relative_path for page in Site(root).pages} - {"_notes/two.md"}
    paths = [path for path in FILES if path.startswith(("_posts", "_notes/one")) or path in listed]
    assert differing(root, paths) == []


def test_files_become_pages(built: Path) -> None:
    urls = {page.relative_path: page.url for page in Site(built / "usual").pages}
    assert urls["plain.md"] == "/plain.html"
    assert urls["docs/ReadMe.md"] == "/docs/"
    assert not {"LICENSE.markdown", "docs/contributing.md", "taken/readme.md"} & set(urls)
    assert "plain.md" not in {page.relative_path for page in Site(built / "required").pages}


def test_a_readme_is_the_index_as_it_is_typed(built: Path) -> None:
    root = built / "usual"
    assert Site(root).document(root / "README.md", "---\ntitle: 새\n---\n글").url == "/"
    assert Site(root).document(root / "taken/readme.md", "글").url == "/taken/readme.html"
