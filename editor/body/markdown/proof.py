"""Reads an edited Markdown leaf again, within what it stands in: whether it shows on the page what it should."""

from collections.abc import Sequence

from editor.body.assembly import Assembly
from editor.body.likeness import are_alike
from editor.body.markdown import read_markdown
from editor.body.model import LISTS, Container, Leaf
from editor.body.neighbours import Pair
from editor.kramdown.document import Document

_MARKERS = {"unordered": "- ", "ordered": "1. ", "definitions": ": "}


def reads_as(leaf: Leaf, written: str, known: Document | None, behind: str = "") -> bool:
    """Whether the source of a leaf is read as that leaf, beside what its body defines.

    `behind` is what stands behind it, up to the end of another leaf.
    """
    found = _read_within(leaf, written + behind, leaf, known)
    return are_alike(found[:1] if behind else found, [(leaf, written)])


def read_together(pair: Pair, gap: str, known: Document | None, behind: str = "") -> bool:
    """Whether two leaves with a gap between them are read as these two, beside what their body defines.

    `behind` is what stands behind them, up to the end of another leaf.
    """
    found = _read_within(pair.before, pair.source + gap + pair.following + behind, pair.after, known)
    return are_alike(found[:2] if behind else found, [(pair.before, pair.source), (pair.after, pair.following)])


def read_alike(source: str, written: Sequence[tuple[Leaf, str]], known: Document | None) -> bool:
    """Whether some source is read as the leaves that it was put together of, each given with what it wrote."""
    assembly = Assembly(source)
    read_markdown(assembly, known, raw=bool(written) and written[0][0].raw)
    return are_alike(assembly.leaves, written)


def _read_within(first: Leaf, written: str, last: Leaf, known: Document | None) -> list[Leaf]:
    """The leaves that are read from a source, within what its first and its last leaf stand in."""
    newline = "\r\n" if "\r\n" in written else "\n"
    before, count = _before(first, newline)
    after, more = _AFTER.get(last.kind, ("",)), _MORE.get(last.kind, 0)
    if last.kind == "cell" and "`" in written:
        before, count, after, more = f"{before}`x` | ", count + 1, _AFTER_CODE, 4
    close = "".join(container.close for container in reversed(last.containers) if container.kind not in _TABLE)
    assembly = Assembly(before + written + newline.join(after) + close + newline)
    read_markdown(assembly, known, raw=first.raw)
    return assembly.leaves[count : len(assembly.leaves) - more]


_TABLE = frozenset(("table", "section", "row"))
"""Containers that a cell is read in without their own text."""
_AFTER = {"term": ("", ": x"), "cell": (" |", "|---|", "| x |")}
"""What follows, without which a leaf would not be what it is."""
_AFTER_CODE = (" | `x` |", "|---|---|---|", "| x | x | x |")
"""What follows a cell with backticks, which count where cells are parted: others have some as well."""
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
