"""Filters on arrays (liquid/standardfilters.rb, jekyll/filters.rb)."""

import functools
from collections.abc import Callable, Iterable
from typing import Any

from editor.rendering.liquid import values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.expressions import Quality
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.values import compare, flattened, inspect, is_number, joined, prop, text, whole
from editor.site.ruby import is_true

_MISSING = object()


def listed(value: Any) -> list[Any]:
    """The items that Shopify's filters go through (StandardFilters::InputIterator)."""
    if isinstance(value, list):
        return list(flattened(value))
    if isinstance(value, dict):
        return [value]
    return values.each(value) if isinstance(value, values.Drop) else list(values.array(value))


def selectable(value: Any) -> list[Any] | None:
    """The items that Jekyll's filters choose from: of a hash its values; None for what has none."""
    if isinstance(value, dict):
        return list(value.values())
    return values.items(value)


def _has_properties(item: Any) -> bool:
    return isinstance(item, (str, list, dict, values.Drop)) or (is_number(item) and not isinstance(item, float))


def size(context: Context, value: Any) -> int:
    """How many; 0 for what cannot be counted."""
    return values.size(value) or 0


def first(context: Context, value: Any) -> Any:
    """The first item."""
    found = values.items(value)
    return found[0] if found else None


def last(context: Context, value: Any) -> Any:
    """The last item."""
    return value[-1] if isinstance(value, (list, range)) and value else None


def join(context: Context, value: Any, glue: Any = " ") -> str:
    """One text."""
    return joined(listed(value), text(glue))


def mapped(context: Context, value: Any, name: Any) -> list[Any]:
    """`map`: one property of each item."""
    return [prop(item, name) if _has_properties(item) else None for item in listed(value)]


def compact(context: Context, value: Any, name: Any = None) -> list[Any] | None:
    """Without nil, or without the items that have no such property; nil where an item cannot have any."""
    if name is not None and not all(map(_has_properties, listed(value))):
        return None
    return [item for item in listed(value) if (item if name is None else prop(item, name)) is not None]


def uniq(context: Context, value: Any, name: Any = None) -> list[Any] | None:
    """Each once, or one of each value of a property; nil where an item cannot have any."""
    every = listed(value)
    if len(every) < 2:
        return every
    if name is not None and not all(map(_has_properties, every)):
        return None
    found: dict[object, Any] = {}
    for item in every:
        found.setdefault(identity(item if name is None else prop(item, name)), item)
    return list(found.values())


def identity(value: Any) -> object:
    """What two values share that Ruby's `eql?` takes for one."""
    return id(value) if isinstance(value, values.Drop) else (type(value).__name__, inspect(value))


def concat(context: Context, value: Any, other: Any) -> list[Any]:
    """Both, one after the other."""
    if not isinstance(other, list):
        raise Failure("liquid.no_array", value=inspect(other))
    return listed(value) + other


def _order(first: Any, second: Any) -> int:
    found = compare(first, second)
    if found is None:
        raise Failure("liquid.no_order", left=inspect(first), right=inspect(second))
    return found


def _natural_order(first: Any, second: Any) -> int:
    if first is None or second is None:
        return 1 if first is None else -1
    one, other = _folded(text(first)), _folded(text(second))
    return (one > other) - (one < other)


def _folded(written: str) -> str:
    """Ruby's casecmp looks at the case of ASCII alone."""
    return "".join(sign.lower() if sign.isascii() else sign for sign in written)


def sort_natural(context: Context, value: Any, name: Any = None) -> list[Any] | None:
    """In order, whatever the case; nil last."""
    found = listed(value)
    if name is not None and not all(map(_has_properties, found)):
        return None if found else []
    if name is None or len(found) < 2:
        return sorted(found, key=functools.cmp_to_key(_natural_order))
    return _by_key(found, lambda item: prop(item, name), _natural_order)


def _by_key(found: Iterable[Any], key: Callable[[Any], Any], order: Callable[[Any, Any], int]) -> list[Any]:
    def compare_keys(one: tuple[Any, Any], other: tuple[Any, Any]) -> int:
        return order(one[0], other[0])

    decorated = [(key(item), item) for item in found]
    return [item for _, item in sorted(decorated, key=functools.cmp_to_key(compare_keys))]


def sort(context: Context, value: Any, name: Any = None, nils: Any = "first") -> list[Any]:
    """Jekyll's: by a property, items without it first or last."""
    found = values.items(value)
    if found is None:
        raise Failure("liquid.no_array", value=inspect(value))
    if name is None:
        return sorted(found, key=functools.cmp_to_key(_order))
    if nils not in ("first", "last"):
        raise Failure("liquid.wrong_value", value=text(nils))
    return _by_key(found, lambda item: item_property(item, name), _nil_order(-1 if nils == "first" else 1))


def _nil_order(nil_first: int) -> Callable[[Any, Any], int]:
    def order(first: Any, second: Any) -> int:
        if (first is None) != (second is None):
            return nil_first if first is None else -nil_first
        found = compare(first, second)
        return found if found is not None else _order(text(first), text(second))

    return order


def item_property(item: Any, name: Any) -> Any:
    """A property as Jekyll compares it (Filters#item_property): `a.b` goes deeper; what looks like a number is one."""
    path = text(name)
    found = prop(item, path) if "." not in path else _deep(item, path)
    return _as_number(found)


def _deep(item: Any, path: str) -> Any:
    for key in path.split("."):
        if not _has_properties(item):
            return False
        item = prop(item, key)
    return item


def _as_number(value: Any) -> Any:
    written = text(value).strip("\t\n\v\f\r ") if isinstance(value, (str, int, float)) else ""
    digits = written.removeprefix("-")
    if not digits.isascii() or not digits.replace(".", "", 1).isdigit():
        return value
    if digits.isdigit():
        return values.leading_integer(written)
    return float(written)


def is_target(found: Any, target: Any) -> bool:
    """Whether a property is what `where` and `find` look for (Filters#compare_property_vs_target)."""
    if target is None:
        return found is None
    if isinstance(target, Quality):
        return found == "" or joined(values.array(found), "") == ""
    wanted = text(target)
    if isinstance(found, str):
        return found == wanted
    return any(text(each) == wanted for each in values.array(found))


def _chosen(value: Any, name: Any, target: Any) -> list[Any] | None:
    """The items to choose from; None where the filter leaves its input as it is."""
    if not is_true(name) or isinstance(target, (list, dict)):
        return None
    return selectable(value)


def where(context: Context, value: Any, name: Any, target: Any) -> Any:
    """Jekyll's: the items whose property is `target`."""
    found = _chosen(value, name, target)
    return value if found is None else [item for item in found if is_target(item_property(item, name), target)]


def find(context: Context, value: Any, name: Any, target: Any) -> Any:
    """The first item whose property is `target`."""
    found = _chosen(value, name, target)
    if found is None:
        return value
    return next((item for item in found if is_target(item_property(item, name), target)), None)


def _changed(change: Callable[[list[Any], Any], list[Any]]) -> Callable[..., Any]:
    def apply(context: Context, value: Any, item: Any) -> Any:
        return change(value, item) if isinstance(value, list) else value

    return apply


def _count(count: Any) -> int:
    found = whole(count)
    if found < 0:
        raise Failure("liquid.wrong_value", value=text(count))
    return found


def pop(context: Context, value: Any, count: Any = 1) -> Any:
    """Without the last items."""
    return value[: max(len(value) - _count(count), 0)] if isinstance(value, list) else value


def shift(context: Context, value: Any, count: Any = 1) -> Any:
    """Without the first items."""
    return value[_count(count) :] if isinstance(value, list) else value


def sample(context: Context, value: Any, count: Any = 1) -> Any:
    """Any items: here the first, lest the preview change at every key."""
    if not isinstance(value, list):
        return value
    wanted = whole(count)
    return value[:wanted] if wanted != 1 else first(context, value)


def array_to_sentence_string(context: Context, value: Any, connector: Any = "and") -> str:
    """ "a, b, and c"."""
    size = values.size(value)
    if size is None or isinstance(value, (int, range)) or (size > 2 and not isinstance(value, list)):
        raise Failure("liquid.no_array", value=inspect(value))
    found: Any = [value.get(index) for index in (0, 1)] if isinstance(value, dict) else value
    if size < 2:
        return text(found[0]) if size else ""
    if size == 2:
        return f"{text(found[0])} {text(connector)} {text(found[1])}"
    return f"{joined(value[:-1], ', ')}, {text(connector)} {text(value[-1])}"


FILTERS: dict[str, Callable[..., Any]] = {
    "size": size,
    "first": first,
    "last": last,
    "join": join,
    "map": mapped,
    "compact": compact,
    "uniq": uniq,
    "concat": concat,
    "reverse": lambda context, value: listed(value)[::-1],
    "sort": sort,
    "sort_natural": sort_natural,
    "where": where,
    "find": find,
    "push": _changed(lambda found, item: [*found, item]),
    "unshift": _changed(lambda found, item: [item, *found]),
    "pop": pop,
    "shift": shift,
    "sample": sample,
    "array_to_sentence_string": array_to_sentence_string,
}
