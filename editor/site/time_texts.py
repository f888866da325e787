"""What Ruby's Time.parse finds in a text: the forms of Date._parse that people write dates in.

Its order is kept: a weekday and a time are taken out first, then the first form of a date that matches counts.
"""

import re
from typing import NamedTuple

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ZONES = {"utc": 0, "z": 0, "ut": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6}
_ZONES |= {"pst": -8, "pdt": -7}

_ANY_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_NOT_OF_DATES = re.compile(r"[^-+',./:@\w\[\]]+|_+")
_WEEKDAY = re.compile(r"\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*", re.IGNORECASE)
_TIME = re.compile(
    r"""(?:(?P<hour>\d+)\s*(?::\s*(?P<minute>\d+)(?:\s*:\s*(?P<second>\d+)(?:[,.]\d*)?)?
              |h(?:\s*(?P<hminute>\d+)m?(?:\s*(?P<hsecond>\d+)s?)?)?)
            (?:\s*(?P<half>[ap])(?:m\b|\.m\.))?
          |(?P<only_hour>\d+)\s*(?P<only_half>[ap])(?:m\b|\.m\.))
        (?:\s*(?P<zone>(?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[^\W\d_]+(?:\sdst)?\b))?""",
    re.IGNORECASE | re.VERBOSE,
)
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<day>'?\d+)[^-\d\s']*\s*\b{_ANY_MONTH}[^-\d\s']*(?:\s*(?P<year>'?-?\d+(?:(?:st|nd|rd|th)\b)?))?",
        rf"\b{_ANY_MONTH}[^-\d\s']*\s*(?P<day>'?\d+)[^-\d\s']*(?:\s*,?\s*(?P<year>'?-?\d+))?",
        r"(?P<year>'?[-+]?\d+)-(?P<month>\d+)-(?P<day>'?-?\d+)",
        rf"(?P<day>'?-?\d+)-{_ANY_MONTH}[^-/.]*-(?P<year>'?-?\d+)",
        rf"(?P<year>'?-?\d+)/{_ANY_MONTH}[^-/.\d]*/(?P<day>'?-?\d+)",
        r"(?P<year>'?-?\d+)/\s*(?P<month>'?\d+)(?:\D\s*(?P<day>'?-?\d+))?",
        r"(?P<year>'?-?\d+)\.\s*(?P<month>'?\d+)\.\s*(?P<day>'?-?\d+)",
        rf"\b{_ANY_MONTH}\S*",
        r"(?P<day>\d+)(?:st|nd|rd|th)\b",
    )
)
_DIGITS = re.compile(r"(?<!\d)(\d{2,14})(?!\d)(?:\s*t?\s*(\d{2,6})(?!\d))?(z\b|[-+]\d{4}\b)?", re.IGNORECASE)
# How many digits of a bare number are year, month, day, hour, minute, second (Date._parse's ddd).
_CUTS = {2: "d", 4: "md", 6: "ymd", 8: "Ymd", 10: "YmdH", 12: "YmdHM", 14: "YmdHMS"}
_NAMES = {"Y": "year", "y": "year", "m": "month", "d": "day", "H": "hour", "M": "minute", "S": "second"}
_OFFSET = re.compile(r"(?P<sign>[-+])(?P<hours>\d\d)(?::?(?P<minutes>\d\d)(?::?\d\d)?)?")
_LONGEST = 128


class Parts(NamedTuple):
    """What a text says: a year, month and day, each perhaps None; seconds of the day; seconds east of UTC or None."""

    year: int | None
    month: int | None
    day: int | None
    seconds: int
    offset: int | None


def parts(text: str) -> Parts:
    """The parts of the moment that `text` names. Raises ValueError where Ruby's Time.parse raises ArgumentError."""
    if len(text) > _LONGEST:
        raise ValueError(text)
    rest = _WEEKDAY.sub(" ", _NOT_OF_DATES.sub(" ", text), count=1)
    time = _TIME.search(rest)
    if time:
        rest = f"{rest[: time.start()]} {rest[time.end() :]}"
    fields = _date(rest) or _digits(rest)
    if not fields and not time:
        raise ValueError(text)
    clock = _seconds(time) if time else fields.get("seconds", 0)
    offset = _offset(time["zone"]) if time else fields.get("offset")
    found = Parts(fields.get("year"), fields.get("month"), fields.get("day"), clock, offset)
    _refuse_impossible(found, text)
    return found


def _refuse_impossible(found: Parts, text: str) -> None:
    if not (1 <= (found.month or 1) <= 12 and 1 <= (1 if found.day is None else found.day) <= 31):
        raise ValueError(text)
    if found.month == 0 or not 1 <= (1 if found.year is None else found.year) <= 9999:
        raise ValueError(text)


def _seconds(time: re.Match[str]) -> int:
    hour = int(time["hour"] or time["only_hour"])
    minute = int(time["minute"] or time["hminute"] or 0)
    second = int(time["second"] or time["hsecond"] or 0)
    half = (time["half"] or time["only_half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if minute > 59 or second > 60 or (hour, minute, second) > (24, 0, 0):
        raise ValueError(time[0])
    return hour * 3600 + minute * 60 + second


def _offset(zone: str | None) -> int | None:
    """Seconds east of UTC; None for what Ruby does not know, which is then the site's own zone."""
    if zone is None:
        return None
    folded = zone.lower()
    if folded in _ZONES:
        return _ZONES[folded] * 3600
    found = _OFFSET.fullmatch(zone)
    if found is None:
        return None
    seconds = int(found["hours"]) * 3600 + int(found["minutes"] or 0) * 60
    return -seconds if found["sign"] == "-" else seconds


def _date(text: str) -> dict[str, int]:
    for pattern in _DATES:
        if found := pattern.search(text):
            return _ordered({name: value for name, value in found.groupdict().items() if value})
    return {}


def _ordered(written: dict[str, str]) -> dict[str, int]:
    """Year and day change places where only the other is long enough for a year ("27/07/2024")."""
    year, day = written.get("year"), written.get("day")
    if day is not None and _looks_like_year(day) and (year is None or not _looks_like_year(year)):
        year, day = day, year
    fields: dict[str, int] = {}
    if year is not None:
        fields["year"] = _year(year)
    if "month" in written:
        name = written["month"].lower()
        fields["month"] = _MONTHS.index(name) + 1 if name in _MONTHS else int(name.strip("'"))
    if day is not None:
        fields["day"] = int(re.sub(r"\D", "", day))
    return fields


def _looks_like_year(written: str) -> bool:
    return written[0] in "'-+" or len(re.sub(r"\D", "", written)) > 2


def _year(written: str) -> int:
    digits = re.sub(r"\D", "", written)
    year = int(digits)
    if written.startswith("-"):
        return -year
    return year + (1900 if year >= 69 else 2000) if len(digits) <= 2 else year


def _digits(text: str) -> dict[str, int]:
    """A bare number's date, the `seconds` of the day that it says, and its `offset`."""
    found = _DIGITS.search(text)
    if found is None:
        return {}
    cut = _cut(found[1] + (found[2] or ""))
    if not cut:
        return {}
    fields = {name: int(value) for name, value in cut.items() if name in ("month", "day")}
    if "year" in cut:
        fields["year"] = _year(cut["year"])
    hour, minute, second = (int(cut.get(name, "0")) for name in ("hour", "minute", "second"))
    fields["seconds"] = hour * 3600 + minute * 60 + second
    offset = _offset(found[3])
    return fields if offset is None else {**fields, "offset": offset}


def _cut(digits: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    place = 0
    for sign in _CUTS.get(len(digits), ""):
        width = 4 if sign == "Y" else 2
        fields[_NAMES[sign]] = digits[place : place + width]
        place += width
    return fields
