"""Fences of Markdown's code that would close what text further up has left open."""

import functools

from editor.body.model import Reading, Syntax
from editor.body.proving import guarded, loose_fences
from editor.body.unit import Unit


def fenced_apart(unit: Unit) -> Unit:
    """A unit; new code is between fences of a sign that no text of its body's would open code with, were it closed.

    What the body was read with decides, so that the fences stay as they are while others are edited.
    """
    if unit.leaf.kind != "code" or unit.leaf.place >= 0:
        return unit
    loose = _loose(unit.reading)
    if not loose or unit.source.lstrip()[:1] not in loose:
        return unit
    others = (source for source in guarded(unit.leaf) if source.lstrip()[:1] not in loose)
    return next((unit._replace(source=source) for source in others), unit)


@functools.lru_cache(maxsize=8)
def _loose(reading: Reading) -> str:
    """The signs that would open code in a body's text."""
    texts = (leaf for leaf in reading.leaves if leaf.syntax is Syntax.MARKDOWN and leaf.kind not in ("code", "sealed"))
    return "".join(sorted({fence[0] for leaf in texts for fence, _ in loose_fences(leaf.source)}))
