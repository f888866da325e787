"""Headings that skip a level."""

import pytest

from tests.checks.reading import found, post

CASES = [
    ("heading_skips", "## A\n\n#### B\n", ["#### B"]),
    ("heading_skips", "<h2>A</h2>\n<h4>B</h4>\n", ["<h4>B</h4>"]),
    ("heading_skips", "## A\n\n#### B\n\n## C\n\n#### D\n", ["#### B"]),
    ("heading_skips", "## A\n\n### B\n\n#### C\n\n## D\n\n### E\n", []),
    ("heading_skips", "### A\n\n### B\n", []),
    ("heading_skips", "## A\n\n> #### B\n\n### C\n", []),
]


@pytest.mark.parametrize(("check", "body", "places"), CASES)
def test_each_is_found_where_it_is(check: str, body: str, places: list[str]) -> None:
    assert found(check, post(body)) == places
