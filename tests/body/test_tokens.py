"""Tokens tile any text, and say what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.body.tokens import TokenKind, attributes, tokens, without_attribute
from tests.body import soup

TEXT, START, END, COMMENT, MALFORMED, LIQUID = TokenKind


@given(soup.text | soup.html_soup, st.integers(0, 5))
def test_tokens_tile_any_text(source: str, start: int) -> None:
    found = list(tokens(source, start))
    assert "".join(source[token.start : token.end] for token in found) == source[start:]
    assert all(token.start < token.end for token in found)


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        ("a < b", [TEXT]),
        ("1<2", [TEXT]),
        ("<b>a</b>", [START, TEXT, END]),
        ("<!-- <b> -->", [COMMENT]),
        ("<!-- a", [MALFORMED]),
        ("<!doctype html>a", [MALFORMED, TEXT]),
        ("<a href=x y='>' z=\">\">", [START]),
        ('<a href="x>', [MALFORMED]),
        ("<a <b>", [MALFORMED]),
        ("</b x>", [END]),
        ("<script>a<b></script>", [START, TEXT, END]),
        ("<script>a<b>", [START, TEXT]),
        ("<br/>", [START]),
    ],
)
def test_kinds(source: str, kinds: list[TokenKind]) -> None:
    assert [token.kind for token in tokens(source)] == kinds


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("a{{ x }}b", [(TEXT, ""), (LIQUID, "output"), (TEXT, "")]),
        ("{% if a < b %}<b>{% endif %}", [(LIQUID, "if"), (START, "b"), (LIQUID, "endif")]),
        ("{%- raw -%}{{ a }}<b>{% endraw %}", [(LIQUID, "raw"), (TEXT, "raw"), (START, "b"), (LIQUID, "endraw")]),
        ("{% comment %}<p>{% endcomment %}", [(LIQUID, "comment")]),
        ("{% highlight a %}<p>", [(LIQUID, ""), (START, "p")]),
        ("{{ a", [(LIQUID, ""), (TEXT, "")]),
        ("{ {a} }", [(TEXT, "")]),
    ],
)
def test_liquid(source: str, found: list[tuple[TokenKind, str]]) -> None:
    assert [(token.kind, token.name) for token in tokens(source, liquid=True)] == found


def test_names_are_lower_case_and_self_closing_is_told() -> None:
    (token,) = tokens("<BR />")
    assert (token.name, token.self_closing) == ("br", True)


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ("<p>", {}),
        ('<p Class="A" id=x>', {"class": "A", "id": "x"}),
        ("<p a='1' a=\"2\" b>", {"a": "1", "b": ""}),
        ('<a href="?a=1&amp;b">', {"href": "?a=1&amp;b"}),
        ("<p a = b>", {"a": "b"}),
        ("<p a='1'b=\"2\">", {"a": "1", "b": "2"}),
        ("<a href=/x?a=1&b=2>", {"href": "/x?a=1&b=2"}),
        ("<o:p_1.x a>", {"a": ""}),
        (
            '<a href="{{ "/x" | relative_url }}" {% if y %}id=z{% endif %}>',
            {"href": '{{ "/x" | relative_url }}', "id": "z{% endif %}"},
        ),
    ],
)
def test_attributes(tag: str, found: dict[str, str]) -> None:
    assert attributes(tag, next(tokens(tag))) == found


@pytest.mark.parametrize(
    ("raw", "left"),
    [
        ('<p id="a">', "<p>"),
        ("<p ID=a class=b> ", "<p class=b> "),
        ("<p class=b id>", "<p class=b>"),
        ('<p title="my id=5 too" data-id="3">', '<p title="my id=5 too" data-id="3">'),
        ("**", "**"),
        ("## id=a", "## id=a"),
        ("", ""),
    ],
)
def test_without_an_id(raw: str, left: str) -> None:
    assert without_attribute(raw, "id") == left
