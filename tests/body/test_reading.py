"""The first law: every body writes itself back, whatever it holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.body import Syntax, syntax_of
from tests.body import soup
from tests.body.laws import HTML, MARKDOWN, lawful

any_body = st.one_of(soup.text, soup.html_soup, soup.markdown_soup, soup.html_bodies, soup.markdown_bodies)


@given(any_body, st.sampled_from(Syntax))
def test_any_body_writes_itself_back(source: str, syntax: Syntax) -> None:
    lawful(source, syntax)


@pytest.mark.parametrize("syntax", Syntax)
@pytest.mark.parametrize("source", ["", "\n", " ", "\r\n\r\n", "\x00", "\ufeffa", "a", "a\n", "\ud800"])
def test_small_bodies(source: str, syntax: Syntax) -> None:
    lawful(source, syntax)


@given(soup.html_bodies)
def test_what_a_writers_editor_makes_is_mostly_open(source: str) -> None:
    assert {leaf.reason for leaf in lawful(source, HTML).leaves} <= {
        "",
        "table",
        "space",
        "unbalanced",
        "element",
        "unproved",
    }


@pytest.mark.parametrize(
    ("suffix", "syntax"),
    [(".md", MARKDOWN), (".MD", MARKDOWN), (".markdown", MARKDOWN), (".html", HTML), (".htm", HTML), ("", HTML)],
)
def test_syntax_of_a_suffix(suffix: str, syntax: Syntax) -> None:
    assert syntax_of(suffix) is syntax
