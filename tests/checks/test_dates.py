"""The date against the file's name and against now, the 1st of August 2024 at noon UTC."""

import pytest

from tests.checks.conftest import Make
from tests.checks.reading import POST, found, post

CASES = [
    ("date_apart", "date: 2024-07-28\n", POST, True),
    ("date_apart", "date: 2024-07-28 09:00:00 +0900\n", POST, True),
    ("date_apart", "date: 2024-07-27 23:59\n", POST, False),
    ("date_apart", "date: 2024-07-27 00:10:00 +0900\n", POST, False),
    ("date_apart", 'date: "2024-07-27 22:02:41 -0400"\n', POST, False),
    ("date_apart", "layout: post\n", POST, False),
    ("date_apart", "date: 2024-07-28\n", "_drafts/harbour.md", False),
    ("date_in_future", "date: 2024-08-02 00:00:00 +0000\n", "_posts/2024-08-02-a.md", True),
    ("date_in_future", "layout: post\n", "_posts/2024-08-03-a.md", True),
    ("date_in_future", "layout: post\n", POST, False),
    ("date_in_future", "date: 2024-08-01 11:59:00 +0000\n", "_posts/2024-08-01-a.md", False),
    ("date_in_future", "date: 2034-01-01\n", "_drafts/a.md", False),
    ("name_undated", "layout: post\n", "_posts/harbour.md", True),
    ("name_undated", "layout: post\n", POST, False),
    ("name_undated", "layout: post\n", "about.md", False),
    ("name_undated", "layout: post\n", "_drafts/harbour.md", False),
]


@pytest.mark.parametrize(("check", "front_matter", "name", "is_told"), CASES)
def test_dates_are_held_against_the_name_and_now(check: str, front_matter: str, name: str, is_told: bool) -> None:
    assert bool(found(check, post(front_matter=front_matter), name)) == is_told


def test_a_site_that_builds_the_future_has_none(make_site: Make) -> None:
    text = post(front_matter="date: 2034-01-01\n")
    assert found("date_in_future", text, "_posts/2034-01-01-a.md", make_site({}))
    assert not found("date_in_future", text, "_posts/2034-01-01-a.md", make_site({"_config.yml": "future: true\n"}))


def test_a_date_that_is_none_is_not_this_check_s() -> None:
    assert not found("date_apart", post(front_matter="date: 2024-13-77\n"))
