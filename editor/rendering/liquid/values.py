"""Values as Ruby has them: how they print, compare and convert.

nil is None, a Hash a dict, an Array a list, a Range a `range`, a Time a `datetime` with a zone and a Date a `date`.
What is looked up by name and is no Hash is a Drop.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import Any

from editor.rendering.liquid.failure import Failure
from editor.site import ruby

_LEADING_INTEGER = re.compile(r"\s*([-+]?\d+(?:_\d+)*)", re.ASCII)
_LEADING_FLOAT = re.compile(r"\s*([-+]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][-+]?\d+)?)", re.ASCII)
_WHOLE_INTEGER = re.compile(r"\s*[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9](?:_?\d)*)\s*", re.ASCII)
# Beyond this, arithmetic on a number takes the time of many pages.
_MOST_DIGITS = 4000

_MERE_OFFSET = re.compile(r"(?:UTC)?[+-]\d\d:?\d\d(?::\d\d)?", re.ASCII)


class Drop:
    """What Liquid looks into by name, computed when asked for (Jekyll::Drops::Drop)."""

    is_hash = False
    """Whether Ruby has a hash there: its items are pairs of key and value."""

    def has(self, key: object) -> bool:
        """Whether a value stands under `key`, be it nil."""
        return key in self.keys()

    def get(self, key: str) -> Any:
        """The value of `key`, None where there is none."""
        raise NotImplementedError

    def keys(self) -> list[str]:
        """Every key, in Jekyll's order."""
        raise NotImplementedError

    def text(self) -> str:
        """How it prints."""
        return inspect(self.as_hash())

    def as_hash(self) -> dict[str, Any]:
        """The keys with their values."""
        return {key: self.get(key) for key in self.keys()}

    def for_json(self, depth: int) -> Any:
        """What `jsonify` writes of it, `depth` arrays and hashes deep."""
        del depth
        return self.as_hash()


def text(value: object) -> str:
    """Ruby's `to_s`."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, Drop):
        return value.text()
    if isinstance(value, (list, dict)):
        return inspect(value)
    return _simple(value)


def printed(value: object) -> str:
    """What `{{ value }}` writes: an array's items side by side, anything else by `to_s` (Liquid::Variable)."""
    return joined(value, "") if isinstance(value, list) else text(value)


def joined(items: list[Any], glue: str) -> str:
    """Ruby's Array#join, which joins the arrays within as well."""
    return glue.join(joined(item, glue) if isinstance(item, list) else text(item) for item in items)


def inspect(value: object) -> str:
    """Ruby's `inspect`."""
    if isinstance(value, list):
        return "[" + ", ".join(map(inspect, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{inspect(key)}=>{inspect(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Drop):
        return value.text()
    return _simple(value) if isinstance(value, range) else ruby.inspect(value)


def _simple(value: object) -> str:
    return f"{value.start}..{value.stop - 1}" if isinstance(value, range) else ruby.text_of(value)


def equal(first: object, second: object) -> bool:
    """Ruby's `==`: a number is never true or false; a text never a number."""
    if isinstance(first, bool) or isinstance(second, bool):
        return first is second
    if type(first) is datetime.date or type(second) is datetime.date:
        return type(first) is type(second) and first == second
    return bool(first == second)


_DAYS_BEFORE = 1_721_424.5
"""Between the days that Julian dates and Python's ordinals count from: Ruby compares a date so with a number."""


def compare(first: object, second: object) -> int | None:
    """Ruby's `<=>`; None where the two have no order."""
    if first is second or (type(first) is bool and first == second):
        return 0
    if is_number(first) and is_number(second):
        return _sign(first, second)
    if isinstance(first, list) and isinstance(second, list):
        return _compare_lists(first, second)
    if type(first) is datetime.date and is_number(second):
        return _sign(first.toordinal() + _DAYS_BEFORE, second)
    for kind in (str, datetime.datetime, datetime.date):
        if isinstance(first, kind) and isinstance(second, kind):
            return _sign(first, second) if type(first) is type(second) else None
    return _compare_drops(first, second)


def _sign(first: Any, second: Any) -> int:
    return int(first > second) - int(first < second)


def _compare_lists(first: list[Any], second: list[Any]) -> int | None:
    for one, other in zip(first, second, strict=False):
        order = compare(one, other)
        if order != 0:
            return order
    return _sign(len(first), len(second))


def _compare_drops(first: object, second: object) -> int | None:
    """Documents by date, then by path (Jekyll::Drops::DocumentDrop#<=>)."""
    if not (isinstance(first, Drop) and isinstance(second, Drop)):
        return None
    by_date = compare(first.get("date"), second.get("date"))
    return by_date or compare(first.get("path"), second.get("path"))


def is_number(value: object) -> bool:
    """Whether it is an Integer or a Float."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def leading_integer(written: str) -> int:
    """Ruby's String#to_i."""
    found = _LEADING_INTEGER.match(written)
    return int(found[1]) if found and len(found[1]) <= _MOST_DIGITS else 0


def leading_float(written: str) -> float:
    """Ruby's String#to_f."""
    found = _LEADING_FLOAT.match(written)
    return float(found[1]) if found else 0.0


def to_i(value: object) -> int:
    """Ruby's `to_i` of what has it; raises Failure for what has not."""
    if isinstance(value, str):
        return leading_integer(value)
    if value is None:
        return 0
    if isinstance(value, float) and value in (float("inf"), float("-inf")):
        raise Failure("liquid.wrong_value", value=text(value))
    if is_number(value):
        return int(value)  # type: ignore[call-overload, no-any-return]  # an int or a float
    if isinstance(value, datetime.datetime):
        return int(value.timestamp())
    raise Failure("liquid.wrong_value", value=inspect(value))


def whole(value: object) -> int:
    """Liquid::Utils.to_integer: an Integer, or a text that is one and nothing else."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    written = text(value)
    if not _WHOLE_INTEGER.fullmatch(written) or len(written) > _MOST_DIGITS:
        raise Failure("liquid.no_integer", value=written)
    return int(re.sub(r"^(\s*[-+]?0)(?=[0-7])", r"\1o", written), 0)


def items(value: object) -> list[Any] | None:
    """What Ruby's `each` gives: an array's items, a hash's or a drop's pairs; None for what has no `each`."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        return [[key, item] for key, item in value.items()]
    if isinstance(value, range):
        return list(value)
    if isinstance(value, Drop):
        return [[key, item] for key, item in value.as_hash().items()]
    return None


def each(value: object) -> list[Any]:
    """What a Ruby block with one parameter gets of `each`: of a drop the keys alone. [] for what has no `each`."""
    return list(value.keys()) if isinstance(value, Drop) and not value.is_hash else items(value) or []


def array(value: object) -> list[Any]:
    """Ruby's Array(value)."""
    if value is None:
        return []
    if isinstance(value, datetime.datetime):
        return _parts(value)
    found = items(value)
    return [value] if found is None else found


def _parts(time: datetime.datetime) -> list[Any]:
    """Ruby's Time#to_a."""
    fields = time.timetuple()
    parts = [time.second, time.minute, time.hour, time.day, time.month, time.year]
    return [*parts, time.isoweekday() % 7, fields.tm_yday, fields.tm_isdst > 0, zone_name(time)]


def zone_name(time: datetime.datetime) -> str | None:
    """The zone's abbreviation; a mere offset has none."""
    name = time.tzname()
    return None if name is None or _MERE_OFFSET.fullmatch(name) else name


def flattened(values: Iterable[Any]) -> Iterator[Any]:
    """Ruby's Array#flatten."""
    for value in values:
        if isinstance(value, list):
            yield from flattened(value)
        else:
            yield value


def has_item(value: object, key: object) -> bool:
    """Whether a name or index after a dot or in brackets finds something in `value` (Liquid::VariableLookup)."""
    if isinstance(value, dict):
        return isinstance(key, (str, int, float, type(None))) and key in value
    if isinstance(value, list):
        return isinstance(key, int) and not isinstance(key, bool)
    return isinstance(value, Drop) and value.has(key)


def item(value: object, key: Any) -> Any:
    """Ruby's `value[key]` of a hash, an array or a drop; None where nothing is there."""
    if isinstance(value, dict):
        return value.get(key)
    if isinstance(value, list):
        return value[key] if -len(value) <= key < len(value) else None
    return value.get(key) if isinstance(value, Drop) else None


def prop(value: object, name: object) -> Any:
    """Ruby's `value[name]` as filters use it on the items of an array. Raises Failure where Ruby would."""
    if isinstance(value, str):
        if isinstance(name, str):
            return name if name in value else None
        return value[name] if isinstance(name, int) and -len(value) <= name < len(value) else None
    if isinstance(value, list) and not isinstance(name, int):
        raise Failure("liquid.no_property", name=text(name))
    if isinstance(value, (dict, list, Drop)):
        return item(value, name)
    if is_number(value) and not isinstance(value, float) and isinstance(name, int):
        return (value >> name) & 1  # type: ignore[operator]  # an int: Ruby gives its bit
    raise Failure("liquid.no_property", name=text(name))


def size(value: object) -> int | None:
    """Ruby's `size`; None for what has none."""
    if isinstance(value, (str, list, dict, range)):
        return len(value)
    return 8 if isinstance(value, int) and not isinstance(value, bool) else None


def is_empty(value: object) -> bool | None:
    """Ruby's `empty?`; None for what has none."""
    return not value if isinstance(value, (str, list, dict)) else None
