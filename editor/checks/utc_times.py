"""A time without a zone: YAML takes it for UTC, so that in a site's own zone the post may fall on another day."""

import datetime
from collections.abc import Iterator

from editor.checks.finding import Finding, Fix, Level
from editor.checks.subject import Subject
from editor.post.splices import Splice
from editor.site.reading import name_parts


def look(subject: Subject) -> Iterator[Finding]:
    """A `date` whose day the site's zone makes another one."""
    site = subject.site
    if site is None or not site.has_zone or "date" not in subject.front_matter:
        return
    entry = subject.front_matter.entry("date")
    value = entry.value
    if not isinstance(value, datetime.datetime) or value.tzinfo is not None:
        return
    shown = site.clock.local(value)
    if shown.date() == value.date() or _is_named_so(subject, shown):
        return
    meant = site.clock.here(value)
    offset = f" {meant:%z}"
    fix = Fix("zone", Splice(entry.end, entry.end, offset), {"text": entry.source + offset})
    facts = {"written": entry.source, "shown": f"{shown:%Y-%m-%d %H:%M}"}
    yield Finding("date_utc", Level.WARNING, entry.start, entry.end, facts, fix, key_field="date")


def _is_named_so(subject: Subject, shown: datetime.datetime) -> bool:
    """Whether the file's name has the day in the site's zone: the time was written as UTC."""
    named = name_parts(f"_posts/{subject.path.name}")[0] if subject.path is not None else None
    return named == f"{shown:%Y-%m-%d}"
