"""Where Markdown's links and images lead: brackets in an address are its own as long as they are in pairs."""

import re

_ANGLED = re.compile(r"\(\s*(<[^>\n]*>)")
_SIGN = re.compile(r"\{\{[^}\n]*\}\}|\{%[^%\n]*%\}|(?P<sign>[()])|(?P<title>\s)(?=[\"'])")
_SPACE = " \t\r\n"


def destination(raw: str, start: int) -> str:
    """The address behind the bracket at `raw[start]`, of what kramdown has read as a link or an image."""
    first, last = extent(raw, start)
    return raw[first:last].removeprefix("<").removesuffix(">")


def link_address(raw: str) -> str:
    """The address that a link's raw markup says itself; "" where a definition says it."""
    start = raw.find("](")
    return destination(raw, start + 1) if start >= 0 else ""


def extent(raw: str, start: int) -> tuple[int, int]:
    """Where that address stands, with the angle brackets around it.

    The rule is that of `parse_link` in lib/kramdown/parser/kramdown/link.rb: an address ends with the bracket
    that closes its own, or before a title. Brackets in Liquid are Liquid's.
    """
    if angled := _ANGLED.match(raw, start):
        return angled.span(1)
    depth, end = 0, len(raw)
    for found in _SIGN.finditer(raw, start):
        depth += {"(": 1, ")": -1}.get(found["sign"] or "", 0)
        if depth == 0 or found["title"]:
            end = found.start()
            break
    written = raw[start + 1 : end]
    first = start + 1 + len(written) - len(written.lstrip(_SPACE))
    return first, max(first, end - (len(written) - len(written.rstrip(_SPACE))))
