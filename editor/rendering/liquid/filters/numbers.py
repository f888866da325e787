"""Filters on numbers, which Ruby's Liquid reckons with as decimals (liquid/standardfilters.rb, utils.rb)."""

import math
import re
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from decimal import Context as Precision
from typing import Any

from editor.rendering.liquid import values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.failure import Failure

Number = int | Decimal
_DECIMAL = re.compile(r"-?\d+\.\d+", re.ASCII)
_PRECISION = Precision(prec=40)
_LONGEST = 4000


def number(value: Any) -> Number:
    """Liquid::Utils.to_number: what is no number is 0."""
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, int):
        return 0 if isinstance(value, bool) else value
    if not isinstance(value, str):
        return 0
    stripped = value.strip("\t\n\v\f\r \0")
    return Decimal(stripped) if _DECIMAL.fullmatch(stripped) and len(stripped) < _LONGEST else values.to_i(value)


def _plain(result: Number) -> int | float:
    return float(result) if isinstance(result, Decimal) else result


def _reckoned(operation: Callable[[Any, Any], Number]) -> Callable[[Context, Any, Any], int | float]:
    def reckon(context: Context, value: Any, operand: Any) -> int | float:
        first, second = number(value), number(operand)
        if isinstance(first, Decimal) or isinstance(second, Decimal):
            first, second = Decimal(first), Decimal(second)
        return _plain(operation(first, second))

    return reckon


def _times(first: Any, second: Any) -> Number:
    return _PRECISION.multiply(first, second) if isinstance(first, Decimal) else first * second


def _divided(first: Any, second: Any) -> Number:
    if isinstance(first, Decimal):
        # Ruby's decimals go on to infinity.
        return _PRECISION.divide(first, second) if second else first * Decimal("Infinity")
    if second == 0:
        raise Failure("liquid.divided_by_zero")
    result: int = first // second
    return result


def _remainder(first: Any, second: Any) -> Number:
    if second == 0:
        raise Failure("liquid.divided_by_zero")
    if isinstance(first, int):
        result: int = first % second
        return result
    # Ruby's remainder has the sign of what is divided by.
    rest: Decimal = _PRECISION.remainder(first, second)
    return rest + Decimal(second) if rest and (rest < 0) != (second < 0) else rest


def _finite(value: Any) -> Number:
    found = number(value)
    if isinstance(found, Decimal) and not found.is_finite():
        raise Failure("liquid.wrong_value", value=values.text(value))
    return found


def round_off(context: Context, value: Any, places: Any = 0) -> int | float:
    """To so many places; halves away from zero."""
    found, digits = _finite(value), int(_finite(places))
    if isinstance(found, int) and digits >= 0:
        return found
    if abs(digits) > _LONGEST:
        return _plain(found) if digits > 0 else 0
    rounded = Decimal(found).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, Precision(prec=_LONGEST))
    return int(rounded) if digits <= 0 else float(rounded)


def _whole(rounding: str) -> Callable[[Context, Any], int]:
    def make(context: Context, value: Any) -> int:
        return int(Decimal(_finite(value)).to_integral_value(rounding))

    return make


def to_integer(context: Context, value: Any) -> int:
    """Ruby's to_i; true is 1, false 0."""
    if isinstance(value, float) and not math.isfinite(value):
        raise Failure("liquid.wrong_value", value=values.text(value))
    return int(value) if isinstance(value, bool) else values.to_i(value)


def _absolute(context: Context, value: Any) -> int | float:
    found = number(value)
    return _plain(-found if found < 0 else found)


FILTERS: dict[str, Callable[..., Any]] = {
    "abs": _absolute,
    "plus": _reckoned(lambda first, second: first + second),
    "minus": _reckoned(lambda first, second: first - second),
    "times": _reckoned(_times),
    "divided_by": _reckoned(_divided),
    "modulo": _reckoned(_remainder),
    "round": round_off,
    "ceil": _whole(ROUND_CEILING),
    "floor": _whole(ROUND_FLOOR),
    "at_least": lambda context, value, least: _plain(max(number(value), number(least))),
    "at_most": lambda context, value, most: _plain(min(number(value), number(most))),
    "to_integer": to_integer,
}
