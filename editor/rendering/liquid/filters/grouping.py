"""Filters that take an expression, and those that group (jekyll/filters.rb, filters/grouping_filters.rb)."""

from collections.abc import Callable, Iterator
from typing import Any

from editor.rendering.liquid import values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.expressions import Condition, parse_condition, parse_filtered
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.filters.arrays import identity, item_property, selectable
from editor.rendering.liquid.values import text
from editor.site.ruby import is_true


def _condition(written: Any) -> Condition:
    condition = parse_condition(written, in_filter=True) if isinstance(written, str) else None
    if condition is None:
        raise Failure("liquid.wrong_condition", condition=text(written))
    return condition


def _fitting(context: Context, found: list[Any], variable: Any, condition: Condition) -> Iterator[Any]:
    names: dict[str, object] = {}
    for item in found:
        context.rendering.budget.step()
        names[text(variable)] = item
        if is_true(context.with_names(names, lambda: condition.evaluate(context))):
            yield item


def where_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    """The items for which the condition holds, each known by the name `variable` in it."""
    found = selectable(value)
    return value if found is None else list(_fitting(context, found, variable, _condition(expression)))


def find_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    """The first item for which the condition holds."""
    found = selectable(value)
    return value if found is None else next(_fitting(context, found, variable, _condition(expression)), None)


def _grouped(found: list[Any], key: Callable[[Any], Any]) -> list[dict[str, Any]]:
    groups: dict[object, dict[str, Any]] = {}
    for item in found:
        name = key(item)
        groups.setdefault(identity(name), {"name": name, "items": []})["items"].append(item)
    return [{**group, "size": len(group["items"])} for group in groups.values()]


def group_by(context: Context, value: Any, name: Any) -> Any:
    """Groups by a property's text: each has `name`, `items` and `size`."""
    found = values.items(value)
    return value if found is None else _grouped(found, lambda item: text(item_property(item, name)))


def group_by_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    """Groups by what an expression gives for each item."""
    found = values.items(value)
    if found is None:
        return value
    parsed = parse_filtered(text(expression))
    names: dict[str, object] = {}

    def key(item: Any) -> Any:
        context.rendering.budget.step()
        names[text(variable)] = item
        return context.with_names(names, lambda: parsed.evaluate(context))

    return _grouped(found, key)


FILTERS: dict[str, Callable[..., Any]] = {
    "where_exp": where_exp,
    "find_exp": find_exp,
    "group_by": group_by,
    "group_by_exp": group_by_exp,
}
