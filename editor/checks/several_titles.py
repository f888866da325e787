"""Several headings of the first level: the page's title is one already."""

from collections.abc import Iterator

from editor.checks.finding import Finding, Level
from editor.checks.headings import headings
from editor.checks.subject import Subject


def look(subject: Subject) -> Iterator[Finding]:
    """Told once, at the second one."""
    first = [heading for heading in headings(subject) if heading.level == 1]
    if len(first) > 1:
        second = first[1]
        yield Finding("several_h1", Level.HINT, second.start, second.end, {"number": len(first), "text": second.text})
