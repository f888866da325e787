"""Which plugins a site has, by its configuration and its Gemfile."""

from pathlib import Path

import pytest

from editor.site import Site
from tests.site.jekyll import write

PAGES = "jekyll-default-layout"


@pytest.mark.parametrize(
    ("configuration", "gemfile", "has"),
    [
        ("", "", False),
        (f"plugins: [{PAGES}]", "", True),
        ("", 'gem "github-pages", group: :jekyll_plugins', True),
        ("", 'group :jekyll_plugins do\n  gem "github-pages", "~> 232"\nend', True),
        ("", 'gem "github-pages"', False),
        ("plugins: [github-pages]", "", True),
        ("plugins: nothing", f'gem("{PAGES}", group: [:jekyll_plugins])', True),
    ],
)
def test_the_plugins_of_github_pages_come_with_its_gem(
    tmp_path: Path, configuration: str, gemfile: str, has: bool
) -> None:
    site = Site(write(tmp_path / "site", {"_config.yml": configuration, "Gemfile": gemfile}))
    assert (PAGES in site.plugins) is has


def test_a_draft_has_the_layout_of_posts(tmp_path: Path) -> None:
    files = {"_config.yml": f"plugins: [{PAGES}]", "_layouts/post.html": "", "_drafts/a.md": "---\n---\n"}
    site = Site(write(tmp_path / "site", files))
    assert site.document(site.root / "_drafts/a.md").data["layout"] == "post"
    assert "layout" not in site.document(site.root / "_drafts/a.html", "---\n---\n").data
