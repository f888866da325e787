"""Two texts beside each other: which lines differ, and within them which words."""

import dataclasses
import difflib
import enum
import itertools
import re
from collections.abc import Iterator, Sequence

_WORDS = re.compile(r"\d[\d.,]*+%?|\w+|\s+|[^\w\s]")
# Beyond these the time of difflib grows without bounds that a person would wait for.
_MOST_LINES = 3000
_MOST_WORDS = 600
_CONTEXT = 2


class Side(enum.Enum):
    """Where a piece of text stands."""

    BOTH = "both"
    BEFORE = "before"
    AFTER = "after"


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """Text of one line, and in which of the two texts it stands."""

    side: Side
    text: str


Line = tuple[Piece, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Alike:
    """This many lines that are the same, left out."""

    count: int


def compare(before: str, after: str) -> list[Line | Alike]:
    """The lines of both texts, once where they are alike; long stretches that are alike are left out."""
    old, new = _lines(before), _lines(after)
    found: list[Line | Alike] = []
    blocks = list(_blocks(old, new))
    for index, (same, removed, added) in enumerate(blocks):
        if same:
            found += _shortened(same, at_start=index == 0, at_end=index == len(blocks) - 1)
        else:
            found += _changed(removed, added)
    return found


def changes(before: str, after: str) -> tuple[int, int]:
    """How many characters of `before` are gone, and how many of `after` are new."""
    counted = {Side.BEFORE: 0, Side.AFTER: 0, Side.BOTH: 0}
    for line in compare(before, after):
        for piece in line if isinstance(line, tuple) else ():
            counted[piece.side] += len(piece.text)
    return counted[Side.BEFORE], counted[Side.AFTER]


def _lines(text: str) -> list[str]:
    return re.split(r"\r?\n", text) if text else []  # a file that was not there had no line that could go


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str], Sequence[str]]]:
    """Either lines that are the same, or lines that went and lines that came."""
    start, end = common_ends(old, new)
    if start:
        yield old[:start], (), ()
    yield from _between(old[start : len(old) - end], new[start : len(new) - end])
    if end:
        yield old[len(old) - end :], (), ()


def _between(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str], Sequence[str]]]:
    if len(old) + len(new) > _MOST_LINES:
        yield (), old, new
        return
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield old[a:b], (), ()
        else:
            yield (), old[a:b], new[c:d]


def common_ends(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How many parts are the same at the beginning, and how many of the others at the end."""
    start = _common(one, other)
    return start, _common(one[start:][::-1], other[start:][::-1])


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _shortened(lines: Sequence[str], *, at_start: bool, at_end: bool) -> Iterator[Line | Alike]:
    head, tail = 0 if at_start else _CONTEXT, 0 if at_end else _CONTEXT
    if len(lines) <= head + tail + 1:
        head, tail = len(lines), 0
    yield from map(_both, lines[:head])
    if len(lines) > head + tail:
        yield Alike(len(lines) - head - tail)
    yield from map(_both, lines[len(lines) - tail :])


def _both(line: str) -> Line:
    return (Piece(Side.BOTH, line),)


def _changed(removed: Sequence[str], added: Sequence[str]) -> Iterator[Line]:
    """Lines in pairs as long as they resemble each other; what has no pair went, or came, whole."""
    for before, after in itertools.zip_longest(removed, added):
        if before is None or after is None:
            yield (Piece(Side.AFTER, after) if before is None else Piece(Side.BEFORE, before),)
        else:
            yield from _pair(before, after)


def _pair(before: str, after: str) -> Iterator[Line]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) + len(new) <= _MOST_WORDS:
        matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
        if matcher.ratio() > 0.3:
            yield tuple(_words(matcher, old, new))
            return
    yield (Piece(Side.BEFORE, before),)
    yield (Piece(Side.AFTER, after),)


def _words(matcher: difflib.SequenceMatcher[str], old: list[str], new: list[str]) -> Iterator[Piece]:
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield Piece(Side.BOTH, "".join(old[a:b]))
            continue
        if b > a:
            yield Piece(Side.BEFORE, "".join(old[a:b]))
        if d > c:
            yield Piece(Side.AFTER, "".join(new[c:d]))
