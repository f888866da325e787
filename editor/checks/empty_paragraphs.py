"""A paragraph or heading with nothing in it, and spacers in a row."""

from collections.abc import Iterator

from editor.checks.finding import Finding, Level
from editor.checks.removing import mending
from editor.checks.subject import Subject


def look(subject: Subject) -> Iterator[Finding]:
    """Each empty paragraph or heading, and of spacers in a row each but the first."""
    yield from mending(subject, _found(subject))


def _found(subject: Subject) -> Iterator[tuple[int, Finding]]:
    leaves = subject.reading.leaves
    for index, leaf in enumerate(leaves):
        start = subject.body_start + leaf.start
        end = start + len(leaf.source)
        if (leaf.kind == "paragraph" or leaf.kind.startswith("heading")) and not leaf.runs:
            check = "paragraph_empty" if leaf.kind == "paragraph" else "heading_empty"
            yield index, Finding(check, Level.HINT, start, end)
        elif leaf.kind == "spacer" and index and leaves[index - 1].kind == "spacer":
            gap = subject.reading.gaps[index]
            if gap.raw == gap.space and not gap.space.strip():
                yield index, Finding("spacer_doubled", Level.HINT, start, end)
