"""Roots, posts in order, and files asked for by every spelling of a way out."""

import unicodedata
from pathlib import Path

import pytest

from editor.site import Site, find_site


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name in (
        "_config.yml",
        "_posts/2024-07-27-b.md",
        "_posts/old/2023-01-02-a.markdown",
        "_posts/.2025-01-01-c.md.swp",
        "_posts/2025-1-9-late.html",
        "_posts/undated.md",
        "news/_posts/2024-12-01-c.md",
        "_drafts/idea.md",
        "_drafts/2022-02-02-dated.md",
        "_site/_posts/2030-01-01-copy.md",
        ".git/_posts/2030-01-01-copy.md",
        "node_modules/x/_posts/2030-01-01-copy.md",
        "assets/img/항구 사진.png",
        "assets/img/a.png",
        ".env",
    ):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name, encoding="utf-8")
    (tmp_path / "secret.png").write_text("secret", encoding="utf-8")
    return site


def test_the_site_is_found_upwards_from_a_post(root: Path) -> None:
    assert find_site(root / "_posts/old/2023-01-02-a.markdown") == root
    assert find_site(root) == root


def test_outside_a_site_there_is_none(root: Path) -> None:
    assert find_site(root.parent / "secret.png") is None


def test_posts_come_newest_first_and_drafts_last(root: Path) -> None:
    names = [path.relative_to(root).as_posix() for path in Site(root).post_files()]
    assert names == [
        "_posts/2025-1-9-late.html",
        "news/_posts/2024-12-01-c.md",
        "_posts/2024-07-27-b.md",
        "_posts/old/2023-01-02-a.markdown",
        "_drafts/2022-02-02-dated.md",
        "_drafts/idea.md",
    ]


@pytest.mark.parametrize(
    "spelling", ["/assets/img/a.png", "assets/img/a.png", "//assets//img/a.png", "/assets/img/%61.png"]
)
def test_a_file_of_the_site_is_found(root: Path, spelling: str) -> None:
    assert Site(root).file(spelling) == (root / "assets/img/a.png").resolve()


@pytest.mark.parametrize(
    "spelling", ["/assets/img/항구 사진.png", "/assets/img/%ED%95%AD%EA%B5%AC%20%EC%82%AC%EC%A7%84.png"]
)
def test_a_korean_name_is_found_raw_and_encoded(root: Path, spelling: str) -> None:
    assert Site(root).file(spelling) == (root / "assets/img/항구 사진.png").resolve()


def test_a_decomposed_name_is_found_by_its_composed_spelling(root: Path) -> None:
    (root / unicodedata.normalize("NFD", "assets/img/가.png")).write_text("", encoding="utf-8")
    assert Site(root).file("/assets/img/가.png") is not None


@pytest.mark.parametrize(
    "spelling",
    [
        "",
        "/",
        "/assets",
        "/assets/img/missing.png",
        "/../secret.png",
        "/assets/../../secret.png",
        "/assets/../assets/img/a.png",
        "/%2e%2e/secret.png",
        "/%2E%2E%2Fsecret.png",
        "/..%2fsecret.png",
        "/%252e%252e/secret.png",
        "/..%5csecret.png",
        "\\..\\secret.png",
        "/assets\\img\\a.png",
        "/assets/img/a.png%00",
        "/assets/img/a.png%00.jpg",
        "/%00",
        "/%ff%fe",
        "/%c0%ae%c0%ae/secret.png",
        "file:///etc/hostname",
        "/etc/hostname",
        "C:/secret.png",
        "/assets/img/a.png::$DATA",
        "/.env",
        "/_config.yml",
        "/.git/_posts/2030-01-01-copy.md",
        "/" + "a" * 5000,
        "/" + "a/" * 5000,
    ],
)
def test_no_spelling_leads_out_of_the_site(root: Path, spelling: str) -> None:
    assert Site(root).file(spelling) is None


def test_an_absolute_path_of_a_real_file_leads_nowhere(root: Path) -> None:
    assert Site(root).file(str(root.parent / "secret.png")) is None
    assert Site(root).file(str(root / "assets/img/a.png")) is None


def test_a_link_that_points_out_is_not_followed(root: Path) -> None:
    (root / "assets/out.png").symlink_to(root.parent / "secret.png")
    (root / "assets/up").symlink_to(root.parent)
    (root / "assets/loop").symlink_to(root / "assets/loop")
    site = Site(root)
    assert site.file("/assets/out.png") is None
    assert site.file("/assets/up/secret.png") is None
    assert site.file("/assets/loop") is None


def test_a_link_within_the_site_is_followed(root: Path) -> None:
    (root / "assets/again.png").symlink_to(root / "assets/img/a.png")
    assert Site(root).file("/assets/again.png") == (root / "assets/img/a.png").resolve()


def test_a_site_reached_through_a_link_serves_its_files(root: Path) -> None:
    linked = root.parent / "linked"
    linked.symlink_to(root)
    assert Site(linked).file("/assets/img/a.png") == (root / "assets/img/a.png").resolve()
