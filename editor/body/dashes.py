"""The line of dashes below a Markdown table's head, which says how its columns are aligned: columns come and go."""

import re

_LINE = re.compile(r"(?P<before>(?:\r?\n)[ \t>]*)(?P<line>(?=[^\n]*-)[+|: \t-]+)")
_COLUMN = re.compile(r":?-+:?")
_DASHES = re.compile("-+")


def with_column(close: str, beside: int, after: bool) -> str:
    """What closes a head, with one more column, before or after another one and aligned as that."""
    found = _found(close, beside)
    if found is None:
        return close
    own, between = found
    made = _DASHES.sub("---", own[0])
    if after:
        return f"{close[: own.end()]}{between}{made}{close[own.end() :]}"
    return f"{close[: own.start()]}{made}{between}{close[own.start() :]}"


def without_column(close: str, column: int) -> str:
    """What closes a head, less a column."""
    columns = _columns(close)
    if column >= len(columns) or len(columns) == 1:
        return close
    if column + 1 < len(columns):
        return close[: columns[column].start()] + close[columns[column + 1].start() :]
    return close[: columns[column - 1].end()] + close[columns[column].end() :]


def _found(close: str, column: int) -> tuple[re.Match[str], str] | None:
    """A column of the line, and what stands between two columns; None for a line that does not reach there."""
    columns = _columns(close)
    if column >= len(columns):
        return None
    if len(columns) == 1:
        return columns[0], "|"
    first = min(column, len(columns) - 2)
    return columns[column], close[columns[first].end() : columns[first + 1].start()]


def _columns(close: str) -> list[re.Match[str]]:
    """The columns of the first line of dashes, which alone says how they are aligned (parser/kramdown/table.rb)."""
    line = _LINE.search(close)
    return list(_COLUMN.finditer(close, line.start("line"), line.end("line"))) if line else []
