"""How text looks in another program, as far as it means something."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from editor.body.references import unescaped

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_ADDRESS_NOISE = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff\ufffc\ufffe\uffff\ud800-\udfff]")
_SCHEMES = frozenset(("http:", "https:", "mailto:", "tel:", "ftp:"))
_TAGS: dict[str, tuple[str, str | bool]] = {
    **dict.fromkeys(("b", "strong"), ("bold", True)),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), ("italic", True)),
    **dict.fromkeys(("u", "ins"), ("underline", True)),
    **dict.fromkeys(("s", "strike", "del"), ("strike", True)),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), ("code", True)),
    "sub": ("level", "sub"),
    "sup": ("level", "sup"),
}


class Look(NamedTuple):
    """What marks a text has; `link` is the address that it leads to, `level` is "sub", "sup" or ""."""

    link: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    level: str = ""
    code: bool = False

    def shared(self, other: "Look") -> "Look":
        """What both looks have."""
        return Look(
            self.link if self.link == other.link else "",
            self.bold and other.bold,
            self.italic and other.italic,
            self.underline and other.underline,
            self.strike and other.strike,
            self.level if self.level == other.level else "",
            self.code and other.code,
        )


def look_within(look: Look, name: str, found: Mapping[str, str]) -> Look:
    """The look of what stands in an element, from the look around it; `found` are the element's attributes."""
    changed: dict[str, str | bool] = {}
    if name in _TAGS:
        effect, value = _TAGS[name]
        changed[effect] = value
    if name == "a":
        changed["link"] = address(found.get("href", "")) or look.link
    if "style" in found:
        changed |= _styled(styles(found["style"]), name)
    made = look._replace(**changed) if changed else look  # type: ignore[arg-type]
    return made._replace(underline=False) if made.link and made.underline else made


def styles(raw: str) -> dict[str, str]:
    """A `style` attribute's properties, in lower case."""
    parts = (part.partition(":") for part in unescaped(raw).lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in parts}


def address(raw: str) -> str:
    """Where a link leads; "" for scripts, files and places within the other program's page."""
    found = _ADDRESS_NOISE.sub("", unescaped(raw).strip())
    scheme = _SCHEME.match(found.lower())
    return "" if found.startswith("#") or (scheme and scheme[0] not in _SCHEMES) else found


def _styled(style: Mapping[str, str], name: str) -> dict[str, str | bool]:
    """What a style says of the marks; that of a link's own line is the link's look."""
    changed: dict[str, str | bool] = {}
    weight = style.get("font-weight", "")
    if weight in ("bold", "bolder") or (weight.isdecimal() and len(weight) < 5):
        changed["bold"] = not weight.isdecimal() or int(weight) >= 600
    elif weight in ("normal", "lighter"):
        changed["bold"] = False
    if (slant := style.get("font-style", "")) in ("italic", "oblique", "normal"):
        changed["italic"] = slant != "normal"
    line = style.get("text-decoration", "") + " " + style.get("text-decoration-line", "")
    if "underline" in line and name != "a":
        changed["underline"] = True
    if "line-through" in line:
        changed["strike"] = True
    if (level := style.get("vertical-align", "")) in ("sub", "super"):
        changed["level"] = level[:3]
    return changed
