"""Moments as Jekyll takes them: texts by Ruby's Time.parse, all of them shown in the site's time zone."""

import datetime
import re
import zoneinfo

from editor.site import ruby
from editor.site.time_texts import Parts, parts

_POSIX_ZONE = re.compile(r"[A-Za-z]{3,}(?P<hours>[+-]?\d{1,2})(?::(?P<minutes>\d\d))?", re.ASCII)


class Clock:
    """The site's time zone, by the name in `timezone:` (None: the machine's), and the moment of its reading."""

    def __init__(self, zone: str | None = None, now: datetime.datetime | None = None) -> None:
        self.zone = _zone(zone)
        self.now = self.local(now or datetime.datetime.now(datetime.UTC))

    def local(self, moment: datetime.datetime) -> datetime.datetime:
        """`moment` as this zone's clocks show it; a naive one is taken as UTC, as Psych takes it."""
        aware = moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
        try:
            return aware.astimezone(self.zone)
        except (OSError, OverflowError, ValueError):  # a year that the system's clock cannot have
            return aware

    def here(self, naive: datetime.datetime) -> datetime.datetime:
        """The moment at which this zone's clocks show `naive`."""
        if self.zone is not None:
            # Across a gap in the clocks' time, there and back gives the time that they show instead.
            return self.local(naive.replace(tzinfo=self.zone).astimezone(datetime.UTC))
        try:
            return naive.astimezone()
        except (OSError, OverflowError, ValueError):
            return naive.replace(tzinfo=datetime.UTC)

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

    def _moment(self, found: Parts) -> datetime.datetime:
        year = found.year if found.year is not None else self.now.year
        month, day = found.month, found.day
        if found.year is None and month is None and day is None:
            month, day = self.now.month, self.now.day
        elif found.year is None and month is None:
            month = self.now.month
        within = datetime.timedelta(days=(day or 1) - 1, seconds=found.seconds)
        naive = datetime.datetime(year, month or 1, 1) + within
        if found.offset is None:
            return self.here(naive)
        return self.local(naive.replace(tzinfo=datetime.timezone(datetime.timedelta(seconds=found.offset))))


def _zone(name: str | None) -> datetime.tzinfo | None:
    """What the C library makes of TZ=`name`: one it does not know is UTC."""
    if name is None:
        return None
    posix = _POSIX_ZONE.fullmatch(name)
    if posix:
        west = int(posix["hours"]) * 60
        west += int(posix["minutes"] or 0) * (-1 if posix["hours"].startswith("-") else 1)
        return datetime.timezone(datetime.timedelta(minutes=-west)) if abs(west) < 24 * 60 else datetime.UTC
    try:
        return zoneinfo.ZoneInfo(name)
    except (OSError, ValueError, zoneinfo.ZoneInfoNotFoundError):
        return datetime.UTC
