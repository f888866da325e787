"""Themes by their folders: which version, which folders, and what a name may be."""

from pathlib import Path

import pytest

from editor.site import Site
from editor.site.themes import find_theme


@pytest.fixture
def gems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of gems of our own, in the place that GEM_HOME names."""
    monkeypatch.setenv("GEM_HOME", str(tmp_path / "home"))
    folder = tmp_path / "home" / "gems"
    for name in ("harbour-1.9.0", "harbour-1.10.0", "harbour-1.10.0.pre1", "harbour-dark-2.0.0", "other-0.1"):
        for part in ("_layouts", "_includes", "_sass", "assets", "_data"):
            (folder / name / part).mkdir(parents=True)
    return folder


def test_the_newest_is_found(gems: Path, tmp_path: Path) -> None:
    theme = find_theme(tmp_path, " Harbour ")
    assert theme
    assert (theme.name, theme.version, theme.root) == ("harbour", "1.10.0", (gems / "harbour-1.10.0").resolve())


@pytest.mark.parametrize("version", ["1.9.0", "1.10.0.pre1"])
def test_the_one_that_is_locked_is_found(gems: Path, tmp_path: Path, version: str) -> None:
    (tmp_path / "Gemfile.lock").write_text(f"GEM\n  specs:\n    harbour ({version})\n      jekyll (>= 3)\n")
    theme = find_theme(tmp_path, "harbour")
    assert theme
    assert theme.version == version


def test_one_in_the_sites_bundle_is_found(tmp_path: Path) -> None:
    (tmp_path / "vendor/bundle/ruby/3.1.0/gems/bundled-theme-0.3.0/_layouts").mkdir(parents=True)
    theme = find_theme(tmp_path, "bundled-theme")
    assert theme
    assert theme.folder("_layouts")
    assert theme.folder("_sass") is None


@pytest.mark.parametrize("name", [None, 5, "", "..", "../home", "harb*", "harbour/..", "missing", ["harbour"]])
def test_no_other_name_finds_one(gems: Path, tmp_path: Path, name: object) -> None:
    assert find_theme(tmp_path, name) is None


def test_what_a_theme_brings_stands_under_the_sites_own(gems: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    theme = gems / "harbour-1.10.0"
    for path, text in {
        root / "_config.yml": "theme: harbour\nown: site\nnested: {a: site}",
        root / "_layouts/post.html": "site's",
        root / "_layouts/sub/inner.html": "---\nlayout: post\n---\ninner",
        root / "assets/style.css": "site's",
        theme / "_config.yml": "own: theme\nextra: theme\nnested: {b: theme}\npermalink: pretty",
        theme / "_layouts/post.html": "theme's",
        theme / "_layouts/page.html": "theme's",
        theme / "_data/menu.yml": "a: 1",
        theme / "assets/style.css": "theme's",
        theme / "assets/logo.svg": "theme's",
    }.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    site = Site(root)
    assert {name: layout.content for name, layout in site.layouts().items()} == {
        "post": "site's",
        "sub/inner": "inner",
        "page": "theme's",
    }
    assert site.layouts()["sub/inner"].data == {"layout": "post"}
    assert (site.config["own"], site.config["extra"], site.config["permalink"]) == ("site", "theme", "date")
    assert site.config["nested"] == {"a": "site", "b": "theme"}
    assert site.data == {"menu": {"a": 1}}
    assert [file.relative_path for file in site.static_files] == ["/assets/style.css", "/assets/logo.svg"]
    assert site.include_folders() == [theme.resolve() / "_includes"]
    assert site.file("/assets/logo.svg") == (theme / "assets/logo.svg").resolve()
    assert site.file("/assets/style.css") == (root / "assets/style.css").resolve()
    assert site.file("/_layouts/page.html") is None
