"""Ruby's strftime (strftime.c), with its flags and widths."""

import datetime
import re
from collections.abc import Callable

from editor.rendering.liquid.values import zone_name

_DIRECTIVE = re.compile(r"%(?P<flags>[-0^#_:]*+)(?P<width>\d*+)(?P<modifier>[EO]?)(?P<name>[A-Za-z%+])", re.ASCII)
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WIDEST = 1024
_COMBINED = {
    "c": "%a %b %e %H:%M:%S %Y", "D": "%m/%d/%y", "x": "%m/%d/%y", "F": "%Y-%m-%d", "R": "%H:%M", "r": "%I:%M:%S %p",
    "T": "%H:%M:%S", "X": "%H:%M:%S", "v": "%e-%^b-%Y", "+": "%a %b %e %H:%M:%S %Z %Y",
}  # fmt: skip

Time = datetime.datetime


def strftime(moment: datetime.date, pattern: str) -> str:
    """`moment` by a pattern; a directive that Ruby does not know stays. A date is its day's beginning in UTC."""
    time = moment if isinstance(moment, Time) else Time(moment.year, moment.month, moment.day, tzinfo=datetime.UTC)
    is_date = not isinstance(moment, Time)
    return _DIRECTIVE.sub(lambda match: _filled(time, match, is_date), pattern)


def _filled(time: Time, match: re.Match[str], is_date: bool) -> str:
    flags, name = match["flags"], match["name"]
    width = min(int(match["width"] or 0), _WIDEST)
    if name in _COMBINED:
        return _cased(strftime(time, _COMBINED[name]), flags, name).rjust(width, "0" if "0" in flags else " ")
    if name in "zZ":
        return _zone(time, flags, width, name, is_date)
    if name in _NUMBERS:
        number, digits, filler = _NUMBERS[name](time)
        return _padded(number, width or digits, filler, flags)
    if name in "LN":
        digits = width or (3 if name == "L" else 9)
        return f"{time.microsecond:06d}".ljust(digits, "0")[:digits]
    if name in _TEXTS:
        return _cased(_TEXTS[name](time), flags, name).rjust(width, "0" if "0" in flags else " ")
    return match[0]


def _padded(number: int, width: int, filler: str, flags: str) -> str:
    if "-" in flags:
        return str(number)
    filler = "0" if "0" in flags else " " if "_" in flags else filler
    return (
        str(number).rjust(width, filler) if number >= 0 or filler == " " else f"-{str(-number).rjust(width - 1, '0')}"
    )


def _cased(written: str, flags: str, name: str) -> str:
    if "^" in flags:
        return written.upper()
    if "#" in flags:
        return written.lower() if name == "p" else written.upper()
    return written


def _zone(time: Time, flags: str, width: int, name: str, is_date: bool) -> str:
    if name == "Z":
        shown = "+00:00" if is_date else zone_name(time) or ""
        shown = shown.lower() if "#" in flags else shown
        return shown.rjust(width, "0" if "0" in flags else " ")
    seconds = int((time.utcoffset() or datetime.timedelta()).total_seconds())
    sign, seconds = "-" if seconds < 0 else "+", abs(seconds)
    hours, minutes = divmod(seconds // 60, 60)
    colons = flags.count(":")
    rest = f":{minutes:02d}" if colons else f"{minutes:02d}"
    rest += f":{seconds % 60:02d}" if colons == 2 else ""
    digits = max(width - len(rest) - 1, 2)
    if "-" in flags:
        return f"{sign}{hours}{rest}"
    if "_" in flags:
        return f"{sign}{hours}".rjust(digits + 1) + rest
    return f"{sign}{hours:0{digits}d}{rest}"


def _week(time: Time, first: int) -> int:
    """The week of the year that begins on Sunday (first 6) or Monday (0)."""
    return (time.timetuple().tm_yday + 6 - (time.weekday() - first) % 7) // 7


_NUMBERS: dict[str, Callable[[Time], tuple[int, int, str]]] = {
    "Y": lambda time: (time.year, 4, "0"),
    "C": lambda time: (time.year // 100, 2, "0"),
    "y": lambda time: (time.year % 100, 2, "0"),
    "m": lambda time: (time.month, 2, "0"),
    "d": lambda time: (time.day, 2, "0"),
    "e": lambda time: (time.day, 2, " "),
    "j": lambda time: (time.timetuple().tm_yday, 3, "0"),
    "H": lambda time: (time.hour, 2, "0"),
    "k": lambda time: (time.hour, 2, " "),
    "I": lambda time: ((time.hour + 11) % 12 + 1, 2, "0"),
    "l": lambda time: ((time.hour + 11) % 12 + 1, 2, " "),
    "M": lambda time: (time.minute, 2, "0"),
    "S": lambda time: (time.second, 2, "0"),
    "u": lambda time: (time.isoweekday(), 1, "0"),
    "w": lambda time: (time.isoweekday() % 7, 1, "0"),
    "G": lambda time: (time.isocalendar().year, 4, "0"),
    "g": lambda time: (time.isocalendar().year % 100, 2, "0"),
    "V": lambda time: (time.isocalendar().week, 2, "0"),
    "U": lambda time: (_week(time, 6), 2, "0"),
    "W": lambda time: (_week(time, 0), 2, "0"),
    "s": lambda time: (int(time.timestamp()), 1, "0"),
}
_TEXTS: dict[str, Callable[[Time], str]] = {
    "B": lambda time: _MONTHS[time.month - 1],
    "b": lambda time: _MONTHS[time.month - 1][:3],
    "h": lambda time: _MONTHS[time.month - 1][:3],
    "A": lambda time: _DAYS[time.weekday()],
    "a": lambda time: _DAYS[time.weekday()][:3],
    "p": lambda time: "AM" if time.hour < 12 else "PM",
    "P": lambda time: "am" if time.hour < 12 else "pm",
    "n": lambda time: "\n",
    "t": lambda time: "\t",
    "%": lambda time: "%",
}
