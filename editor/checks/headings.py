"""The headings of a body."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.checks.subject import Subject

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's level, its text as far as a message has room for it, and its place in the post's text."""

    level: int
    text: str
    start: int
    end: int


def headings(subject: Subject) -> Iterator[Heading]:
    """Those outside of quotes, which are somebody else's."""
    for leaf in subject.reading.leaves:
        if leaf.kind.startswith("heading") and not any(container.kind == "quote" for container in leaf.containers):
            start = subject.body_start + leaf.start
            yield Heading(int(leaf.kind[-1]), leaf.text.strip()[:_LONGEST], start, start + len(leaf.source))
