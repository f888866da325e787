"""A heading that skips a level (WCAG 2.1, 1.3.1; technique G141)."""

from collections.abc import Iterator

from editor.checks.finding import Finding, Level
from editor.checks.headings import headings
from editor.checks.subject import Subject


def look(subject: Subject) -> Iterator[Finding]:
    """The first heading of each kind that skips one: who skips h3 under h2 does it throughout."""
    told: set[tuple[int, int]] = set()
    above = 0
    for heading in headings(subject):
        step = above, heading.level
        if above and heading.level > above + 1 and step not in told:
            told.add(step)
            facts = {"above": above, "level": heading.level, "text": heading.text}
            yield Finding("heading_skips", Level.HINT, heading.start, heading.end, facts)
        above = heading.level
