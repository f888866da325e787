"""Character references of HTML, as the characters that they are."""

import html
import re

_BEYOND = re.compile(r"&#(?>0*)(?:[0-9]{8,}|[xX](?>0*)[0-9a-fA-F]{7,});?")
"""Numbers that are no character's; Python refuses to read the longest of them."""


def unescaped(raw: str) -> str:
    """Text without character references, however long their numbers are."""
    return html.unescape(_BEYOND.sub("\ufffd", raw))
