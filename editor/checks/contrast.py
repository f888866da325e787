"""Text that stands out too little from its ground (WCAG 2.1, 1.4.3: 4.5 to 1, or 3 to 1 for large text)."""

from collections.abc import Iterator

from editor.body import Leaf, Run
from editor.body.effects import Effects, effects, effects_of
from editor.checks.finding import Finding, Level
from editor.checks.palette import is_in, swatches
from editor.checks.places import marks
from editor.checks.subject import Subject
from editor.house.colours import WHITE, contrast, css_colour, over

_LEAST, _LEAST_LARGE = 4.5, 3.0
_LARGE = ("heading1", "heading2")
_UNSEEN = 1.05
"""Text as faint as this is hidden on purpose, or its ground is another one than we know."""


def look(subject: Subject) -> Iterator[Finding]:
    """Each pair of colours once, where it first stands; the page's own ground is taken for white."""
    palette = list(swatches(subject.house)) if subject.house else []
    told: set[tuple[object, object]] = set()
    for leaf in subject.reading.leaves:
        for run in leaf.runs:
            found = _ratio(leaf, run)
            if found is None:
                continue
            ratio, colour, background = found
            written, pair = css_colour(colour), (css_colour(colour), css_colour(background))
            if pair in told:
                continue
            told.add(pair)
            among = [one for one in palette if one.kind == "colour"]
            swatch = is_in(written, among) if written is not None else None
            called = swatch.names if swatch is not None else colour
            facts = {"ratio": f"{ratio:.2f}", "colour": called, "background": background or "#ffffff"}
            start, end = _place(subject, leaf, run)
            yield Finding("contrast", Level.HINT, start, end, facts, of_house=swatch is not None)


def _ratio(leaf: Leaf, run: Run) -> tuple[float, str, str] | None:
    """How a run's text stands out, with its colours as written, where that is too little."""
    if not run.marks or not run.text.strip() or run.atom is not None:
        return None
    worn: Effects = effects_of(run.marks)
    colour = css_colour(worn.colour or "")
    if colour is None or not worn.colour:
        return None
    ground = css_colour(worn.background or "#fff")
    if ground is None:
        return None
    ground = over(ground, WHITE)
    ratio = contrast(over(colour, ground), ground)
    least = _LEAST_LARGE if leaf.kind in _LARGE else _LEAST
    return (ratio, worn.colour, worn.background or "") if _UNSEEN < ratio < least else None


def _place(subject: Subject, leaf: Leaf, run: Run) -> tuple[int, int]:
    """The tag that gives the run its colour."""
    coloured = next(mark for mark in reversed(run.marks) if effects(mark).colour)
    place = next((place for mark, place in marks(leaf) if mark is coloured), 0)
    start = subject.body_start + leaf.start + place
    return start, start + len(coloured.open)
