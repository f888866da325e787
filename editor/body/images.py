"""What the raw markup of images and embeds says, in either syntax."""

import html
import re

from editor.body.destinations import destination, extent
from editor.body.model import Syntax
from editor.body.references import unescaped
from editor.body.spelling import escape
from editor.body.tokens import TokenKind, attributes, tokens, with_attribute

_MARKDOWN_IMAGE = re.compile(r"!\[([^\]]*)\](?=\()")


def image_source(raw: str) -> tuple[str, str]:
    """The address and the alternative text of an image's raw markup, HTML or Markdown."""
    if match := _MARKDOWN_IMAGE.match(raw):
        return destination(raw, match.end()), match[1]
    token = next(tokens(raw), None)
    if token is None or token.kind is not TokenKind.START:
        return "", ""
    found = attributes(raw, token)
    return found.get("src", ""), found.get("alt", "")


def is_elsewhere(address: str) -> bool:
    """Whether an address is on the web."""
    return address.lower().startswith(("http://", "https://"))


def html_images(source: str) -> list[tuple[str, str]]:
    """The address and the alternative text of each `<img>` in HTML, without character references."""
    found = [token for token in tokens(source) if token.kind is TokenKind.START and token.name == "img"]
    told = [image_source(source[token.start : token.end]) for token in found]
    return [(unescaped(address), unescaped(alternative)) for address, alternative in told]


def with_alternative(raw: str, text: str) -> str:
    """An image's raw markup with another alternative text; the rest stays as it is written."""
    if match := _MARKDOWN_IMAGE.match(raw):
        return raw[: match.start(1)] + escape(text, Syntax.MARKDOWN) + raw[match.end(1) :]
    return with_attribute(raw, "alt", html.escape(text))


def with_address(raw: str, address: str) -> str:
    """An image's raw markup with another address, which is written as it is to stand there; the rest stays."""
    if match := _MARKDOWN_IMAGE.match(raw):
        first, last = extent(raw, match.end())
        return raw[:first] + address + raw[last:]
    return with_attribute(raw, "src", address)


_SOURCES = frozenset("iframe script video audio source embed object img link".split())
_SCHEME = re.compile(r"\A(?:[a-z][a-z0-9+.-]*+:)?//(?:www\.)?", re.IGNORECASE)


def embed_source(raw: str) -> str:
    """Where an embed's content comes from, without scheme and query ("youtube.com/embed/x"); "" where it says none."""
    for token in tokens(raw):
        if token.kind is TokenKind.START and token.name in _SOURCES:
            found = attributes(raw, token)
            address = found.get("src") or found.get("data") or found.get("href") or ""
            if address and not address.startswith("data:"):
                return _SCHEME.sub("", unescaped(address)).partition("?")[0].rstrip("/")
    return ""
