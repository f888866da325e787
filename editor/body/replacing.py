"""Replaces visible text in leaves: never inside tags, attributes, Liquid or addresses."""

from collections.abc import Iterator
from dataclasses import replace

from editor.body.composing import write
from editor.body.inline import merged
from editor.body.model import Leaf, Reading, Run
from editor.body.reading import read
from editor.errors import StetError


class Unprovable(StetError):
    """The replacement would not show on the page as it should: nothing was changed. Facts: `line` of the body."""

    def __init__(self, line: int) -> None:
        super().__init__("body.unprovable", line=line)
        self.line = line


def replace_text(reading: Reading, old: str, new: str) -> tuple[str, int]:
    """The body's source with visible `old` replaced by `new`, and how often it was.

    A match may cross marks; the new text has the marks of the first character that it takes the place of. A no-break
    space matches a space. Raises Unprovable when reading the result again does not show the replacement.
    """
    leaves, count = [], 0
    for leaf in reading.leaves:
        changed, found = _replaced(leaf, old, new)
        leaves.append(changed)
        count += found
    if not count:
        return reading.source, 0
    source = write(reading, leaves)
    _prove(read(source, reading.syntax, reading.options), leaves)
    return source, count


def sealed_matches(reading: Reading, old: str) -> list[Leaf]:
    """The sealed leaves whose source holds `old`: `replace_text` does not touch them, and a person should look."""
    return [leaf for leaf in reading.leaves if leaf.kind == "sealed" and old in leaf.source]


def _replaced(leaf: Leaf, old: str, new: str) -> tuple[Leaf, int]:
    matches = list(_matches(leaf.text, old))
    runs = leaf.runs
    for start in reversed(matches):
        runs = _spliced(runs, *narrowed(leaf.text[start : start + len(old)], new, start))
    return (replace(leaf, runs=merged(runs)), len(matches)) if matches else (leaf, 0)


def _matches(text: str, old: str) -> Iterator[int]:
    """Where `old` begins in `text`; matches do not overlap."""
    text, old = text.replace("\u00a0", " "), old.replace("\u00a0", " ")
    position = text.find(old) if old else -1
    while position >= 0:
        yield position
        position = text.find(old, position + len(old))


def narrowed(old: str, new: str, start: int) -> tuple[int, int, str]:
    """The part of a match that really changes: where it starts, where it ends, and its new text."""
    before = 0
    while before < min(len(old), len(new)) and old[before] == new[before]:
        before += 1
    after = 0
    while after < min(len(old), len(new)) - before and old[-1 - after] == new[-1 - after]:
        after += 1
    return start + before, start + len(old) - after, new[before : len(new) - after]


def _spliced(runs: tuple[Run, ...], start: int, end: int, text: str) -> tuple[Run, ...]:
    """Runs with the characters from `start` to `end` replaced."""
    out: list[Run] = []
    position = 0
    inserted = not text
    for run in runs:
        first, last = position, position + len(run.text)
        position = last
        if start > first:
            out.append(_part(run, 0, start - first))
        if not inserted and (start < last or start == end == last):
            out.append(Run(text, run.marks))
            inserted = True
        if end < last:
            out.append(_part(run, max(end - first, 0), len(run.text)))
    return tuple(run for run in out if run.text)


def _part(run: Run, start: int, end: int) -> Run:
    return run if (start, end) == (0, len(run.text)) else run._replace(text=run.text[start:end])


def _prove(again: Reading, leaves: list[Leaf]) -> None:
    for one, wanted in zip(again.leaves, leaves, strict=False):
        if _shown(one) != _shown(wanted):
            raise Unprovable(again.source.count("\n", 0, one.start) + 1)
    if len(again.leaves) != len(leaves):
        raise Unprovable(1)


def _shown(leaf: Leaf) -> tuple[str, str]:
    text = leaf.source if leaf.kind in ("sealed", "rule") else leaf.text.replace("\u00a0", " ")
    return leaf.kind, text
