"""Other spellings of Markdown's leaves, where the usual one would not be read as them."""

import re
from collections.abc import Iterator

from editor.body.model import Leaf, Mark, Run
from editor.body.spelling import numbered

_READ_ALIKE = {"u": "ins", "s": "del", "strike": "del"}
"""Elements whose content is HTML, and those that look the same and whose content is Markdown."""
_PARTING = re.compile(r"([|`])")
"""Signs that say where a row's cells end: a backtick counts there behind a backslash as well."""


def respelled(leaf: Leaf) -> Iterator[tuple[Run, ...]]:
    """A leaf's runs without the signs that count where cells are parted, or mathematics where it would be text."""
    if leaf.kind == "cell" and _PARTING.search(leaf.text):
        yield tuple(part for run in leaf.runs for part in _numbered(run))
    if any(map(_is_math, leaf.runs)):
        yield _in_read_elements(leaf.runs)


def _numbered(run: Run) -> list[Run]:
    is_code = any(mark.open.startswith("`") for mark in run.marks)
    if is_code or run.atom is not None or run.spelling is not None:
        return [run]
    parts = filter(None, _PARTING.split(run.text))
    return [Run(part, run.marks, numbered(part) if _PARTING.fullmatch(part) else None) for part in parts]


def _is_math(run: Run) -> bool:
    return run.atom is not None and run.atom.kind == "math"


def _in_read_elements(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs whose mathematics stands in elements that look the same and whose content is read."""
    around = {mark for run in runs if _is_math(run) for mark in run.marks if mark.kind in _READ_ALIKE}
    made = {mark: Mark(tag, f"<{tag}>", f"</{tag}>") for mark in around for tag in [_READ_ALIKE[mark.kind]]}
    return tuple(run._replace(marks=tuple(made.get(mark, mark) for mark in run.marks)) for run in runs)
