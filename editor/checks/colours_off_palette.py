"""A colour that is none of the house's."""

import re
from collections.abc import Iterator

from editor.checks.finding import Finding, Fix, Level
from editor.checks.palette import PROPERTIES, Swatch, nearest, swatches, written_colours
from editor.checks.palette import is_in as in_palette
from editor.checks.places import marks, words
from editor.checks.subject import Subject
from editor.house.colours import WHITE, Colour, css_colour, is_grey, over
from editor.post.splices import Splice

_FARTHEST = 60.0
"""Farther than this a colour was meant to be another one: none of the house's takes its place by itself."""


def look(subject: Subject) -> Iterator[Finding]:
    """Each mark with a colour off the palette, where the house has one of that kind; greys are no colours.

    A colour that none of the house's can take the place of is told once: its writer has it on purpose.
    """
    told: set[object] = set()
    palette = list(swatches(subject.house)) if subject.house else []
    if not palette:
        return
    for leaf in subject.reading.leaves:
        for mark, place in marks(leaf):
            start = subject.body_start + leaf.start + place
            for name, css in written_colours(mark.open):
                found = _found(mark.open, name, css, [swatch for swatch in palette if swatch.kind == PROPERTIES[name]])
                if found is None or (found.fix is None and (name, css_colour(css)) in told):
                    continue
                told.add((name, css_colour(css)))
                yield _moved(found, start, words(leaf, mark))


def _found(raw: str, name: str, css: str, among: list[Swatch]) -> Finding | None:
    colour = css_colour(css)
    if colour is None or not among or not colour.alpha or _is_plain(colour) or in_palette(colour, among):
        return None
    swatch, far = nearest(colour, among)
    place = re.search(rf"(?<![\w-]){name}\s*:\s*({re.escape(css)})", raw, re.IGNORECASE)
    if place is None:  # written with character references
        return Finding("colour_foreign", Level.HINT, 0, len(raw), {"colour": css})
    start, end = place.span(1)
    fix = Fix("colour", Splice(start, end, swatch.css), {"colour": css, "css": swatch.css, "style": swatch.names})
    return Finding("colour_foreign", Level.HINT, start, end, {"colour": css}, fix if far <= _FARTHEST else None)


def _is_plain(colour: Colour) -> bool:
    return is_grey(over(colour, WHITE))


def _moved(finding: Finding, by: int, coloured: str) -> Finding:
    fix = finding.fix
    if fix is not None:
        splice = fix.splice
        fix = Fix(fix.key, Splice(splice.start + by, splice.end + by, splice.text), fix.facts)
    facts = {**finding.facts, "text": coloured}
    return Finding(finding.check, finding.level, finding.start + by, finding.end + by, facts, fix)
