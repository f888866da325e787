"""Attribute lists in braces: `{:.class #id key="value" reference}`, and their definitions `{:name: ...}`."""

import re

NAME = r"\w[\w:-]*"
_SIGN, _MOST = r"(?:\\\}|[^}])", 1000
CONTENT, ANY_CONTENT = f"{_SIGN}{{1,{_MOST}}}", f"{_SIGN}{{0,{_MOST}}}?"
"""What must, or may, stand between the braces; kramdown sets no limit, and looks for their end wherever one begins."""

_PART = re.compile(
    rf"""(?:(?<=\s)|^)
    (?: (?P<key>{NAME})=(?P<quote>["'])(?P<value>(?>(?:\\\}}|\\(?P=quote)|(?!(?P=quote))[^}}])*))(?P=quote)
      | \#(?P<id>[A-Za-z][\w:-]*)
      | (?P<names>(?:\.[^\s.\#]+)+(?:\#[A-Za-z][\w:-]*)?)
      | (?P<reference>{NAME})
    )(?=\s|$)""",
    re.VERBOSE | re.ASCII,
)
_ESCAPED = re.compile(r"\\([}\"'])")


class AttributeList:
    """Attributes in the order written, and the names of the lists that they refer to."""

    __slots__ = ("attrs", "references")

    def __init__(self, source: str = "") -> None:
        self.attrs: dict[str, str] = {}
        self.references: list[str] = []
        for part in _PART.finditer(source):
            self._add(part)

    def _add(self, part: re.Match[str]) -> None:
        if part["key"]:
            value = _ESCAPED.sub(r"\1", part["value"])
            if part["key"] == "class":
                self.add_class(value)
            else:
                self.attrs[part["key"]] = value
        elif part["id"]:
            self.attrs["id"] = part["id"]
        elif part["names"]:
            names, _, identifier = part["names"].partition("#")
            for name in names[1:].split("."):
                self.add_class(name)
            if identifier:
                self.attrs["id"] = identifier
        else:
            self.references.append(part["reference"])

    def add_class(self, name: str) -> None:
        """One more class, or several with spaces between."""
        add_class(self.attrs, name)

    def update(self, other: "AttributeList") -> None:
        """Takes the other's attributes: its values win, classes add up."""
        merge(self.attrs, other.attrs)
        self.references.extend(other.references)

    def resolved(self, definitions: "dict[str, AttributeList]") -> dict[str, str]:
        """The attributes, with those of the lists referred to before them."""
        if not self.references:
            return self.attrs
        attrs: dict[str, str] = {}
        # A list may name another one, and that one the first.
        waiting, seen = self.references[::-1], set[str]()
        while waiting:
            name = waiting.pop()
            if name in definitions and name not in seen:
                seen.add(name)
                merge(attrs, definitions[name].attrs)
                waiting.extend(definitions[name].references[::-1])
        merge(attrs, self.attrs)
        return attrs


def add_class(attrs: dict[str, str], name: str) -> None:
    """Appends to the attribute `class`."""
    attrs["class"] = f"{attrs['class']} {name}" if attrs.get("class") else name


def merge(attrs: dict[str, str], more: dict[str, str]) -> None:
    """Adds to `attrs`: values are replaced, classes add up."""
    for name, value in more.items():
        if name == "class":
            add_class(attrs, value)
        else:
            attrs[name] = value
