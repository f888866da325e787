"""What a plain YAML scalar means to Ruby's Psych, hence to Jekyll.

The rules and their order are those of Psych 4.0's lib/psych/scalar_scanner.rb; where Psych would fail (a symbol, which
Jekyll does not permit, or digits that are no number) the text stands.
"""

import datetime
import re

Scalar = bool | int | float | str | datetime.date | datetime.datetime | None

TIME = re.compile(
    r"(-?\d{4})-(\d{1,2})-(\d{1,2})([Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.(\d*))?(?:(\s*)(Z|[-+]\d{1,2}:?(?:\d\d)?))?",
    re.ASCII,
)
_ZONE = re.compile(r"([-+]\d{1,2}):?(\d{1,2})?")
_WORDS = re.compile(r"^[^\d.:-]?(?:[^\W\d]|[\s!@#$%^&*(){}<>|/\\~;=])")
_DATE = re.compile(r"(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?")
_INTEGER = re.compile(
    r"(?P<sign>[-+]?)(?:0b(?P<two>[01_,]+)|0(?P<eight>[0-7_,]+)|(?P<ten>0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)"
    r"|0x(?P<sixteen>[0-9a-fA-F_,]+))"
)
_BASES = {"two": 2, "eight": 8, "ten": 10, "sixteen": 16}
_SIXTIES = re.compile(r"([-+]?[0-9][0-9_]*)((?::[0-5]?[0-9]){1,2})(\.[0-9_]*)?")
_SPECIAL = {".inf": float("inf"), "+.inf": float("inf"), "-.inf": float("-inf"), ".nan": float("nan")}
_TRUE, _FALSE, _NULL = ("yes", "true", "on"), ("no", "false", "off"), ("~", "null")


def resolve(text: str) -> Scalar:
    """The value of a plain scalar that reads `text`.

    A date without a time is a `date`; a time without a zone is naive (Jekyll takes it as UTC).
    """
    if not text:
        return None
    if "\n" in text or _WORDS.match(text):
        return _word(text)
    for reading in (_time, _date, _special, _sixties, _float, _integer):
        value = reading(text)
        if value is not None:
            return value
    return text


def is_symbol(text: str) -> bool:
    """Whether Psych reads a plain `text` as a Ruby symbol, which Jekyll refuses."""
    return re.match(r":.", text) is not None


def _word(text: str) -> Scalar:
    folded = text.lower()
    if folded in _NULL:
        return None
    if folded in _TRUE:
        return True
    return False if folded in _FALSE else text


def _time(text: str) -> Scalar:
    found = TIME.fullmatch(text)
    if found is None:
        return None
    year, month, day, _, hour, minute, second, fraction, _, zone = found.groups()
    try:
        # Ruby takes 30 February, 24:00:00 and second 60, and carries them over.
        if int(day) > 31 or int(minute) > 59 or int(second) > 60 or (int(hour), int(minute), int(second)) > (24, 0, 0):
            return text
        time = datetime.timedelta(days=int(day) - 1, hours=int(hour), minutes=int(minute), seconds=int(second))
        moment = datetime.datetime(int(year), int(month), 1) + time
        micros = int((fraction or "0")[:6].ljust(6, "0"))
        return moment.replace(microsecond=micros, tzinfo=_zone(zone))
    except (ValueError, OverflowError):
        return text


def _zone(zone: str | None) -> datetime.timezone | None:
    if zone is None:
        return None
    if zone == "Z":
        return datetime.UTC
    found = _ZONE.fullmatch(zone)
    if found is None:
        raise ValueError(zone)
    hours, minutes = found.groups()
    # Psych looks at the sign of the hours' number, so that -0030 is half an hour east.
    sign = -1 if int(hours) < 0 else 1
    # Named, for without a name an offset of nothing would be UTC itself, which Ruby writes in another way.
    return datetime.timezone(datetime.timedelta(hours=int(hours), minutes=sign * int(minutes or 0)), zone)


def _date(text: str) -> Scalar:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    try:
        return datetime.date(*map(int, found.groups()))
    except ValueError:
        return text


def _special(text: str) -> Scalar:
    return _SPECIAL.get(text.lower())


def _sixties(text: str) -> Scalar:
    found = _SIXTIES.fullmatch(text)
    if found is None:
        return None
    if found[3] is not None:
        parts = [float(part) for part in text.replace("_", "").split(":")]
        return sum((part * 60.0 ** abs(place - 2) for place, part in enumerate(parts)), 0.0)
    numbers = [int(part.replace("_", "")) for part in text.split(":")]
    weights = (3600, 60, 1)
    return sum(number * weight for number, weight in zip(numbers, weights, strict=False))


def _float(text: str) -> Scalar:
    if not _FLOAT.fullmatch(text):
        return None
    try:
        return float(re.sub(r"[,_]", "", text))
    except ValueError:
        return text


def _integer(text: str) -> Scalar:
    found = _INTEGER.fullmatch(text)
    if found is None:
        return None
    base = next(name for name in _BASES if found[name] is not None)
    digits = re.sub(r"[,_]", "", found[base])
    if not digits:
        return 0 if base == "eight" else text
    return int(found["sign"] + digits, _BASES[base]) if len(digits) <= 4000 else text
