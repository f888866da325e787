"""Tables of comma-separated values as Ruby's CSV reads them with a header line (csv 3.2)."""

import re
from collections.abc import Iterator


class Malformed(Exception):
    """A quote where none may stand; `line` is 1-based."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def table(text: str, separator: str) -> list[dict[str | None, str | None]]:
    """Each row as a mapping from the header's names; an empty field is None, a quoted empty one "".

    A field beyond the header stands under None; in a row that is too short the rest are None. Raises Malformed.
    """
    rows = _rows(text, separator)
    header = next(rows, [])
    return [_row(header, row) for row in rows]


def _row(header: list[str | None], row: list[str | None]) -> dict[str | None, str | None]:
    width = max(len(header), len(row))
    names = header + [None] * (width - len(header))
    result: dict[str | None, str | None] = {}
    for name, value in zip(names, row + [None] * (width - len(row)), strict=True):
        result.setdefault(name, value)  # of names that come twice the first counts
    return result


def _rows(text: str, separator: str) -> Iterator[list[str | None]]:
    field = re.compile(
        rf'(?:"(?P<quoted>(?>(?:[^"]|"")*))"|(?P<bare>[^"\r\n{separator}]*+))(?P<end>{separator}|\r?\n|\r|\Z)'
    )
    row: list[str | None] = []
    place = 0
    while place < len(text) or row:
        found = field.match(text, place)
        if found is None:
            raise Malformed(text.count("\n", 0, place) + 1)
        quoted = found["quoted"]
        row.append(found["bare"] or None if quoted is None else quoted.replace('""', '"'))
        place = found.end()
        if found["end"] != separator:
            yield [] if row == [None] else row
            row = []
