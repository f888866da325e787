"""Text that YAML takes for a comment or an anchor."""

import pytest

from tests.checks.reading import found, mended, post

CASES = [
    ("yaml_comment", "title: 한미 회담 #1\n", ["한미 회담 #1"]),
    ("yaml_comment", "title: 한미 회담#1\n", []),
    ("yaml_comment", 'title: "한미 회담 #1"\n', []),
    ("yaml_comment", "title: a\nlayout: post # the usual one\n", []),
    ("yaml_swallowed", "title: &Beyond the harbour\n", ["&Beyond the harbour"]),
    ("yaml_swallowed", "title: Us & them\n", []),
    ("yaml_swallowed", "title: a\nbase: &base\n  x: 1\n", []),
]
MENDED = [
    ("yaml_comment", "title: 한미 회담 #1\n", 'title: "한미 회담 #1"\n'),
    ("yaml_swallowed", "title: &Beyond the harbour\n", 'title: "&Beyond the harbour"\n'),
]


@pytest.mark.parametrize(("check", "front_matter", "places"), CASES)
def test_each_is_found_where_it_is(check: str, front_matter: str, places: list[str]) -> None:
    assert found(check, post(front_matter=front_matter)) == places


@pytest.mark.parametrize(("check", "before", "after"), MENDED)
def test_each_is_mended(check: str, before: str, after: str) -> None:
    assert mended(post(front_matter=before), check) == post(front_matter=after)
