"""A post that the site has already, by URL, title or slug."""

import pytest

from tests.checks.conftest import Make
from tests.checks.reading import POST, found, post

OTHER = "_posts/2024-07-26-harbour.md"
BY_TITLE = {"_config.yml": "permalink: /:title/\n"}
CASES = [
    ("url_taken", {**BY_TITLE, OTHER: post(front_matter="title: Other\n")}, True),
    ("url_taken", {OTHER: post(front_matter="title: Other\n")}, False),
    ("url_taken", {**BY_TITLE, OTHER: post(front_matter="title: Other\npublished: false\n")}, False),
    ("url_taken", {**BY_TITLE, "harbour.md": post(front_matter="permalink: /harbour/\n")}, True),
    ("title_taken", {"_posts/2024-07-01-other.md": post()}, True),
    ("title_taken", {"_posts/2024-07-01-other.md": post(front_matter="title: Another\n")}, False),
    ("title_taken", {POST: post()}, False),
    ("slug_taken", {OTHER: post(front_matter="title: Other\n")}, True),
    ("slug_taken", {"_posts/2024-07-26-pier.md": post(front_matter="title: Other\n")}, False),
]


@pytest.mark.parametrize(("check", "files", "is_told"), CASES)
def test_what_the_site_has_already_is_told(check: str, files: dict[str, str], is_told: bool, make_site: Make) -> None:
    assert bool(found(check, post(), site=make_site(files))) == is_told


def test_a_series_has_one_title_on_purpose(make_site: Make) -> None:
    site = make_site({f"_posts/2024-07-{day:02}-weather-{day}.md": post() for day in range(1, 10)})
    assert not found("title_taken", post(), site=site)


def test_a_draft_takes_no_url_yet(make_site: Make) -> None:
    site = make_site({**BY_TITLE, OTHER: post(front_matter="title: Other\n")})
    assert not found("url_taken", post(), "_drafts/harbour.md", site)
