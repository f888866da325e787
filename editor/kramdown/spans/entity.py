"""Character references."""

import re
from html.entities import name2codepoint

from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node, Symbol

_REFERENCE = re.compile(r"&(?:(?P<name>\w+)|#(?P<decimal>[0-9]+)|#[xX](?P<hexadecimal>[0-9A-Fa-f]+));", re.ASCII)
# kramdown has some of its own, and has exchanged the two pairs.
_NAMES = {**name2codepoint, "apos": 39, "vellip": 0x22EE}
_NAMES |= {"lang": 0x232A, "rang": 0x2329, "lceil": 0x2309, "rceil": 0x2308}


class Entity(SpanProcessor):
    """`&name;`, `&#1;` and `&#x1;`, where such a character is."""

    signs = "&"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads the reference."""
        found = _REFERENCE.match(text.source, at)
        if found is None:
            return None
        point = _code_point(found)
        if point is None:
            return Found(found.end(), found[0])
        if text.document.options.entity_output != "as_char":
            return Found(found.end(), Node("entity", found[0]))
        return Found(found.end(), Symbol(chr(point)))


def _code_point(found: re.Match[str]) -> int | None:
    if found["name"]:
        return _NAMES.get(found["name"])
    digits, base = (found["decimal"], 10) if found["decimal"] else (found["hexadecimal"], 16)
    point = int(digits, base) if len(digits) < 9 else -1
    return point if 0 <= point < 0xD800 or 0xDFFF < point < 0x110000 else None
