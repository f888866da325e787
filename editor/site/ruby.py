"""How Ruby writes values, for the places where Jekyll makes text of front matter."""

import datetime
import math
import re
import unicodedata
from collections.abc import Mapping, Sequence

_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\f": "\\f", "\v": "\\v", "\b": "\\b"}
_NAMED |= {"\a": "\\a", "\x1b": "\\e", "#{": "\\#{", "#$": "\\#$", "#@": "\\#@"}
# The Julian day number of the day before 1 January of the year 1.
_JULIAN = 1_721_425
_WORD = re.compile(r"[^\0\t\n\v\f\r ]+")
_UNPRINTED = ("Cc", "Cn", "Cs", "Zl", "Zp")
_ESCAPED = re.compile(r'["\\]|#[{$@]|[^\x20-\x7e]')


def text_of(value: object) -> str:
    """Ruby's `to_s`: nil is "", a list or mapping is what `inspect` gives."""
    if value is None:
        return ""
    if type(value) is datetime.date:
        return value.isoformat()
    return value if isinstance(value, str) else inspect(value)


def inspect(value: object) -> str:
    """Ruby's `inspect` (3.1): `["a", nil, {"b"=>1}]`."""
    if isinstance(value, str):
        return f'"{_ESCAPED.sub(_escape, value)}"'
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{inspect(key)}=>{inspect(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Sequence):
        return f"[{', '.join(map(inspect, value))}]"
    return _date(value) if isinstance(value, datetime.date) else _simple(value)


def _simple(value: object) -> str:
    if isinstance(value, float):
        return _float(value)
    named = {None: "nil", True: "true", False: "false"} if value is None or isinstance(value, bool) else {}
    return named.get(value, str(value))  # type: ignore[call-overload, no-any-return]  # None and bool alone are keys


def _date(value: datetime.date) -> str:
    if isinstance(value, datetime.datetime):
        return time_text(value)
    return f"#<Date: {value.isoformat()} (({value.toordinal() + _JULIAN}j,0s,0n),+0s,2299161j)>"


def is_true(value: object) -> bool:
    """Whether Ruby takes `value` for true: all but nil and false, so 0 and "" as well."""
    return value is not None and value is not False


def words(text: str) -> list[str]:
    """Ruby's String#split: at ASCII white space alone, unlike Python's."""
    return _WORD.findall(text)


def time_text(moment: datetime.datetime) -> str:
    """Ruby's Time#to_s: "2024-07-27 10:00:00 +0900", "… UTC" for UTC itself; a naive time is UTC."""
    zone = "UTC" if moment.tzinfo is None or moment.tzinfo is datetime.UTC else moment.strftime("%z")[:5]
    return f"{moment.replace(tzinfo=None, microsecond=0).isoformat(' ')} {zone}"


def _escape(match: re.Match[str]) -> str:
    sign = match[0]
    if sign in _NAMED:
        return _NAMED[sign]
    if unicodedata.category(sign) not in _UNPRINTED or sign == "\x85":
        return sign
    return f"\\u{ord(sign):04X}" if ord(sign) <= 0xFFFF else f"\\u{{{ord(sign):X}}}"


def _float(value: float) -> str:
    if math.isnan(value) or math.isinf(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    mantissa, exponent, power = repr(value).partition("e")
    if 1e15 <= abs(value) < 1e16:
        # Python begins to write exponents a digit later than Ruby.
        digits = mantissa.strip("-").removesuffix(".0").replace(".", "").rstrip("0")
        mantissa, exponent, power = f"{'-' * (value < 0)}{digits[0]}.{digits[1:] or '0'}", "e", "+15"
    return f"{mantissa}{'' if '.' in mantissa else '.0'}{exponent}{power}"
