"""Scalars and lists as YAML on one line, in the style of what stood there."""

import datetime
import math
import re
from collections.abc import Iterator, Mapping, Sequence

import yaml

from editor.post import psych
from editor.post.errors import FrontMatterError
from editor.post.nodes import Node, ScalarNode, SequenceNode, Style, parse
from editor.post.reading import is_symbol, value_of
from editor.post.values import Value, same

_BOOLEANS = {"yes": "no", "no": "yes", "on": "off", "off": "on", "true": "false", "false": "true"}
# Strings for Psych that other YAML readers (1.2) take for numbers.
_NUMBER_ELSEWHERE = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
# What YAML 1.1 does not let stand in a file, takes for a newline, or what nobody can see.
_ESCAPED = re.compile(r'[\\"\x00-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff\ufffe\uffff]')
_RESOLVER = yaml.SafeLoader("")


def inline(value: Value, like: Node | None = None, like_source: str = "", *, flow: bool = False) -> str:
    """`value` on one line, in the style of the scalar `like` (written `like_source`) as far as that can say it.

    `flow` where it is to stand in brackets. Raises FrontMatterError for what YAML cannot write.
    """
    for text in _candidates(value, like, like_source):
        if _reads_as(text, value, flow):
            return text
    raise FrontMatterError("post.front_matter_unwritable")


def _reads_as(text: str, value: Value, flow: bool) -> bool:
    try:
        root = parse(f"- [{text}, 0]\n" if flow else f"- {text}\n- 0\n")
    except FrontMatterError:
        return False
    item = root.items[0] if isinstance(root, SequenceNode) else None
    if flow:
        item = item.items[0] if isinstance(item, SequenceNode) and len(item.items) == 2 else None
    elif isinstance(root, SequenceNode) and len(root.items) != 2:
        return False
    return item is not None and same(value_of(item), value) and not is_symbol(item)


def _candidates(value: Value, like: Node | None, like_source: str) -> Iterator[str]:
    if value is None:
        yield "null"
    elif isinstance(value, str):
        yield from _strings(value, like.style if isinstance(like, ScalarNode) else Style.PLAIN)
    elif isinstance(value, Mapping):
        yield (
            "{" + ", ".join(f"{inline(key, flow=True)}: {inline(item, flow=True)}" for key, item in value.items()) + "}"
        )
    elif isinstance(value, Sequence):
        yield "[" + ", ".join(inline(item, flow=True) for item in value) + "]"
    else:
        yield _other(value, like_source)


def _strings(value: str, style: Style) -> Iterator[str]:
    simple = not _ESCAPED.search(value.replace('"', "").replace("\\", ""))
    if simple and style not in (Style.SINGLE, Style.DOUBLE) and _plain_everywhere(value):
        yield value
    if simple and style is not Style.DOUBLE:
        quotes_only = "'" in value and '"' not in value and "\\" not in value
        if style is Style.SINGLE or not quotes_only:
            yield "'" + value.replace("'", "''") + "'"
    yield '"' + _ESCAPED.sub(_escape, value) + '"'


def _plain_everywhere(value: str) -> bool:
    """Whether no YAML reader would take the plain text for anything but text."""
    if not value or value != value.strip() or _NUMBER_ELSEWHERE.fullmatch(value):
        return False
    tag = _RESOLVER.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag == "tag:yaml.org,2002:str")


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


def _other(value: bool | int | float | datetime.date, like: str) -> str:
    if isinstance(value, bool):
        return _boolean(value, like)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime.datetime):
        return _moment(value, like)
    return value.isoformat()


def _boolean(value: bool, like: str) -> str:
    word = like if like.lower() in _BOOLEANS else "true"
    if psych.resolve(word) is not value:
        other = _BOOLEANS[word.lower()]
        word = other.upper() if word.isupper() else other.title() if word.istitle() else other
    return word


def _number(value: float) -> str:
    if not math.isfinite(value):
        return ".nan" if math.isnan(value) else ".inf" if value > 0 else "-.inf"
    text = repr(value)
    # Psych reads 1e+20 as text, 1.0e+20 as a number.
    return text if "." in text else text.replace("e", ".0e")


def _moment(value: datetime.datetime, like: str) -> str:
    found = psych.TIME.fullmatch(like)
    between, blank, zone = (found[4], found[9], found[10]) if found else (" ", None, None)
    text = value.replace(tzinfo=None).isoformat(sep=" ").replace(" ", between)
    if "." in text:
        text = text.rstrip("0")
    if value.tzinfo is None:
        return text
    blank = " " if blank is None else blank
    if zone == "Z" and not value.utcoffset():
        return f"{text}{blank}Z"
    offset = value.strftime("%z")
    return text + blank + (f"{offset[:3]}:{offset[3:]}" if zone and ":" in zone else offset)
