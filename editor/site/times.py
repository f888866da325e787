"""Moments as Jekyll takes them: texts by Ruby's Time.parse, all of them shown in the site's time zone."""

import contextlib
import datetime
import re
from typing import Any

from editor.site import ruby
from editor.site.time_texts import Parts, parts

_POSIX_ZONE = re.compile(r"[A-Za-z]{3,}(?P<hours>[+-]?\d{1,2})(?::(?P<minutes>\d\d))?", re.ASCII)

# Not datetime.UTC: that is for times that are written as UTC, which Ruby shows in another way.
_UNKNOWN = datetime.timezone(datetime.timedelta(0), "+0000")


class Clock:
    """The site's time zone, by the name in `timezone:` (None: the machine's), and the site's time.

    That is `now`, a moment or what the configuration says as `time:`; where that is no date or None, now.
    """

    def __init__(self, zone: str | None = None, now: object = None) -> None:
        self.zone = _zone(zone)
        self.now = self.local(datetime.datetime.now(datetime.UTC))
        if now is not None:
            with contextlib.suppress(ValueError, OverflowError):
                self.now = self.parse(now)

    def local(self, moment: datetime.datetime) -> datetime.datetime:
        """`moment` as this zone's clocks show it; a naive one is taken as UTC, as Psych takes it."""
        aware = moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
        try:
            return aware.astimezone(self.zone)
        except (OSError, OverflowError, ValueError):  # a year that the system's clock cannot have
            return aware

    def here(self, naive: datetime.datetime) -> datetime.datetime:
        """The moment at which this zone's clocks show `naive`.

        Where they show it twice, or leave it out, the later of the moments that it could mean, as Ruby has it.
        """
        try:
            return self.local(max(self._read_as(naive.replace(fold=fold)) for fold in (0, 1)))
        except (OSError, OverflowError, ValueError):
            return naive.replace(tzinfo=datetime.UTC)

    def _read_as(self, naive: datetime.datetime) -> datetime.datetime:
        zoned = naive.astimezone() if self.zone is None else naive.replace(tzinfo=self.zone)
        return zoned.astimezone(datetime.UTC)

    def parse(self, value: object) -> datetime.datetime:
        """The moment that a front matter's value names (Jekyll::Utils.parse_date of its text).

        A time without a zone is UTC where YAML knows it as a time, and local where it is text ("2024-07-27 10:00").
        Raises ValueError for what Ruby finds no date in.
        """
        if isinstance(value, datetime.datetime):
            return self.local(value).replace(microsecond=0)
        if isinstance(value, datetime.date):
            return self.here(datetime.datetime(value.year, value.month, value.day))
        return self._moment(parts(ruby.text_of(value)))

    def timed(self, value: Any) -> Any:
        """A YAML value whose times without a zone are shown by this zone's clocks, as Psych shows them."""
        if isinstance(value, datetime.datetime):
            return self.local(value) if value.tzinfo is None else value
        if isinstance(value, dict):
            return {key: self.timed(item) for key, item in value.items()}
        return [self.timed(item) for item in value] if isinstance(value, list) else value

    def _moment(self, found: Parts) -> datetime.datetime:
        year, month, day = found.year, found.month, found.day
        if year is None:
            # Ruby fills up from today what stands before the first part that is said, whatever the site's time is.
            today = self.local(datetime.datetime.now(datetime.UTC))
            year = today.year
            if month is None:
                month, day = today.month, day or today.day
        within = datetime.timedelta(days=(day or 1) - 1, seconds=found.seconds)
        naive = datetime.datetime(year, month or 1, 1) + within
        if found.offset is None:
            return self.here(naive)
        return self.local(naive.replace(tzinfo=datetime.timezone(datetime.timedelta(seconds=found.offset))))


def _zone(name: str | None) -> datetime.tzinfo | None:
    """What the C library makes of TZ=`name`: one it does not know has UTC's time."""
    if name is None:
        return None
    posix = _POSIX_ZONE.fullmatch(name)
    if posix:
        west = int(posix["hours"]) * 60
        west += int(posix["minutes"] or 0) * (-1 if posix["hours"].startswith("-") else 1)
        return datetime.timezone(datetime.timedelta(minutes=-west)) if abs(west) < 24 * 60 else _UNKNOWN
    import zoneinfo  # with what it reads of how Python was built, 2 ms

    try:
        return zoneinfo.ZoneInfo(name)
    except (OSError, ValueError, zoneinfo.ZoneInfoNotFoundError):
        return _UNKNOWN
