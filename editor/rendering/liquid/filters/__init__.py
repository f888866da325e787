"""Liquid's filters, Shopify's and Jekyll's, which takes the place of the former where both have one of a name."""

from collections.abc import Callable
from types import FunctionType
from typing import Any

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.filters import arrays, content, contents, dates, grouping, numbers, texts, urls
from editor.rendering.liquid.values import inspect as shown

_LONGEST_SHOWN = 60
_WRONG_TYPE = (AttributeError, TypeError, ValueError, ArithmeticError, LookupError)
Applied = Callable[[Context, Any, list[Any]], Any]


def all_filters() -> dict[str, Applied]:
    """Every filter by its name."""
    found: dict[str, Applied] = {}
    for module in (texts, numbers, arrays, content, contents, dates, grouping, urls):
        found |= {name: _checked(name, function) for name, function in module.FILTERS.items()}
    return found


def _checked(name: str, function: FunctionType) -> Applied:
    """Ruby refuses too many or too few arguments, and has no method for what is of a wrong type."""
    most = function.__code__.co_argcount - 2  # after context and value; inspect.signature takes 7 ms for all of them
    least = most - len(function.__defaults__ or ())

    def apply(context: Context, value: Any, arguments: list[Any]) -> Any:
        if not least <= len(arguments) <= most:
            raise Failure("liquid.wrong_arguments", filter=name)
        try:
            return function(context, value, *arguments)
        except _WRONG_TYPE as error:
            raise Failure("liquid.wrong_type", filter=name, value=shown(value)[:_LONGEST_SHOWN]) from error

    return apply
