"""Liquid that Jekyll cannot read, at which it stops building the whole site."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Level
from editor.checks.subject import Subject
from editor.rendering.liquid.construct import has_liquid

if TYPE_CHECKING:
    from editor.checks.liquid_source import Piece

_GRAMMAR = frozenset(("wrong_tag", "wrong_parameters", "wrong_include", "wrong_condition", "too_deep"))
_IN_SITE = frozenset(("no_include", "no_file", "no_post"))


def look(subject: Subject) -> Iterator[Finding]:
    """What is not terminated, never closed, closes nothing, is written wrongly, or names what the site has not."""
    if not has_liquid(subject.post.body):
        return
    from editor.checks.liquid_source import faults, pieces

    for piece in pieces(subject.post.body):
        yield from _found(subject, piece, faults(piece, subject.site))


def _found(subject: Subject, piece: "Piece", problems: "list[tuple[str, dict[str, object]]]") -> Iterator[Finding]:
    site = subject.site
    known = _GRAMMAR | (_IN_SITE if site else frozenset()) | {"not_terminated", "never_closed", "stray_tag"}
    if site is not None and site.layouts is None:  # a theme that is not at hand brings includes as well
        known -= {"no_include"}
    is_plain = site is not None and site.is_plain
    for key, facts in problems:
        if key in known or (key == "unknown_tag" and is_plain):
            start, end = subject.body_start + piece.start, subject.body_start + piece.end
            if key == "unknown_tag":
                yield Finding("liquid_unknown_tag", Level.ERROR, start, end, facts)
            else:
                yield Finding("liquid", Level.ERROR, start, end, facts, key=f"liquid.{key}")
            return
