"""A house style as one process tells it to another; by its types, so that what a style may say stands once."""

import dataclasses
import typing
from collections.abc import Mapping
from typing import Any

from editor.house.style import House


def packed(house: House) -> dict[str, Any]:
    """A house style as JSON has it."""
    return dataclasses.asdict(house)


def unpacked(told: Mapping[str, Any]) -> House:
    """What was packed. Raises KeyError, TypeError and ValueError for anything else."""
    house: House = _value(House, told)
    return house


def _value(kind: Any, told: Any) -> Any:
    """What was told of a type: one of a style's classes, a tuple, a mapping of texts, or a plain value."""
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        kinds = typing.get_type_hints(kind)
        return kind(**{name: _value(kinds[name], value) for name, value in dict(told).items()})
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple and inner[1] is ...:
        return tuple(_value(inner[0], value) for value in told)
    if origin is tuple:
        return tuple(_value(one, value) for one, value in zip(inner, told, strict=True))
    if origin is Mapping:
        return {str(key): _value(inner[1], value) for key, value in dict(told).items()}
    if not isinstance(told, kind):
        raise TypeError(f"{told!r} is no {kind.__name__}")
    return told
