"""`{{ name }}` of which Liquid knows nothing: it prints nothing, and what was meant as text is lost.

It mostly stands in code or formulas, which Liquid goes over before Markdown does.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Fix, Level
from editor.checks.subject import Subject
from editor.post.splices import Splice
from editor.rendering.liquid.construct import has_liquid

if TYPE_CHECKING:
    from editor.checks.liquid_source import Piece

_KNOWN = frozenset("site page layout content include paginator jekyll theme forloop tablerowloop".split())
_VALUES = frozenset("true false nil null empty blank".split())
_NAME = re.compile(r"[A-Za-z_][\w-]*")
_SETS = re.compile(r"\s*([\w-]+)")
_LOOP = re.compile(r"\s*([\w-]+)\s+in\b")


def look(subject: Subject) -> Iterator[Finding]:
    """Each output whose variable nothing in the post sets; none where an include or a plugin might set it."""
    body = subject.post.body
    if not has_liquid(body):
        return
    from editor.checks.liquid_source import pieces

    found = [piece for piece in pieces(body) if not piece.in_comment]
    if any(_may_set_anything(piece) for piece in found):
        return
    names = _KNOWN | {name for piece in found for name in _set_by(piece)}
    for piece in found:
        if piece.name == "output" and not _is_known(piece.markup, names):
            start, end = subject.body_start + piece.start, subject.body_start + piece.end
            raw = subject.text[start:end]
            written = "{% raw %}" + raw + "{% endraw %}"
            fix = Fix("raw", Splice(start, end, written), {"text": written})
            yield Finding("liquid_variable", Level.WARNING, start, end, {"text": raw}, fix)


def _may_set_anything(piece: "Piece") -> bool:
    from editor.rendering.liquid.environment import environment

    if piece.name.startswith("include"):
        return True
    is_ours = piece.name in ("output", "broken", "else", "elsif", "when") or piece.name.startswith("end")
    return not is_ours and piece.name not in environment().tags


def _set_by(piece: "Piece") -> Iterator[str]:
    """The names that a tag sets."""
    pattern = _LOOP if piece.name in ("for", "tablerow") else _SETS
    if piece.name in ("assign", "capture", "increment", "decrement", "for", "tablerow"):
        match = pattern.match(piece.markup)
        if match is not None:
            yield match[1]


def _is_known(markup: str, names: frozenset[str]) -> bool:
    from editor.rendering.liquid.syntax import filtered

    expression, filters = filtered(markup)
    if any(name == "default" for name, _ in filters):
        return True
    if expression is None:
        return False
    first = _NAME.match(expression)
    return first is None or first[0] in names or first[0] in _VALUES
