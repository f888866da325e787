"""Front matter of the plain kind that most posts have, read line by line in a third of a YAML parser's time.

Keys at the margin; values of one line that need no rule of YAML but quotes, lists of such, and simple block scalars.
Anything else, and anything that is wrong, is left to the parser, which this never contradicts.
"""

import re
from collections.abc import Iterator
from typing import Any

from editor.post import psych

# Begins with no sign of YAML's; no comment and no key within it.
_FIRST = r"""[^ \-?:,\[\]{}#&*!|>'"%@`=<\\]"""
_PLAIN = _FIRST + r"(?>(?:[^:#]|:(?=[^ ])|(?<=[^ ])#)*)"
_QUOTED = r""""[^"\\]*+"|'[^']*+'"""
_IN_LIST = _FIRST + r"""(?>(?:[^:#,\[\]{}"' ]| +(?=[^:#,\[\]{}"' ]))*)"""
_ITEMS = re.compile(rf"(?:{_QUOTED}|{_IN_LIST})(?= *(?:,|\Z))")
_ENTRY = re.compile(
    rf"(?P<key>[A-Za-z_][A-Za-z0-9_-]{{0,99}}) *:(?: +(?:(?P<plain>{_PLAIN})|(?P<quoted>{_QUOTED})|(?P<block>[|>]-?)"
    rf"|(?P<list>\[ *(?P<items>(?>(?:(?:{_QUOTED}|{_IN_LIST}) *, *)*)(?:{_QUOTED}|{_IN_LIST}))? *\])))? *"
)
_ITEM = re.compile(rf"(?P<indent> *)- +(?:(?P<plain>{_PLAIN})|(?P<quoted>{_QUOTED})) *")
_INDENT = re.compile(" +(?=[^ ])")


class _Beyond(Exception):
    """A line that is not of the plain kind."""


def read(text: str) -> dict[str, Any] | None:
    """The mapping that `text` says, which may begin with `---`; None where it takes a parser to tell."""
    lines = text.split("\n")
    # Controls, marks and YAML 1.1's other line breaks have rules of their own.
    if not "".join(lines).isprintable():
        return None
    if lines[0].rstrip(" ") == "---":
        del lines[0]
    try:
        return dict(_entries(lines)) or None
    except _Beyond:
        return None


def _entries(lines: list[str]) -> Iterator[tuple[str, Any]]:
    place = 0
    while place < len(lines):
        line = lines[place]
        place += 1
        if line.startswith("#") or not line.strip(" "):
            continue
        found = _ENTRY.fullmatch(line)
        if found is None:
            raise _Beyond
        place, value = _value(found, lines, place)
        yield found["key"], value


def _value(found: re.Match[str], lines: list[str], place: int) -> tuple[int, Any]:
    """The value of an entry, and the line after it."""
    if found["block"]:
        return _block(lines, place, found["block"])
    if found["list"]:
        return place, [_scalar(item[0]) for item in _ITEMS.finditer(found["items"] or "")]
    if found["plain"] or found["quoted"]:
        return place, _scalar(found["plain"] or found["quoted"])
    return _list(lines, place)


def _scalar(written: str) -> Any:
    return written[1:-1] if written[0] in "\"'" else psych.resolve(written.rstrip(" "))


def _list(lines: list[str], place: int) -> tuple[int, list[Any] | None]:
    """The items that follow a key without a value, and the line after them; None for no items."""
    items: list[Any] = []
    indent = ""
    while place < len(lines) and (found := _ITEM.fullmatch(lines[place])):
        if items and found["indent"] != indent:
            raise _Beyond
        indent = found["indent"]
        items.append(_scalar(found["plain"] or found["quoted"]))
        place += 1
    return place, items or None


def _block(lines: list[str], place: int, sign: str) -> tuple[int, str]:
    """A literal or folded text of lines that are indented alike, and the line after it."""
    first = _INDENT.match(lines[place]) if place < len(lines) else None
    if first is None:
        raise _Beyond
    content: list[str] = []
    while place < len(lines) and lines[place].startswith(first[0]):
        content.append(lines[place][len(first[0]) :])
        place += 1
    if (sign[0] == ">" and any(line[:1] in ("", " ") for line in content)) or not content[-1].strip(" "):
        raise _Beyond
    # What follows must be a key or the end, after the newline that ends the text.
    if place == len(lines) or (lines[place][:1] in ("", " ") and any(lines[place:])):
        raise _Beyond
    return place, (" " if sign[0] == ">" else "\n").join(content) + ("" if sign.endswith("-") else "\n")
