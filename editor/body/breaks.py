"""Line breaks that are new in Markdown, spelled as the body spells its own."""

import functools
from collections import Counter

from editor.body.model import Atom, Leaf, Reading, Syntax

BREAK = Atom("br", "<br />")
"""A break that holds in both syntaxes."""
_FLOWING = ("paragraph", "item")
"""Kinds of leaves whose text may go on in another line."""


def new_break(leaf: Leaf, reading: Reading) -> Atom:
    """A break for a leaf; what is written of it is proved where it stands, as all that is new."""
    sign = _usual_sign(reading) if leaf.syntax is Syntax.MARKDOWN and leaf.kind in _FLOWING else None
    if sign is None:
        return BREAK
    newline = "\r\n" if "\r\n" in reading.space else "\n"
    indent = " " * len(leaf.open) if leaf.kind == "item" else ""
    return Atom("br", sign + newline + "".join(one.prefix for one in leaf.containers) + indent)


@functools.lru_cache(maxsize=8)
def _usual_sign(reading: Reading) -> str | None:
    """What most breaks of a body's Markdown have before the line's end; None for elements, or no break at all."""
    atoms = (run.atom for leaf in reading.leaves if leaf.syntax is Syntax.MARKDOWN for run in leaf.runs if run.atom)
    counts = Counter(_sign(atom.raw) for atom in atoms if atom.kind == "br")
    return counts.most_common(1)[0][0] if counts else None


def _sign(raw: str) -> str | None:
    return None if "<" in raw else raw.partition("\n")[0].rstrip("\r")
