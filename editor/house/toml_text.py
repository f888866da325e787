"""Values as TOML writes them (TOML 1.0): text as it is where that can be, so that markup stays legible."""

import re
from collections.abc import Iterable

_ESCAPED = re.compile(r"[\x00-\x1f\x7f\"\\]")
_NOT_LITERAL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f']")
_NOT_LONG = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]|'''|'\Z")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def text(value: str) -> str:
    """A text on one line."""
    if '"' not in value and "\\" not in value and not _NOT_LITERAL.search(value.replace("'", "")):
        return f'"{value}"'
    return f"'{value}'" if not _NOT_LITERAL.search(value) else _escaped(value)


def long_text(value: str) -> str:
    """A text that keeps its lines."""
    return f"'''\n{value}'''" if "\n" in value and not _NOT_LONG.search(value) else text(value)


def texts(values: Iterable[str]) -> str:
    """A list of texts."""
    return f"[{', '.join(map(text, values))}]"


def key(name: str) -> str:
    """A key, quoted where it must be."""
    return name if _BARE.fullmatch(name) else text(name)


def comment(said: str) -> str:
    """Lines of comment; "" for nothing."""
    return "".join(f"# {line}".rstrip() + "\n" for line in said.splitlines())


def _escaped(value: str) -> str:
    def escape(found: re.Match[str]) -> str:
        return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04x}"

    return f'"{_ESCAPED.sub(escape, value)}"'
