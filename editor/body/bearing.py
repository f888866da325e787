"""What of an edit concerns more than the text blocks that it was in."""

import operator
import re
from collections.abc import Sequence

from editor.body.html_ends import left_open
from editor.body.model import Leaf, Syntax
from editor.body.neighbours import begins_anew
from editor.body.notes import names_in
from editor.body.unit import Unit

_HOLDS_TEXT = re.compile(r"<(?:p|h[1-6])\b", re.IGNORECASE)
"""Elements that a block in them may end."""
_FAR_REACHING = re.compile(r"\{(?:%-?\s*+(?:end)?(?:raw|comment|highlight)\b|:[:/])")
"""Liquid's tags between which nothing is read as elsewhere, however far apart, and kramdown's extensions."""
_BEARING = frozenset(("term", "definition"))
_IS = operator.attrgetter("kind", "open", "close", "containers")
_BESIDE = operator.attrgetter("kind", "syntax", "runs", "place", "containers", "rehoused")
"""What of a leaf has a part in how its source is set beside others', where its signs may need to be escaped."""


def bearing(groups: Sequence[tuple[Unit, ...]]) -> list[str]:
    """What of text blocks others depend on: terms and definitions on each other, links on what says where they lead."""
    return [
        unit.source if unit.leaf.reason else _note(unit) or unit.leaf.kind
        for group in groups
        for unit in group
        if unit.leaf.kind in _BEARING or unit.leaf.reason == "definition" or (_note(unit) and unit.shows)
    ]


def mentioned(groups: Sequence[tuple[Unit, ...]]) -> set[str]:
    """The names of footnotes that text blocks may mention."""
    sources = [unit.source for group in groups for unit in group if "[^" in unit.source]
    if not sources:
        return set()
    return {name for source in sources for name in names_in(source)}


def far_reaching(groups: Sequence[tuple[Unit, ...]]) -> list[str]:
    """What of text blocks may say how all that follows is read: see `_FAR_REACHING`, and what a card leaves open."""
    found: list[str] = []
    for unit in (unit for group in groups for unit in group):
        if "{%" in unit.source or "{:" in unit.source:
            found += _FAR_REACHING.findall(unit.source)
        if unit.leaf.kind == "sealed":
            found += left_open(unit.source)
    return found


def _note(unit: Unit) -> str:
    """What begins the footnote that a unit is part of; "" for none."""
    return next((one.open for one in unit.leaf.containers if one.kind == "footnote"), "")


def is_read_beside(unit: Unit) -> bool:
    """Whether what a unit writes may be read otherwise beside others.

    So it is with Markdown's lists, code, cards and rows, atoms alone, text of HTML without tags, cards of HTML, and
    what nothing closes.
    """
    leaf = unit.leaf
    if any(map(_HOLDS_TEXT.match, (one.open for one in leaf.containers))):
        return True
    if unit.reading.syntax is Syntax.MARKDOWN and (leaf.containers or leaf.kind in ("code", "sealed")):
        return True
    if leaf.bare and _atoms_alone(leaf):
        return True
    if leaf.syntax is Syntax.MARKDOWN:
        return leaf.kind == "paragraph" and begins_anew(unit.source)
    is_text = leaf.kind == "paragraph" and leaf.bare
    is_left_open = leaf.kind not in ("rule", "code", "spacer") and leaf.open.startswith("<") and not leaf.close.strip()
    return is_text or is_left_open or leaf.kind == "sealed" or not all(one.close.strip() for one in leaf.containers)


def shapes(groups: Sequence[tuple[Unit, ...]]) -> list[tuple[object, ...]]:
    """What of text blocks is more than their text: what they are and stand in, and how many lines there are, if any."""
    return [_shape(unit.leaf, unit.source) for group in groups for unit in group]


def parts(groups: Sequence[tuple[Unit, ...]]) -> list[tuple[object, ...]]:
    """What leaves text blocks are of and stand in, one by one."""
    return [_IS(unit.leaf) for group in groups for unit in group]


def _shape(leaf: Leaf, source: str) -> tuple[object, ...]:
    lines = source.count("\n") + bool(source)
    return (leaf.kind, leaf.place, leaf.open, leaf.close, leaf.containers, lines, _atoms_alone(leaf))


def _atoms_alone(leaf: Leaf) -> tuple[str, ...]:
    """The kinds of the atoms that a leaf without text holds, as a card might.

    Of one with text those of comments at its ends, which without tags are no part of it.
    """
    if all(run.atom for run in leaf.runs):
        return tuple(run.atom.kind for run in leaf.runs if run.atom)
    ends = (run.atom.kind for run in (leaf.runs[0], leaf.runs[-1]) if run.atom)
    return tuple(kind for kind in ends if kind == "comment")


def same(before: tuple[Unit, ...], after: tuple[Unit, ...]) -> bool:
    """Whether two text blocks write the same, and have the same between them and their neighbours."""
    return len(before) == len(after) and all(
        one.source == other.source and one.reading is other.reading and _BESIDE(one.leaf) == _BESIDE(other.leaf)
        for one, other in zip(before, after, strict=True)
    )
