"""Dates as text: what Jekyll takes for one. No widget."""

import datetime
import re
from pathlib import Path

# What both of Jekyll's readers take: Psych's timestamp (lib/psych/scalar_scanner.rb) or, for a string, Time.parse
# (lib/jekyll/utils.rb parse_date). Zones by name are left out but for UTC: Time.parse
# passes over most of them silently.
_DATE = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"(?:(?:[Tt]|[ \t]+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d*)?)?"
    r"(?P<zone>\s*(?:Z|UTC|GMT|[-+]\d{1,2}(?::?\d{2})?))?)?"
)
_FILE_NAME = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})-")


def is_date(text: str) -> bool:
    """Whether Jekyll takes `text` for a date, with or without a time and a zone, on a day that exists."""
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    try:
        datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
        datetime.time(int(found["hour"] or 0), int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        return False
    return True


def day_of(text: str) -> datetime.date | None:
    """The day that a date's text begins with, or None."""
    found = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    try:
        return datetime.date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def with_day(text: str, day: datetime.date) -> str:
    """`text` on another day, its time and zone kept."""
    found = re.match(r"\d{4}-\d{1,2}-\d{1,2}", text)
    return day.isoformat() + (text[found.end() :] if found else "")


def date_in_name(path: Path | None) -> str:
    """The date that a post's file name begins with (`2024-07-27-title.md`), or ""."""
    found = _FILE_NAME.match(path.name) if path else None
    return found[1] if found else ""
