"""`date` and Jekyll's filters on dates (liquid/standardfilters.rb, utils.rb, jekyll/filters/date_filters.rb)."""

import datetime
import re
from collections.abc import Callable
from typing import Any

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.filters.strftime import strftime
from editor.rendering.liquid.values import inspect, text

_SECONDS = re.compile(r"\d+", re.ASCII)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def moment(context: Context, value: Any) -> datetime.date | None:
    """Liquid::Utils.to_date: a time, or a date for what is one; None for what says none."""
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str):
        value = value.lower()
        if value in ("now", "today"):
            return datetime.datetime.now(context.rendering.surroundings.clock.zone).astimezone()
    try:
        return _parsed(context, value)
    except (ValueError, OverflowError, OSError):
        return None


def _parsed(context: Context, value: Any) -> datetime.date | None:
    clock = context.rendering.surroundings.clock
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if is_number or (isinstance(value, str) and _SECONDS.fullmatch(value)):
        return clock.local(datetime.datetime.fromtimestamp(int(value), datetime.UTC))
    return clock.parse(value) if isinstance(value, str) and value else None


def date(context: Context, value: Any, pattern: Any) -> Any:
    """By a pattern of strftime; what is no date stays as it is."""
    if not text(pattern):
        return value
    found = moment(context, value)
    return value if found is None else strftime(found, text(pattern))


def local(context: Context, value: Any) -> datetime.datetime:
    """The time in the site's zone. Raises Failure for what is none."""
    found = moment(context, value)
    clock = context.rendering.surroundings.clock
    if found is None:
        raise Failure("liquid.no_date", value=inspect(value))
    if not isinstance(found, datetime.datetime):
        return clock.here(datetime.datetime(found.year, found.month, found.day))
    return clock.local(found)


def date_to_xmlschema(context: Context, value: Any) -> Any:
    """ "2024-07-27T10:00:00+09:00"."""
    if not text(value):
        return value
    return local(context, value).isoformat(timespec="seconds")


def date_to_rfc822(context: Context, value: Any) -> Any:
    """ "Sat, 27 Jul 2024 10:00:00 +0900"."""
    from email.utils import format_datetime  # which reads what sockets need, and few pages ask for it

    return format_datetime(local(context, value)) if text(value) else value


def _written(month: str) -> Any:
    def write(context: Context, value: Any, kind: Any = None, style: Any = None) -> Any:
        if not text(value):
            return value
        found = local(context, value)
        if kind != "ordinal":
            return strftime(found, f"%d {month} %Y")
        ending = "th" if found.day in (11, 12, 13) else _ENDINGS.get(found.day % 10, "th")
        day = f"{found.day}{ending}"
        return strftime(found, f"{month} {day}, %Y" if style == "US" else f"{day} {month} %Y")

    return write


FILTERS: dict[str, Callable[..., Any]] = {
    "date": date,
    "date_to_xmlschema": date_to_xmlschema,
    "date_to_rfc822": date_to_rfc822,
    "date_to_string": _written("%b"),
    "date_to_long_string": _written("%B"),
}
