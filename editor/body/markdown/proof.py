"""Reads an edited Markdown leaf again, within what it stands in: whether it shows on the page what it should."""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from editor.body.assembly import Assembly
from editor.body.effects import Effects, effects_of
from editor.body.markdown import read_markdown
from editor.body.model import LISTS, Container, Leaf, Run
from editor.body.neighbours import Pair
from editor.kramdown.document import Document

_MARKERS = {"unordered": "- ", "ordered": "1. ", "definitions": ": "}


def reads_as(leaf: Leaf, written: str, known: Document | None) -> bool:
    """Whether the source of a leaf is read as that leaf, beside what its body defines."""
    found = _read_within(leaf, written, leaf, known)
    return len(found) == 1 and _same(found[0], leaf, written)


def read_together(pair: Pair, gap: str, known: Document | None) -> bool:
    """Whether two leaves with a gap between them are read as these two, beside what their body defines."""
    found = _read_within(pair.before, pair.source + gap + pair.following, pair.after, known)
    return len(found) == 2 and _same(found[0], pair.before, pair.source) and _same(found[1], pair.after, pair.following)


def read_alike(source: str, written: Sequence[tuple[Leaf, str]], known: Document | None) -> bool:
    """Whether some source is read as the leaves that it was put together of, each given with what it wrote."""
    assembly = Assembly(source)
    read_markdown(assembly, known)
    return are_alike(assembly.leaves, written)


def are_alike(again: Sequence[Leaf], written: Sequence[tuple[Leaf, str]]) -> bool:
    """Whether leaves were read as those that were written."""
    return len(again) == len(written) and all(map(_same, again, *zip(*written, strict=True)))


def _read_within(first: Leaf, written: str, last: Leaf, known: Document | None) -> list[Leaf]:
    """The leaves that are read from a source, within what its first and its last leaf stand in."""
    newline = "\r\n" if "\r\n" in written else "\n"
    before, count = _before(first, newline)
    after = newline.join(_AFTER.get(last.kind, ("",)))
    close = "".join(container.close for container in reversed(last.containers) if container.kind not in _TABLE)
    assembly = Assembly(before + written + after + close + newline)
    read_markdown(assembly, known)
    more = _MORE.get(last.kind, 0)
    return assembly.leaves[count : len(assembly.leaves) - more]


def _same(again: Leaf, leaf: Leaf, written: str) -> bool:
    """Whether a leaf was read as another one that was written."""
    if _kinds(again) != _kinds(leaf):
        return False
    if leaf.kind in ("sealed", "rule"):
        # What follows it may have made it need its end tags.
        return again.kind == leaf.kind and _END_TAGS.fullmatch(again.source.removeprefix(written)) is not None
    kinds = {again.kind, leaf.kind}
    alike = len(kinds) == 1 or kinds == {"spacer", "paragraph"}
    if alike and leaf.kind != "code" and not (again.text + leaf.text).strip(" \u00a0"):
        return True
    return len(kinds) == 1 and shown(again.runs) == shown(leaf.runs)


def _kinds(leaf: Leaf) -> list[str]:
    """The kinds of a leaf's containers; an item that holds nothing but a list is not to be seen."""
    kinds = [container.kind for container in leaf.containers]
    return [kind for kind, inner in zip_longest(kinds, kinds[1:]) if kind != "item" or inner not in LISTS]


def shown(runs: Iterable[Run]) -> list[tuple[str, Effects, str]]:
    """What a reader sees, character by character: how it looks, and of atoms the kind."""
    found = []
    for run in runs:
        marks = [mark for mark in run.marks if mark.kind != "autolink"]  # its text is where it leads
        look, kind = effects_of(marks), run.atom.kind if run.atom else ""
        found += [(" " if char == "\u00a0" else char, look, kind) for char in run.text]
    return found


_END_TAGS = re.compile(r"\s*(?:</[\w-]+>)*")
_TABLE = frozenset(("table", "section", "row"))
"""Containers that a cell is read in without their own text."""
_AFTER = {"term": ("", ": x"), "cell": (" |", "|---|", "| x |")}
"""What follows, without which a leaf would not be what it is."""
_MORE = {"term": 1, "cell": 1}
"""The leaves in those."""


def _before(leaf: Leaf, newline: str) -> tuple[str, int]:
    """What stands around a leaf, as short as it can be, and how many leaves that makes."""
    done, begun, prefix, count = "", "", "", 0
    outer: Container | None = None
    for container in leaf.containers:
        if container.kind in _TABLE:
            continue
        if outer is not None and outer.kind in LISTS and not container.open.strip():
            done += f"{begun}{_term(outer, prefix, newline)}{_MARKERS[outer.kind]}x{newline}"
            done += prefix.rstrip() + newline if container.kind == "item" else ""
            begun = prefix
            count += 1 + (outer.kind == "definitions")
        begun += container.open
        prefix += container.prefix
        outer = container
    if leaf.kind == "cell":
        begun += "| "
    if leaf.kind == "definition" and outer is not None:
        done, begun, count = f"{done}{begun}{_term(outer, prefix, newline)}", "", count + 1
    return done + begun, count


def _term(container: Container, prefix: str, newline: str) -> str:
    return f"x{newline}{prefix}" if container.kind == "definitions" else ""
