"""The picture that stands where a picture is missing or is not fetched, and names it."""

from html import escape
from urllib.parse import unquote, urlsplit

_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" width="640" height="150" viewBox="0 0 640 150">
<rect x="1" y="1" width="638" height="148" rx="6" fill="#f5f6f7" stroke="#c9ced3" stroke-dasharray="6 5"/>
<g fill="none" stroke="#9aa1a8" stroke-width="2.5" transform="translate(298 26)">
<rect width="44" height="34" rx="4"/><circle cx="14" cy="12" r="4"/><path d="M4 30 17 19l8 6 8-9 9 9"/></g>
<g font-family="sans-serif" text-anchor="middle">
<text x="320" y="93" font-size="17" fill="#3c4348">{name}</text>
<text x="320" y="119" font-size="14" fill="#7a7f84">{remark}</text></g>
</svg>
"""
_LONGEST = 60


def stand_in(address: str, remark: str) -> bytes:
    """An SVG image that shows `address` (a URL, or a path in the site) in short, and `remark` below."""
    name = _short(_name(address))
    return _SVG.format(name=escape(name), remark=escape(remark)).encode("utf-8", "replace")


def _name(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return address
    return unquote(host + parts.path) or address


def _short(name: str) -> str:
    """`name` as XML may hold it, in one line; of a long one the start and the end."""
    shown = "".join(character if character.isprintable() else "�" for character in name)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST // 3]}…{shown[-_LONGEST * 2 // 3 :]}"
