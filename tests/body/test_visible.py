"""The text that the tokeniser takes for visible is the one that an HTML5 parser shows."""

import html
import re
from pathlib import Path

import html5lib
import pytest
from hypothesis import given

from editor.body import Leaf, read, syntax_of
from editor.body.model import Syntax
from editor.body.tokens import TokenKind, tokens
from editor.body.visible import visible_text
from editor.post import Post
from tests.body import soup

_UNSEEN = {"script", "style", "template", "title", "noscript", "iframe", "noembed", "noframes"}
_LIQUID = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_SPACE = re.compile(r"\s+")


def browser_text(source: str) -> str:
    """The text nodes of a body as html5lib parses it, without those that are not shown."""
    shown: list[str] = []
    hidden = 0
    walker = html5lib.getTreeWalker("etree")
    for token in walker(html5lib.parseFragment(source, container="div", treebuilder="etree")):
        if token["type"] == "StartTag":
            hidden += token["name"] in _UNSEEN
        elif token["type"] == "EndTag":
            hidden -= token["name"] in _UNSEEN
        elif token["type"] in ("Characters", "SpaceCharacters") and not hidden:
            shown.append(token["data"])
    return "".join(shown)


def token_text(source: str) -> str:
    """The text tokens of a body, without those that are not shown."""
    shown: list[str] = []
    hidden = ""
    for token in tokens(source):
        if token.kind is TokenKind.TEXT and not hidden:
            shown.append(html.unescape(source[token.start : token.end]))
        elif token.kind is TokenKind.START and token.name in _UNSEEN and not token.self_closing:
            hidden = token.name
        elif token.kind is TokenKind.END and token.name == hidden:
            hidden = ""
    return "".join(shown)


def letters(text: str) -> str:
    """A text's characters in a fixed order: a browser moves what stands between a table's cells before it."""
    return "".join(sorted(_SPACE.sub("", text).replace("\ufffd", "")))


def test_real_bodies(shared: Path) -> None:
    """Bodies of Markdown as well: to both parsers they are text with tags in it."""
    for path in sorted((shared / "corpus" / "posts").rglob("*.*")):
        if path.is_file():
            body = _LIQUID.sub("", Post.from_bytes(path.read_bytes()).body)
            assert letters(token_text(body)) == letters(browser_text(body)), path


@pytest.mark.parametrize(
    "source",
    [
        'a<b c=d"e>f</b>',
        "<a b='c>d",
        "<!-->a-->b",
        "<!--a--!>b",
        "<?a>b",
        "</3>a",
        "<textarea><b>a</textarea>",
        "a&ltb",
    ],
)
def test_what_is_ill_formed(source: str) -> None:
    assert letters(token_text(source)) == letters(browser_text(source))


@given(soup.html_bodies)
def test_leaves_show_what_a_browser_shows(source: str) -> None:
    shown = "".join(visible_text(leaf) for leaf in read(source, Syntax.HTML).leaves)
    assert letters(shown.replace("\u2028", "").replace("\ufffc", "")) == letters(browser_text(source))


def test_leaves_of_real_html_show_what_a_browser_shows(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "posts").rglob("*.html")):
        body = _LIQUID.sub("", Post.from_bytes(path.read_bytes()).body)
        shown = "".join(visible_text(leaf) for leaf in read(body, syntax_of(path.suffix)).leaves)
        assert letters(shown.replace("\u2028", "").replace("\ufffc", "")) == letters(browser_text(body))


def test_a_spacer_shows_nothing() -> None:
    assert visible_text(Leaf("spacer", Syntax.HTML, source="<p>&nbsp;</p>")) == ""
