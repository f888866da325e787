"""In which line of a TOML file a key stands: what tomllib does not tell."""

import re

Path = tuple[str | int, ...]
"""The way to a value by keys and places: ("styles", 1, "open") is `open` in the second `[[styles]]`."""

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=(.*)""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_LONG = ('"""', "'''")
_SYNTAX = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


def line_of(source: str, path: Path) -> int:
    """The line, from 1, of the value at `path`, or of the nearest thing around it that has a line of its own."""
    lines = _lines(source)
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def syntax_error(source: str, message: str) -> tuple[int, str]:
    """The line and the rest of what tomllib says is wrong; it names the place in its text only."""
    found = _SYNTAX.search(message)
    if found is None:
        return 1, message
    return int(found[1] or source.count("\n") + 1), message[: found.start()] + message[found.end() :]


def _lines(source: str) -> dict[Path, int]:
    found: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    until = ""
    for number, line in enumerate(source.split("\n"), 1):
        if until:
            until = "" if until in line else until
        elif header := _HEADER.match(line):
            table = _parts(header[2])
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            found.setdefault((*table, *_parts(key[1])), number)
            until = _left_open(key[2])
    return found


def _parts(text: str) -> Path:
    return tuple(part.strip("\"'") for part in _PART.findall(text))


def _left_open(value: str) -> str:
    """What ends the text of several lines that begins in this line; "" for none."""
    value = value.strip()
    return next((sign for sign in _LONG if value.startswith(sign) and sign not in value[3:]), "")
