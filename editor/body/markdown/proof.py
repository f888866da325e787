"""Reads an edited Markdown leaf again, within what it stands in: whether it shows on the page what it should."""

from collections.abc import Iterable

from editor.body.assembly import Assembly
from editor.body.effects import Effects, effects_of
from editor.body.markdown import read_markdown
from editor.body.model import LISTS, Container, Leaf, Run
from editor.kramdown.document import Document

_MARKERS = {"unordered": "- ", "ordered": "1. ", "definitions": ": "}


def reads_as(leaf: Leaf, written: str, known: Document | None) -> bool:
    """Whether the source of a leaf is read as that leaf, beside what its body defines."""
    newline = "\r\n" if "\r\n" in written else "\n"
    before, count = _before(leaf, newline)
    after = newline.join(_AFTER.get(leaf.kind, ("",)))
    close = "".join(container.close for container in reversed(leaf.containers) if container.kind not in _TABLE)
    assembly = Assembly(before + written + after + close + newline)
    read_markdown(assembly, known)
    found = assembly.leaves
    if len(found) != count + 1 + _MORE.get(leaf.kind, 0):
        return False
    again = found[count]
    kinds = [[one.kind for one in each.containers] for each in (again, leaf)]
    return again.kind == leaf.kind and kinds[0] == kinds[1] and shown(again.runs) == shown(leaf.runs)


def shown(runs: Iterable[Run]) -> list[tuple[str, Effects, str]]:
    """What a reader sees, character by character: how it looks, and of atoms the kind."""
    found = []
    for run in runs:
        marks = [mark for mark in run.marks if mark.kind != "autolink"]  # its text is where it leads
        look, kind = effects_of(marks), run.atom.kind if run.atom else ""
        found += [(" " if char == "\u00a0" else char, look, kind) for char in run.text]
    return found


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
