"""Front matter's values, and when two of them are the same."""

import datetime
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = (
    "bool | int | float | str | datetime.date | datetime.datetime | Sequence[Value] | Mapping[str, Value] | None"
)


def fingerprint(value: Value) -> tuple[object, ...]:
    """A hashable that two values share when YAML would write them alike.

    1 is neither 1.0 nor true, and the same moment in another zone is another value.
    """
    if isinstance(value, str):
        return ("str", str(value))
    if isinstance(value, Mapping):
        return ("map", *((key, fingerprint(item)) for key, item in value.items()))
    if isinstance(value, Sequence):
        return ("list", *map(fingerprint, value))
    return (
        type(value).__name__,
        repr(value) if value is None or isinstance(value, (int, float)) else value.isoformat(),
    )


def same(first: Value, second: Value) -> bool:
    """Whether the two are the same value of the same type."""
    return fingerprint(first) == fingerprint(second)
