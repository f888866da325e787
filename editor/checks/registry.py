"""All checks, in the order in which they are told where they stand at the same place."""

import itertools
from collections.abc import Callable, Generator, Iterable

from editor.checks import (
    alternative_text,
    broken_front_matter,
    colours_off_palette,
    contrast,
    dates,
    doubled_paragraphs,
    duplicate_keys,
    duplicates_in_site,
    empty_paragraphs,
    footnotes,
    habits,
    heading_order,
    lengths,
    linked_fields,
    links,
    liquid_grammar,
    liquid_variables,
    lost_text,
    missing_fields,
    missing_images,
    refused,
    several_titles,
    typed_text,
    unclosed_elements,
    unknown_layout,
    utc_times,
)
from editor.checks.finding import Finding
from editor.checks.subject import Subject

Check = Callable[[Subject], Iterable[Finding]]

CHECKS: tuple[Check, ...] = tuple(
    module.look
    for module in (
        broken_front_matter,
        refused,
        duplicate_keys,
        lost_text,
        typed_text,
        missing_fields,
        dates,
        utc_times,
        linked_fields,
        lengths,
        unknown_layout,
        duplicates_in_site,
        missing_images,
        links,
        footnotes,
        alternative_text,
        heading_order,
        several_titles,
        colours_off_palette,
        contrast,
        empty_paragraphs,
        doubled_paragraphs,
        unclosed_elements,
        liquid_grammar,
        liquid_variables,
    )
)

_MOST = 200
"""Findings of one check in a post: nobody reads more."""


def look_through(subject: Subject) -> list[Finding]:
    """What all checks find, the worst first, then by place; what the site's posts usually have counts less."""
    looking = look_step_by_step(subject)
    while True:
        try:
            next(looking)
        except StopIteration as end:
            found: list[Finding] = end.value
            return found


def look_step_by_step(subject: Subject) -> Generator[None, None, list[Finding]]:
    """The same, with a step after each check, for whoever has other things to do."""
    site, usual = subject.site, frozenset[str]()
    if site is not None:
        if site.usual_checks is None:
            site.usual_checks = yield from habits.usual_checks(subject, _found)
        usual = site.usual_checks
    found = habits.without_habits((yield from _found(subject)), usual)
    return sorted(found, key=lambda finding: (-finding.level, finding.start))


def _found(subject: Subject) -> Generator[None, None, list[Finding]]:
    found: list[Finding] = []
    for check in CHECKS:
        found += itertools.islice(check(subject), _MOST)
        yield
    return found
