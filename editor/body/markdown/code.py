"""Reads code between fences and by indentation, and mathematics: line by line, each as it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from editor.body.html_code import liquid_in_code
from editor.body.inline import UNSAFE, merged
from editor.body.markdown.lines import Lines
from editor.body.markdown.liquid import Liquid
from editor.body.model import LINE_BREAK, OBJECT, Atom, Leaf, Run, Syntax
from editor.kramdown.cursor import Cursor, Place

_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_INDENT = re.compile(r"\t| {4}")
_GROUP = re.compile(r"(\$\{\}(?=(?>(?:\{\})*)\$))")
_SPACE = " \t\r\f\v"


class _Row(NamedTuple):
    """A line of code: blanks that the source writes as tabs before it, and the text at its place."""

    blanks: int
    text: str
    offset: int
    goes_on: bool = False
    """Whether it is on the page part of the line above it, behind a space."""


def read_code(lines: Lines, liquid: Liquid, place: Place, end: int) -> Leaf | None:
    """A block of code up to the offset `end`; None where it cannot be shown line by line."""
    cursor, begin, stop = place
    nested = cursor.text[begin:stop].rstrip("\n" + _SPACE)
    rows = nested.split("\n")
    positions = _positions(rows, begin)
    if _FENCE.match(nested):
        start = lines.offset(cursor, begin + len(nested) - len(nested.lstrip(" ")))
        found = _placed(lines, cursor, rows[1:-1], positions[1:-1])
    else:
        indents = [_indent(row) for row in rows]
        widths = [max(indent, 0) for indent in indents]
        content = [row[width:] for row, width in zip(rows, widths, strict=True)]
        found = _placed(lines, cursor, content, [at + width for at, width in zip(positions, widths, strict=True)])
        found = [row._replace(goes_on=indent < 0) for row, indent in zip(found, indents, strict=False)]
        start = indent_start(lines, found[0].offset) if found else 0
    return _leaf(liquid, found, start, end) if found else None


def read_math(lines: Lines, liquid: Liquid, place: Place, end: int) -> Leaf | None:
    """Mathematics between `$$` and `$$` up to the offset `end`, to be edited as it is written."""
    cursor, begin, stop = place
    opening = cursor.text.index("$$", begin)
    text = cursor.text[opening + 2 : cursor.text.rindex("$$", begin, stop)]
    inner = text.lstrip(" \t").removeprefix("\n")
    first = opening + 2 + len(text) - len(inner)
    rows = inner.rstrip(" \t").removesuffix("\n").split("\n")
    found = _placed(lines, cursor, rows, _positions(rows, first))
    leaf = _leaf(liquid, found, lines.offset(cursor, opening), end) if found else None
    return leaf and replace(leaf, runs=_groups_unseen(leaf))


def _groups_unseen(leaf: Leaf) -> tuple[Run, ...]:
    """The runs of mathematics without the empty group that parts two of its signs, see `code_writing`."""
    runs: list[Run] = []
    for index, run in enumerate(leaf.runs):
        if "${}" not in run.text or run.atom or run.spelling is not None:
            runs.append(run)
            continue
        closes = index + 1 == len(leaf.runs) and leaf.close.startswith("$")
        for position, part in enumerate(_GROUP.split(run.text + "$" * closes)):
            runs.append(Run("$", spelling="${}") if position % 2 else Run(part))
        if closes:
            runs[-1] = Run(runs[-1].text[:-1])
    return merged(run for run in runs if run.text)


def _positions(rows: Sequence[str], begin: int) -> list[int]:
    positions = []
    for row in rows:
        positions.append(begin)
        begin += len(row) + 1
    return positions


def _indent(row: str) -> int:
    """How much of a line is indentation; -1 for a line that continues the one above it."""
    found = _INDENT.match(row)
    if found:
        return found.end()
    return -1 if row.strip(_SPACE) else 0


def indent_start(lines: Lines, offset: int) -> int:
    """Where the indentation of the first line begins, at most four columns before."""
    line = lines.start_of_line(offset)
    start = offset
    while start > line and offset - start < 4 and lines.source[start - 1] in " \t":
        start -= 1
        if lines.source[start] == "\t":
            break
    return start


def _placed(lines: Lines, cursor: Cursor, rows: Sequence[str], positions: Sequence[int]) -> list[_Row]:
    """Where lines of code stand; none where one of them does not."""
    placed = []
    for row, position in zip(rows, positions, strict=True):
        offset, blanks = lines.offset(cursor, position), 0
        if not lines.source.startswith(row, offset):
            # Blanks that an item's lines begin with may be tabs in the source.
            blanks = len(row) - len(row.lstrip(" "))
            offset = lines.offset(cursor, position + blanks)
            if not lines.source.startswith(row[blanks:], offset):
                return []
        placed.append(_Row(blanks, row[blanks:], offset))
    return placed


def _leaf(liquid: Liquid, rows: Sequence[_Row], start: int, end: int) -> Leaf:
    source, last = liquid.source, rows[-1].offset + len(rows[-1].text)
    opening, closing = source[start : rows[0].offset], source[last:end]
    return Leaf("code", Syntax.MARKDOWN, opening, closing, _runs(liquid, rows), start=start)


def _runs(liquid: Liquid, rows: Sequence[_Row]) -> tuple[Run, ...]:
    source = liquid.source
    runs: list[Run] = []
    last = -1
    for row in rows:
        if last >= 0:
            runs.append(Run(" " if row.goes_on else LINE_BREAK, spelling=source[last : row.offset]))
        runs += [Run(" ", spelling="")] * row.blanks
        position = row.offset
        last = position + len(row.text)
        for tag in liquid.within(position, last):
            runs += _plain(source[position : tag.start])
            runs.append(liquid_in_code(source[tag.start : tag.end]))
            position = tag.end
        runs += _plain(source[position:last])
    return merged(runs)


def _plain(text: str) -> Iterator[Run]:
    """Text as runs; characters that a text document cannot carry are atoms."""
    position = 0
    for found in UNSAFE.finditer(text):
        if position < found.start():
            yield Run(text[position : found.start()])
        yield Run(OBJECT, atom=Atom("empty", found[0]))
        position = found.end()
    if position < len(text):
        yield Run(text[position:])
