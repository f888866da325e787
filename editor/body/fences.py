"""Fences of Markdown's code that would close what text further up has left open."""

from editor.body.model import Syntax
from editor.body.proving import guarded, loose_signs
from editor.body.unit import Unit


def still_loose(unit: Unit, before: str) -> str:
    """The signs that would open code, had they been closed, up to a unit; `before` are those before it.

    Code of the same sign that was read has not closed them, and no other will.
    """
    if unit.leaf.syntax is not Syntax.MARKDOWN:
        return before
    if unit.leaf.kind == "code":
        sign = unit.source.lstrip()[:1]
        return before.replace(sign, "") if sign else before
    found = loose_signs(unit.source)
    return "".join(sorted({*before, *found})) if found else before


def fenced_apart(unit: Unit, loose: str) -> Unit:
    """A unit of code between fences of another sign than some, where it was not read between its own."""
    if unit.leaf.kind != "code" or unit.source.lstrip()[:1] not in loose:
        return unit
    if unit.untouched and unit.leaf.place >= 0:
        return unit
    others = (source for source in guarded(unit.leaf) if source.lstrip()[:1] not in loose)
    return next((unit._replace(source=source) for source in others), unit)
