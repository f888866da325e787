"""Several headings of the first level."""

import pytest

from tests.checks.reading import found, post

CASES = [
    ("several_h1", "# A\n\nText.\n\n# B\n\n# C\n", ["# B"]),
    ("several_h1", "<h1>A</h1><p>x</p><h1>B</h1>\n", ["<h1>B</h1>"]),
    ("several_h1", "# A\n\n## B\n", []),
    ("several_h1", "    # A\n    # B\n", []),
]


@pytest.mark.parametrize(("check", "body", "places"), CASES)
def test_each_is_found_where_it_is(check: str, body: str, places: list[str]) -> None:
    assert found(check, post(body)) == places
