"""Paragraphs and headings with nothing in them, and spacers in a row."""

import pytest

from tests.checks.reading import found, mended, post

MENDED = [
    ("paragraph_empty", "<p>A</p>\n<p></p>\n<p>B</p>\n", "<p>A</p>\n<p>B</p>\n"),
    ("paragraph_empty", "<p>A</p>\n\n<p></p>\n", "<p>A</p>\n"),
    ("heading_empty", "<h2></h2>\n<p>A</p>\n", "<p>A</p>\n"),
    ("spacer_doubled", "<p>A</p>\n<p>&nbsp;</p>\n<p>&nbsp;</p>\n<p>B</p>\n", "<p>A</p>\n<p>&nbsp;</p>\n<p>B</p>\n"),
]

CASES = [
    ("paragraph_empty", "<p>A</p>\n<p></p>\n<p>B</p>\n", ["<p></p>"]),
    ("paragraph_empty", "<p>A</p>\n<p> \n</p>\n", ["<p> \n</p>"]),
    ("paragraph_empty", '<p>A</p>\n<p>&nbsp;</p>\n<p><br></p>\n<p><img src="a" alt=""></p>\n', []),
    ("heading_empty", "<h2></h2>\n<p>A</p>\n", ["<h2></h2>"]),
    ("heading_empty", "<h2>A</h2>\n<p>A</p>\n", []),
    (
        "spacer_doubled",
        '<p>A</p>\n<p class="s">&nbsp;</p>\n\n<p class="s">&nbsp;</p>\n<p>B</p>\n',
        ['<p class="s">&nbsp;</p>'],
    ),
    ("spacer_doubled", "<p>A</p>\n<p>&nbsp;</p>\n<p>B</p>\n<p>&nbsp;</p>\n", []),
    ("spacer_doubled", "<div><p>&nbsp;</p></div><div><p>&nbsp;</p></div>\n", []),
]


@pytest.mark.parametrize(("check", "body", "places"), CASES)
def test_each_is_found_where_it_is(check: str, body: str, places: list[str]) -> None:
    assert found(check, post(body)) == places


@pytest.mark.parametrize(("check", "before", "after"), MENDED)
def test_what_is_empty_goes_with_the_space_that_set_it_apart(check: str, before: str, after: str) -> None:
    assert mended(post(before), check) == post(after)
