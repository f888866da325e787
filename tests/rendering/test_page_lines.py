"""A page's lines are the same however it was spelt, and others where a reader would see another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.rendering.page_lines import page_lines


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p class='a  b' id=x>가</p>", '<p id="x" class="a b">\n  가\n</p>'),
        ("<p>a &amp; b</p>", "<p>a &#38;  b</p>"),
        ("<img src=a.png alt>", '<IMG alt="" src="a.png" />'),
        ("<!doctype html>\n<p>a</p><!-- b -->", "<p>a</p>\n"),
        ('<meta name="generator" content="Jekyll v4.3">', ""),
    ],
)
def test_the_same(one: str, other: str) -> None:
    assert page_lines(one) == page_lines(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>a b</p>", "<p>ab</p>"),
        ("<p><b>a</b> b</p>", "<p><b>a</b>b</p>"),
        ("<pre>a\n b</pre>", "<pre>a b</pre>"),
        ("<p class=a>a</p>", "<p class=b>a</p>"),
        ("<p>a</p>", "<p>a<br></p>"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert page_lines(one) != page_lines(other)


def test_lines_are_nested_as_elements_are() -> None:
    lines = ["<ul>", "  <li>", "    a", "    <br>", "    b", "  </li>", "</ul>"]
    assert page_lines("<ul><li>a<br>b</li></ul>") == lines


@given(st.text(alphabet="<>/=\"'ab &;!-\n", max_size=200))
def test_any_text_has_lines(page: str) -> None:
    page_lines(page)
