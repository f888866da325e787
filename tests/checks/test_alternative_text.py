"""An image without alternative text."""

import pytest

from tests.checks.reading import found, post

CASES = [
    ("alt_missing", '<p><img src="/a.jpg" /></p>\n', ['<img src="/a.jpg" />']),
    ("alt_missing", '<p><img src="/a.jpg" alt="The pier" /></p>\n', []),
    ("alt_missing", '<p><img src="/a.jpg" alt="" /></p>\n', []),
    ("alt_missing", "![](a.jpg)\n", ["![](a.jpg)"]),
    ("alt_missing", 'Text ![](a.jpg) and ![pier](b.jpg) and <img src="c.jpg">\n', ["![](a.jpg)", '<img src="c.jpg">']),
    ("alt_missing", "![][pier]\n\n[pier]: a.jpg\n", []),
    ("alt_missing", '`![](a.jpg)`\n\n    <img src="a.jpg">\n\n<!-- <img src="a.jpg"> -->\n', []),
    ("alt_missing", "- ![](a.jpg)\n\n> ![](b.jpg)\n", ["![](a.jpg)", "![](b.jpg)"]),
]


@pytest.mark.parametrize(("check", "body", "places"), CASES)
def test_each_is_found_where_it_is(check: str, body: str, places: list[str]) -> None:
    assert found(check, post(body)) == places
