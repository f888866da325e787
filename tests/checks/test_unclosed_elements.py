"""HTML that is not closed, closes nothing, or crosses."""

import pytest

from tests.checks.reading import found, mended, post

CASES = [
    ("element_unclosed", "<p>A <b>bold</p>\n<p>B</p>\n", ["<b>"]),
    ("element_unclosed", "<div>\n<p>A</p>\n", ["<div>"]),
    ("element_unclosed", 'Text <span style="color: red">red\n', ['<span style="color: red">']),
    ("element_unclosed", "Text <b>A <i>B</b></i>\n", ["<i>"]),
    ("element_unclosed", '<p>A <b>bold</b></p>\n<ul><li>A<li>B</ul>\n<p>C\n<p>D\n<br><img src="a" alt="">\n', []),
    ("element_unclosed", "A List<String> of `<b>` and <br> x < y\n\n    <div>\n", []),
    ("element_unclosed", "<!-- <b> -->\n<p>x</p>\n", []),
    ("element_unclosed", '{% if a %}<div>{% else %}<div class="b">{% endif %}</div>\n', []),
    ("element_unclosed", '<div markdown="1">\n\nText *x*\n\n</div>\n', []),
    ("element_unclosed", "<p>A <b>B<b></p>\n<p>C <b>D</p>\n", ["<b>", "<b>"]),
    ("element_unclosed", "<p><b>A</p>\n<p><b>B</p>\n", ["<b>", "<b>"]),
    ("element_unclosed", "<p><b><b>A</p>\n", ["<b>", "<b>"]),
    ("element_unopened", "<p>A</b> B</p>\n", ["</b>"]),
    ("element_unopened", "Text</span>\n", ["</span>"]),
    ("element_unopened", "<p>A</p></p>\n<p><b>B</b></p>\n", []),
    ("tag_malformed", '<p>A <a href="/x>B</a></p>\n<p>C</p>\n', ['<a href="/x>B</a></p>']),
    ("tag_malformed", '<p>A <a href="/x">B</a></p>\n', []),
    ("tag_malformed", "a <T and <3\n", []),
]


@pytest.mark.parametrize(("check", "body", "places"), CASES)
def test_each_is_found_where_it_is(check: str, body: str, places: list[str]) -> None:
    assert found(check, post(body)) == places


def test_an_end_tag_that_closes_nothing_is_taken_out() -> None:
    assert mended(post("<p>A</b> B</p>\n"), "element_unopened") == post("<p>A B</p>\n")


def test_a_start_tag_that_was_to_be_an_end_tag_is_made_one() -> None:
    assert mended(post("<p><b>A<b> B</p>\n"), "element_unclosed") == post("<p><b>A</b> B</p>\n")
