"""All checks, in the order in which they are told where they stand at the same place."""

import itertools
import time
from collections.abc import Callable, Iterable, Iterator

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


def look_through(subject: Subject, pause: float = 0.0) -> list[Finding]:
    """What all checks find, the worst first, then by place.

    What the site's posts usually have counts less. `pause`: seconds to wait between two checks, for others to use the
    processor.
    """
    found = habits.without_habits(_found(subject, pause), _usual(subject, pause))
    return sorted(found, key=lambda finding: (-finding.level, finding.start))


def _usual(subject: Subject, pause: float) -> frozenset[str]:
    site = subject.site
    if site is None:
        return frozenset()
    if site.usual_checks is None:
        site.usual_checks = habits.usual_checks(subject, lambda other: _found(other, pause))
    return site.usual_checks


def _found(subject: Subject, pause: float) -> Iterator[Finding]:
    for check in CHECKS:
        yield from itertools.islice(check(subject), _MOST)
        if pause:
            time.sleep(pause)
