"""URLs: whatever fills them is escaped, and none leads out of the site."""

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.site.permalinks import template_of, with_suffix
from editor.site.placeholders import Named, placeholders
from editor.site.urls import escape, fill, is_refused, sanitize, unknown_key

STYLES = ("date", "pretty", "ordinal", "weekdate", "none")
# Of a text with newlines Jekyll escapes nothing where one line of it needs no escape.
TEXTS = st.text(st.characters(exclude_characters="\n")) | st.text("/.:#?%&한 \udcff\ud800-_")


@given(TEXTS, st.lists(TEXTS | st.integers()), TEXTS, st.datetimes(), st.sampled_from(STYLES))
def test_a_url_is_always_escaped(
    slug: str, categories: list[object], path: str, date: datetime.datetime, style: str
) -> None:
    named = Named("posts", path, path, slug, tuple(categories), date, ".html")
    for template in (template_of(style), "/:path/:name/:slug/:slugified_categories", with_suffix("/:path", style)):
        url = fill(template, placeholders(named))
        assert re.fullmatch(r"/[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*", url)
        assert not re.search(r"%(?![0-9A-F]{2})", url)
        assert "//" not in url
        assert ".." not in url


@given(TEXTS)
def test_sanitizing_leaves_no_way_up(text: str) -> None:
    parts = sanitize(text).split("/")
    assert parts[0] == ""
    assert ".." not in parts


@pytest.mark.parametrize(
    ("path", "escaped"),
    [
        ("a/b.c-d", "a/b.c-d"),
        ("a b", "a%20b"),
        ("항구", "%ED%95%AD%EA%B5%AC"),
        ("50%", "50%25"),
        ("a?b=c&d", "a?b=c&d"),
        ("a#b#c", "a%23b%23c"),
        ("x:y", "x:y"),
        ("[a]", "%5Ba%5D"),
    ],
)
def test_escapes(path: str, escaped: str) -> None:
    assert escape(path) == escaped


@pytest.mark.parametrize("path", ["속보: x", "a b: c", "1: x", "a_b: x", ":x", "2024-01-02 19:00"])
def test_what_jekyll_takes_for_a_protocol_is_refused(path: str) -> None:
    assert is_refused(path)


@pytest.mark.parametrize("path", ["", "a:b", "a/b:c", "x/속보: y", "a+b: c", "a:"])
def test_other_colons_are_not(path: str) -> None:
    assert not is_refused(path)


def test_a_key_before_an_underscore_is_found() -> None:
    values = {"month": lambda: "07", "i_day": lambda: "5"}
    assert fill("/:month_:i_day", values) == "/07_5"


def test_a_key_that_jekyll_has_not_is_named_and_left() -> None:
    assert unknown_key("/:month/:wrong/", {"month": str}) == "wrong"
    assert unknown_key("/:month_", {"month": str}) is None
    assert fill("/:wrong/", {}) == "/:wrong/"
