"""What the house's posts usually have, so that a check asks of a post no more than its house does."""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import replace

from editor.checks.finding import Finding, Level
from editor.checks.subject import Subject
from editor.errors import StetError
from editor.post import FrontMatter, Post, regular

_LARGEST = 200_000
"""Bytes of a post that is looked at to know the house's habits."""


def expected_keys(subject: Subject) -> frozenset[str]:
    """The front matter keys that the house asks for or begins a new post with, and those that nearly all posts have."""
    keys = subject.site.usual_keys if subject.site else frozenset()
    house = subject.house
    if house is None:
        return keys
    return keys.union(FrontMatter(house.skeleton_front_matter), (field.key for field in house.fields if field.required))


def usual_checks(
    subject: Subject, look: Callable[[Subject], Generator[None, None, list[Finding]]]
) -> Generator[None, None, frozenset[str]]:
    """The checks by which half of the site's newest posts or more have findings; step by step, as `look` looks."""
    counts: Counter[str] = Counter()
    others = list(_newest(subject))
    for other in others:
        found = yield from look(other)
        counts.update({finding.check for finding in found})
    return frozenset(check for check, times in counts.items() if times * 2 >= len(others))


def _newest(subject: Subject) -> Iterator[Subject]:
    """The site's newest posts, each by itself."""
    site = subject.site
    for place in site.newest if site else ():
        path = site.file_of(place) if site else None
        try:
            if path is not None and path.stat().st_size < _LARGEST:
                yield Subject(Post.from_bytes(regular.read(path)), path, subject.house, None, subject.now)
        except (OSError, StetError):
            continue


def without_habits(findings: Iterable[Finding], usual: frozenset[str]) -> Iterator[Finding]:
    """Findings, those of a check that the house's posts usually have one level lower; a hint of these is left out.

    An error is one whoever makes it, and what is the house style's own matter is told of it.
    """
    for finding in findings:
        if finding.check not in usual or finding.level is Level.ERROR or finding.of_house:
            yield finding
        elif finding.level is Level.WARNING:
            yield replace(finding, level=Level.HINT)
