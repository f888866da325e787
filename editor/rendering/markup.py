"""HTML as tokens, as the HTML standard's tokeniser sees it; in linear time, and every character in some token."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Possessive throughout: a tag is read once, whatever its attributes. A quote counts only right after "=".
_TAG = re.compile(
    r"</?+(?P<name>[A-Za-z][^\s/>]*+)"
    r"(?>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>][^\s>]*+|(?=>)))*)>"
)
_VOID = frozenset("area base br col embed frame hr img input keygen link meta param source track wbr".split())
RAW_TEXT = frozenset("iframe noembed noframes plaintext script style textarea title xmp".split())
FOREIGN = frozenset(("svg", "math"))


class Token(NamedTuple):
    """`html[start:end]`; `kind` is "text", "comment", "open", "close", "void" or "rest".

    "rest" is what a browser swallows to the end: a tag, comment or element of raw text that is never closed.
    """

    kind: str
    start: int
    end: int
    name: str = ""


def tokens(html: str) -> Iterator[Token]:
    """The tokens of `html`, in order and without gaps. The content of a script or style is one text token."""
    at, foreign = 0, 0
    while at < len(html):
        token = _next(html, at)
        yield token
        at = token.end
        if token.name in FOREIGN:
            foreign += {"open": 1, "close": -1}.get(token.kind, 0)
        if token.kind == "open" and token.name in RAW_TEXT and foreign <= 0:
            end = _end_of_raw_text(html, at, token.name)
            if end > at:
                yield Token("text" if end < len(html) else "rest", at, end)
            at = end


def _next(html: str, at: int) -> Token:
    if html[at] != "<":
        end = html.find("<", at)
        return Token("text", at, end if end >= 0 else len(html))
    if match := _TAG.match(html, at):
        return Token(_kind(match), at, match.end(), match["name"].lower())
    following = html[at + 1 : at + 3]
    if following[:1].isascii() and following[:1].isalpha():
        return Token("rest", at, len(html))
    if following[:1] in ("!", "?", "/") and following != "/":
        return _comment(html, at)
    end = html.find("<", at + 1)
    return Token("text", at, end if end >= 0 else len(html))


def _kind(match: re.Match[str]) -> str:
    if match[0][1] == "/":
        return "close"
    return "void" if match["name"].lower() in _VOID else "open"


_COMMENT_END = re.compile(r"-?>|.*?--!?>", re.S)


def _comment(html: str, at: int) -> Token:
    """A comment, a doctype, or what a browser makes a comment of (`<?…>`, `</3>`)."""
    if html.startswith("<!--", at):
        match = _COMMENT_END.match(html, at + 4)
        end = match.end() if match else -1
    elif html[at + 1] == "/" and html[at + 2 : at + 3].isalpha():
        end = -1
    else:
        end = html.find(">", at) + 1 or -1
    return Token("comment", at, end) if end >= 0 else Token("rest", at, len(html))


def _end_of_raw_text(html: str, at: int, name: str) -> int:
    if name == "plaintext":
        return len(html)
    match = re.compile(rf"</{name}(?=[\s/>])", re.I).search(html, at)
    return match.start() if match else len(html)
