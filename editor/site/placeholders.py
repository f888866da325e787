"""What the keys of a permalink stand for (Jekyll 4.3, lib/jekyll/drops/url_drop.rb)."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from editor.site import ruby
from editor.site.slugs import downcase, slugify

# English, whatever the machine's language is, as Ruby's.
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class Named(NamedTuple):
    """What of a document its URL is made of; `path` is its path without suffix below its collection's folder."""

    collection: str
    path: str
    basename: str
    slug: object
    categories: tuple[Any, ...]
    date: datetime.datetime
    output_suffix: str


def placeholders(document: Named) -> Mapping[str, Callable[[], str]]:
    """Each key that a permalink may have, with what gives its value."""
    date = document.date
    week = date.isocalendar()
    return {
        "collection": lambda: document.collection,
        "path": lambda: document.path,
        "output_ext": lambda: document.output_suffix,
        "name": lambda: slugify(document.basename),
        "title": lambda: slugify(_slug(document), "pretty", cased=True),
        "slug": lambda: slugify(_slug(document)),
        "categories": lambda: _joined(downcase(ruby.text_of(name)) for name in document.categories),
        "slugified_categories": lambda: _joined(slugify(ruby.text_of(name)) for name in document.categories),
        "year": lambda: f"{date.year:04}",
        "month": lambda: f"{date.month:02}",
        "day": lambda: f"{date.day:02}",
        "hour": lambda: f"{date.hour:02}",
        "minute": lambda: f"{date.minute:02}",
        "second": lambda: f"{date.second:02}",
        "i_day": lambda: str(date.day),
        "i_month": lambda: str(date.month),
        "short_month": lambda: _MONTHS[date.month - 1][:3],
        "long_month": lambda: _MONTHS[date.month - 1],
        "short_year": lambda: f"{date.year % 100:02}",
        "w_year": lambda: f"{week.year:04}",
        "week": lambda: f"{week.week:02}",
        "w_day": lambda: str(week.weekday),
        "short_day": lambda: _DAYS[date.weekday()][:3],
        "long_day": lambda: _DAYS[date.weekday()],
        "y_day": lambda: f"{date.timetuple().tm_yday:03}",
    }


def _slug(document: Named) -> str:
    return document.basename if document.slug is None else ruby.text_of(document.slug)


def _joined(names: Iterable[str]) -> str:
    return "/".join(dict.fromkeys(names))
