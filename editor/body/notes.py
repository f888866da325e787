"""Footnotes of a Markdown body: their names, and what a new one is made of."""

import re
from collections.abc import Collection, Iterable

from editor.body.model import Atom, Container, Leaf, Reading, Run, Syntax
from editor.body.neighbours import forget_proofs

_NAME = re.compile(r"\[\^([^\]\n]+)\]")
_NUMBERED = re.compile(r"\[\^([0-9]{1,9})\]")
INDENT = "    "
"""What the lines of a note begin with behind the first (kramdown, FOOTNOTE_DEFINITION_START)."""


def name_of(raw: str) -> str:
    """The name in what mentions a footnote, or begins its definition; "" where it is neither."""
    found = _NAME.match(raw.lstrip())
    return found[1] if found else ""


def names_in(source: str) -> list[str]:
    """The names that stand in a source as those of footnotes do."""
    return _NAME.findall(source)


def noted(leaf: Leaf) -> str:
    """The name of the footnote that a leaf is part of; "" for none."""
    return next((name_of(one.open) for one in leaf.containers if one.kind == "footnote"), "")


def free_name(source: str) -> str:
    """The next number that no footnote of a body has for its name."""
    return str(max((int(found) for found in _NUMBERED.findall(source)), default=0) + 1)


def mention_of(name: str) -> Atom:
    """What mentions a footnote."""
    return Atom("footnote", f"[^{name}]")


def new_note(name: str, reading: Reading) -> Leaf:
    """The first leaf of a new footnote, without text."""
    newline = "\r\n" if "\r\n" in reading.space else "\n"
    container = Container("footnote", f"[^{name}]: ", "", newline * 2, INDENT)
    return Leaf("paragraph", Syntax.MARKDOWN, containers=(container,))


def define(name: str, reading: Reading) -> None:
    """Have a footnote among what a Markdown body defines, so that its mentions are read as such."""
    from editor.kramdown.document import Footnote  # with all of kramdown, which a body of HTML never needs
    from editor.kramdown.tree import Node

    if reading.definitions is not None:
        reading.definitions.footnotes.setdefault(name, Footnote(name, Node("footnote_content")))


def know(now: Collection[str], ever: Collection[str], readings: Iterable[Reading]) -> bool:
    """Have of all footnotes that there ever were just those that there are now among what readings define.

    Says whether that is new to one: what was proved with it may be read otherwise.
    """
    changed = False
    for reading in readings:
        known = {} if reading.definitions is None else reading.definitions.footnotes
        gone = [name for name in known if name in ever and name not in now]
        come = [] if reading.definitions is None else [name for name in now if name not in known]
        for name in gone:
            del known[name]
        for name in come:
            define(name, reading)
        changed = changed or bool(gone or come)
    if changed:
        forget_proofs()
    return changed


def as_written(runs: Iterable[Run], names: Collection[str]) -> tuple[Run, ...]:
    """Runs in which mentions of footnotes that there are none of by these names are the text that they are read as."""
    made: list[Run] = []
    for run in runs:
        if run.atom is None or run.atom.kind != "footnote" or name_of(run.atom.raw) in names:
            made.append(run)
        else:
            made += [Run("[", run.marks, "["), Run(run.atom.raw[1:-1], run.marks), Run("]", run.marks, "]")]
    return tuple(made)


def space_between(reading: Reading) -> str:
    """What stands in a body between two of its footnotes; "" where no two follow each other."""
    for before, after, gap in zip(reading.leaves, reading.leaves[1:], reading.gaps[1:], strict=False):
        if noted(before) and noted(after) and gap.open and before.containers[0] is not after.containers[0]:
            return gap.space
    return ""
