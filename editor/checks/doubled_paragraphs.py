"""A paragraph that stands in the post twice, as after a copy that was to be a move."""

from collections.abc import Iterator

from editor.body import OBJECT
from editor.checks.finding import Finding, Level
from editor.checks.measure import columns
from editor.checks.removing import mending
from editor.checks.subject import Subject

_LEAST = 80
"""Columns, of which a syllable takes two. Shorter ones are said twice on purpose: "You get something like this:"."""


def look(subject: Subject) -> Iterator[Finding]:
    """Each paragraph that stood there before, in the same words and the same markup."""
    yield from mending(subject, _found(subject))


def _found(subject: Subject) -> Iterator[tuple[int, Finding]]:
    first: dict[str, int] = {}
    leaves = subject.reading.leaves
    for index, leaf in enumerate(leaves):
        words = " ".join(leaf.text.replace(OBJECT, " ").split())
        if leaf.kind != "paragraph" or columns(words) < _LEAST:
            continue
        written = " ".join(leaf.source.split())
        if written not in first:
            first[written] = index
            continue
        start = subject.body_start + leaf.start
        above = subject.text.count("\n", 0, subject.body_start + leaves[first[written]].start) + 1
        facts = {"line": above, "text": words[:40]}
        end = start + len(leaf.source)
        yield index, Finding("paragraph_doubled", Level.WARNING, start, end, facts)
