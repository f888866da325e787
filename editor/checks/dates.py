"""The date of a post against its file's name, and against now."""

import datetime
import re
from collections.abc import Iterator

from editor.checks.finding import Finding, Level
from editor.checks.subject import Subject
from editor.post.psych import resolve
from editor.site.document import Document
from editor.site.reading import name_parts
from editor.site.times import Clock

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def look(subject: Subject) -> Iterator[Finding]:
    """A day that the file's name says otherwise; a day that has not come; a name that no post can have."""
    if subject.path is None or subject.is_draft or "_posts" not in subject.path.parts:
        return
    named = name_parts(f"_posts/{subject.path.name}")[0]
    if named is None:
        yield Finding("name_undated", Level.ERROR, *subject.line_span(1), {"name": subject.path.name})
        return
    written = _written(subject)
    if written is None:
        yield from _in_future(subject, _day_of(named), "")
        return
    own = _day_of(named)
    if own is not None and own not in (written.date(), _published(subject)):
        facts = {"date": written.date().isoformat(), "named": named}
        yield Finding("date_apart", Level.HINT, *subject.key_span("date"), facts, key_field="date")
    yield from _in_future(subject, written, "date")


def _written(subject: Subject) -> datetime.datetime | None:
    """What `date` says, by the clock that it is written for."""
    if "date" not in subject.front_matter:
        return None
    entry = subject.front_matter.entry("date")
    try:
        value = resolve(entry.value.strip()) if isinstance(entry.value, str) else entry.value
        if isinstance(value, datetime.datetime):
            return value
        return Clock(None).parse(value).replace(tzinfo=None) if value is not None else None
    except (ValueError, OverflowError):
        return None


def _published(subject: Subject) -> datetime.date | None:
    """The day in the site's zone, which is in the URL; a time without a zone may have been written for it."""
    document = subject.document
    return document.date.date() if isinstance(document, Document) else None


def _day_of(named: str) -> datetime.date | None:
    match = _DAY.fullmatch(named)
    try:
        return datetime.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _in_future(subject: Subject, day: datetime.date | None, key: str) -> Iterator[Finding]:
    """A post that Jekyll leaves out until its time has come."""
    site = subject.site
    if day is None or (site is not None and site.builds_future):
        return
    document = subject.document
    moment = document.date if isinstance(document, Document) else _moment(day)
    if moment > subject.now:
        facts = {"date": f"{moment:%Y-%m-%d %H:%M}"}
        yield Finding("date_in_future", Level.HINT, *subject.key_span(key or "date"), facts, key_field=key)


def _moment(day: datetime.date) -> datetime.datetime:
    if isinstance(day, datetime.datetime):
        return day if day.tzinfo else day.replace(tzinfo=datetime.UTC)
    return datetime.datetime(day.year, day.month, day.day).astimezone()
