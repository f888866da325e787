"""A time without a zone that falls on another day in the site's zone."""

import pytest

from tests.checks.conftest import Make
from tests.checks.reading import found, mended, post

SEOUL = {"_config.yml": "timezone: Asia/Seoul\n"}
CASES = [
    ("date: 2024-07-27 23:30:00\n", ["2024-07-27 23:30:00"]),
    ("date: 2024-07-27 10:30:00\n", []),
    ("date: 2024-07-27 23:30:00 +0900\n", []),
    ("date: 2024-07-27 23:30\n", []),  # text to YAML, which Jekyll takes by the site's clock
    ("date: 2024-07-27\n", []),
    ("title: a\n", []),
]


@pytest.mark.parametrize(("front_matter", "places"), CASES)
def test_a_time_that_becomes_another_day_is_told(front_matter: str, places: list[str], make_site: Make) -> None:
    assert found("date_utc", post(front_matter=front_matter), site=make_site(SEOUL)) == places


def test_the_zone_is_added(make_site: Make) -> None:
    site = make_site(SEOUL)
    after = mended(post(front_matter="date: 2024-07-27 23:30:00\n"), "date_utc", site=site)
    assert after == post(front_matter="date: 2024-07-27 23:30:00 +0900\n")
    assert not found("date_utc", after, site=site)


def test_a_site_without_a_zone_says_nothing(make_site: Make) -> None:
    assert not found("date_utc", post(front_matter="date: 2024-07-27 23:30:00\n"), site=make_site({}))


def test_a_time_that_was_written_as_utc_is_let_be(make_site: Make) -> None:
    text, name, site = post(front_matter="date: 2024-07-27 23:30:00\n"), "_posts/2024-07-28-a.md", make_site(SEOUL)
    assert not found("date_utc", text, name, site)
    assert not found("date_apart", text, name, site)
    assert found("date_apart", text, "_posts/2024-07-29-a.md", site)
