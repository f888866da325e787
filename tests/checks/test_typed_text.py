"""Text that YAML takes for something else."""

import pytest

from tests.checks.reading import found, mended, post

CASES = [
    ("yaml_type", "title: No\n", ["No"]),
    ("yaml_type", "title: 1.10\n", ["1.10"]),
    ("yaml_type", "title: 12:30\n", ["12:30"]),
    ("yaml_type", "title: 2024\n", []),
    ("yaml_type", "title: 2024-07-27\n", []),
    ("yaml_type", 'title: "No"\n', []),
    ("yaml_type", "title: a\npublished: no\n", []),
    ("yaml_type", "title: a\ntags:\n  - NO\n  - SE\n", ["NO"]),
    ("yaml_type", "title: a\ntags: [on, off-shore]\n", ["on"]),
    ("yaml_type", "title: a\ntags: [harbour]\n", []),
]
MENDED = [
    ("yaml_type", "title: No\n", 'title: "No"\n'),
    ("yaml_type", "title: a\ntags:\n  - NO\n", 'title: a\ntags:\n  - "NO"\n'),
]


@pytest.mark.parametrize(("check", "front_matter", "places"), CASES)
def test_each_is_found_where_it_is(check: str, front_matter: str, places: list[str]) -> None:
    assert found(check, post(front_matter=front_matter)) == places


@pytest.mark.parametrize(("check", "before", "after"), MENDED)
def test_each_is_mended(check: str, before: str, after: str) -> None:
    assert mended(post(front_matter=before), check) == post(front_matter=after)
