"""Cuts HTML into tokens that tile the source, in linear time.

Attributes are read by the strict grammar of HTML's "tags" syntax section; a tag outside it is a MALFORMED token,
so that whatever holds it is sealed rather than guessed.
"""

import enum
import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
RAW_TEXT = frozenset(("script", "style", "textarea", "title", "iframe", "noscript", "xmp", "noembed", "noframes"))

_ATTRIBUTE = r"""\s++[^\s"'<>/=`]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+"""
_TAG = re.compile(rf"<(/?+)([A-Za-z][A-Za-z0-9:-]*+)((?:{_ATTRIBUTE})*+)\s*+(/?+)>")
_OPENS_MARKUP = re.compile(r"[A-Za-z/!?]")
_ATTRIBUTES = re.compile(r"""\s++([^\s"'<>/=`]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'=<>`]++)))?+""")


class TokenKind(enum.Enum):
    """What a token is."""

    TEXT = "text"
    START = "start"
    END = "end"
    COMMENT = "comment"
    MALFORMED = "malformed"


class Token(NamedTuple):
    """A piece of source, `source[start:end]`; `name` is the lower-case tag name of a START or END."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    self_closing: bool = False


def tokens(source: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of `source[start:end]`, which they tile."""
    end = len(source) if end is None else end
    text_start = position = start
    while position < end:
        position = source.find("<", position, end)
        if position < 0:
            break
        token = _markup(source, position, end)
        if token is None:
            position += 1
            continue
        if text_start < position:
            yield Token(TokenKind.TEXT, text_start, position)
        yield token
        text_start = position = token.end
        if token.kind is TokenKind.START and token.name in RAW_TEXT and not token.self_closing:
            text_start = position = yield from _raw_text(source, token, end)
    if text_start < end:
        yield Token(TokenKind.TEXT, text_start, end)


def attributes(source: str, token: Token) -> dict[str, str]:
    """A START token's attributes: lower-case names, raw values (character references as written)."""
    match = _TAG.match(source, token.start)
    assert match is not None, "a START token matches the grammar it was cut by"
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTES.findall(match[3]):
        found.setdefault(name.lower(), next((value for value in values if value), ""))
    return found


def without_attribute(raw: str, name: str) -> str:
    """Text less an attribute of the start tag that it begins with; text that begins with none comes back as it is."""
    if match := _TAG.match(raw):
        for found in _ATTRIBUTES.finditer(raw, match.start(3), match.end(3)):
            if found[1].lower() == name:
                return raw[: found.start()] + raw[found.end() :]
    return raw


def _markup(source: str, position: int, end: int) -> Token | None:
    """The token that `<` at `position` begins, or None where it is text."""
    if match := _TAG.match(source, position, end):
        kind = TokenKind.END if match[1] else TokenKind.START
        return Token(kind, position, match.end(), match[2].lower(), bool(match[4]))
    if source.startswith("<!--", position):
        close = source.find("-->", position + 4, end)
        return Token(TokenKind.MALFORMED, position, end) if close < 0 else Token(TokenKind.COMMENT, position, close + 3)
    if _OPENS_MARKUP.match(source, position + 1, end):
        close = source.find(">", position, end)
        return Token(TokenKind.MALFORMED, position, end if close < 0 else close + 1)
    return None


def _raw_text(source: str, opening: Token, end: int) -> Generator[Token, None, int]:
    """The content of an element whose content is no markup; returns where it ends."""
    close = re.compile(rf"</{opening.name}(?=[\s/>])", re.IGNORECASE).search(source, opening.end, end)
    stop = close.start() if close else end
    if opening.end < stop:
        yield Token(TokenKind.TEXT, opening.end, stop)
    return stop
