"""What is kept of each document while a site is open: enough to list, sort and link it."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editor.site import ruby
from editor.site.context import Context
from editor.site.errors import DocumentError
from editor.site.permalinks import with_suffix
from editor.site.placeholders import Named, placeholders
from editor.site.reading import Place, Reading
from editor.site.urls import fill, is_refused, unknown_key

# The first line are facts of their own already, the others are written for one post.
_OF_ITS_OWN = frozenset(
    "title slug date categories tags draft ext published"
    " permalink redirect_from excerpt description feature_text subtitle".split()
)
_MOST_WORDS, _LONGEST_WORD = 20, 60


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one document. `dated` is the date that it is sorted by, None for none."""

    title: object
    slug: object
    date: datetime.datetime
    dated: datetime.datetime | None
    categories: tuple[Any, ...]
    tags: tuple[Any, ...]
    url: str
    output_suffix: str
    is_published: bool
    is_text: bool
    error: DocumentError | None
    words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What other keys say in short: what a form offers for the next post."""


def facts_of(place: Place, reading: Reading, context: Context) -> Facts:
    """The facts of the document at `place`."""
    data = reading.data
    dated = data.get("date")
    date = dated or (_modified(context.collections_path / place.relative_path, context) if place.is_draft else None)
    categories, tags = tuple(data["categories"]), tuple(data.get("tags") or ())
    suffix = Path(place.name).suffix
    output_suffix = context.output_suffix(suffix, data.get("permalink"))
    path = place.relative_path.removesuffix(suffix).replace(f"_{place.label}", "", 1).rstrip(".")
    named = Named(
        collection=place.label,
        path=path,
        basename=Path(place.name).stem,
        slug=data.get("slug"),
        categories=categories,
        date=date or context.clock.now,
        output_suffix=output_suffix,
    )
    template, values = _template(place.label, data, context), placeholders(named)
    return Facts(
        title=data.get("title"),
        slug=data.get("slug"),
        date=named.date,
        # Jekyll has given posts the site's time, where they have none, before it sorts them; others it has not.
        dated=named.date if place.label == "posts" else dated,
        categories=context.shared(categories) if _all_text(categories) else categories,
        tags=context.shared(tags) if _all_text(tags) else tags,
        url=fill(template, values),
        output_suffix=context.shared(output_suffix),
        is_published=_is_published(place, data),
        is_text=reading.content is not None,
        error=reading.error or _url_error(place, template, values),
        words=context.shared(tuple(_words(data))),
    )


def _words(data: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The keys whose value is a word or a list of words, but for those that no two posts share."""
    for key, value in data.items():
        if key in _OF_ITS_OWN or not isinstance(key, str):
            continue
        words = value if isinstance(value, list) else [value]
        if 0 < len(words) <= _MOST_WORDS and all(map(_is_word, words)):
            yield key, tuple(words)


def _is_word(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_WORD and "\n" not in value


def _url_error(place: Place, template: str, values: Mapping[str, Callable[[], str]]) -> DocumentError | None:
    """Why Jekyll would refuse to make the URL, or None."""
    key = unknown_key(template, values)
    if key:
        return DocumentError("site.permalink_key", path=place.relative_path, name=key)
    if ":categories" in template and is_refused(values["categories"]()):
        return DocumentError("site.category_colon", path=place.relative_path, name=values["categories"]())
    return None


def _all_text(values: tuple[Any, ...]) -> bool:
    return all(isinstance(value, str) for value in values)


def _modified(path: Path, context: Context) -> datetime.datetime | None:
    try:
        return context.clock.local(datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC))
    except OSError:
        return None


def _is_published(place: Place, data: dict[str, Any]) -> bool:
    """Publisher#can_be_published? of a post; of a collection's document Document#published?."""
    published = data.get("published", True)
    return ruby.is_true(published) if place.label == "posts" else published is not False


def _template(label: str, data: dict[str, Any], context: Context) -> str:
    """The permalink of the document itself, of its collection, or what follows from the site's."""
    own = data.get("permalink")
    if ruby.is_true(own):
        return str(own)
    metadata = context.config["collections"].get(label) or {}
    template = metadata.get("permalink")
    return str(template) if template is not None else with_suffix("/:collection/:path", context.config["permalink"])
