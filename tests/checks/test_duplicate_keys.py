"""A key that stands in the front matter twice."""

import pytest

from tests.checks.reading import found, mended, post

CASES = [
    ("duplicate_key", "title: a\nlayout: post\ntitle: b\n", ["title: a"]),
    ("duplicate_key", "title: a\nlayout: post\n", []),
]
MENDED = [
    ("duplicate_key", "title: a\nlayout: post\ntitle: b\n", "layout: post\ntitle: b\n"),
    ("duplicate_key", "tags:\n  - x\ntitle: a\ntags: [y]\n", "title: a\ntags: [y]\n"),
]


@pytest.mark.parametrize(("check", "front_matter", "places"), CASES)
def test_each_is_found_where_it_is(check: str, front_matter: str, places: list[str]) -> None:
    assert found(check, post(front_matter=front_matter)) == places


@pytest.mark.parametrize(("check", "before", "after"), MENDED)
def test_each_is_mended(check: str, before: str, after: str) -> None:
    assert mended(post(front_matter=before), check) == post(front_matter=after)
