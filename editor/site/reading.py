"""One file's front matter and content as Jekyll takes them (Jekyll 4.3, lib/jekyll/document.rb: read)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

from editor.post import FrontMatterError, delimiters
from editor.post.values import fingerprint
from editor.site import ruby, slugs
from editor.site.errors import DocumentError
from editor.site.times import Clock
from editor.site.yaml_files import RefusedSymbol, is_list, load, merged

# Jekyll::Document's DATE_FILENAME_MATCHER and DATELESS_FILENAME_MATCHER.
DATED = re.compile(r"^(?>.+/)*?(?P<date>\d{2,4}-\d{1,2}-\d{1,2})-(?P<slug>[^/]*)(?P<ext>\.[^.]+)$", re.M | re.A)
DATELESS = re.compile(r"^(?:.+/)*(?P<slug>.*)(?P<ext>\.[^.]+)$", re.M)
_BLANK_LINES = re.compile(r"[ \t\r\n\f\v]*(?:\n|\Z)")


class Place(NamedTuple):
    """Where a document is: `relative_path` to the folder of collections, and the `label` of its collection."""

    relative_path: str
    label: str

    @property
    def name(self) -> str:
        """The file's name."""
        return self.relative_path.rpartition("/")[2]

    @property
    def is_draft(self) -> bool:
        """Jekyll's rule: among the posts, but with no `_posts` in its path."""
        return self.label == "posts" and "_posts" not in self.relative_path

    @property
    def folders(self) -> list[str]:
        """The folders that become categories: those above `_posts`, `_drafts` or the collection's folder."""
        special = "_drafts" if self.is_draft else f"_{self.label}"
        if self.relative_path.startswith(special):
            return []
        above = self.relative_path.partition(special)[0].split("/")
        return [part for part in above if part not in ("", special, self.name)]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says: `data`, its front matter over the defaults and completed, and its `content` below.

    `content` is None for a file that Jekyll leaves out, because it is not UTF-8. With an `error` the front matter
    counts for nothing, as in Jekyll, or its date does not.
    """

    data: dict[str, Any]
    content: str | None
    error: DocumentError | None = None

    @classmethod
    def unreadable(cls, place: Place, problem: Exception) -> Self:
        """Of a file that is not there or not text."""
        error = DocumentError("site.document_unreadable", path=place.relative_path, problem=str(problem))
        return cls({"draft": place.is_draft, "categories": place.folders}, None, error)


def name_parts(relative_path: str) -> tuple[str | None, str, str | None]:
    """The date, the slug and the suffix in a file's name; None for what is not there (Document#populate_title)."""
    dated = DATED.search(relative_path)
    found = dated or DATELESS.search(relative_path)
    slug = found["slug"] if found else relative_path.rpartition("/")[2]
    return dated["date"] if dated else None, slug.rstrip("."), found["ext"] if found else None


def split(text: str) -> tuple[str, str]:
    """Front matter (with its opening line, without its closing one; "" for none) and content, where Jekyll cuts them.

    Blank lines after the closing delimiter belong to neither.
    """
    end, start = delimiters.split(text)
    if not start:
        return "", text
    blank = _BLANK_LINES.match(text, start)
    return text[:end], text[blank.end() if blank else start :]


def front_matter(text: str, path: str, clock: Clock) -> Mapping[str, Any]:
    """The values of front matter as `split` gives it, times in the site's zone. Raises DocumentError."""
    try:
        value = load(text)
    except FrontMatterError as error:
        problem = error.facts.get("problem") or str(error)
        raise DocumentError("site.document_broken", path=path, line=error.line, problem=problem) from error
    except RefusedSymbol as error:
        raise DocumentError("site.symbol", path=path, line=error.line) from error
    if value is None or value is False:
        return {}
    if not isinstance(value, Mapping):
        raise DocumentError("site.document_no_mapping", path=path, line=1)
    return {key: clock.timed(item) for key, item in value.items()}


def read_document(text: str, place: Place, defaults: Mapping[str, Any], clock: Clock) -> Reading:
    """The document at `place` whose file reads `text`, over the front matter `defaults` of its scope."""
    reader = _Reader(place, clock)
    yaml, content = split(text)
    try:
        reader.merge(defaults)
        reader.merge(front_matter(yaml, place.relative_path, clock) if yaml else {})
    except DocumentError as error:
        return Reading(reader.data, content, error)
    reader.complete()
    return Reading(reader.data, content, reader.error)


class _Reader:
    """Jekyll::Document's data while it grows."""

    def __init__(self, place: Place, clock: Clock) -> None:
        self.error: DocumentError | None = None
        self.data: dict[str, Any] = {"draft": place.is_draft, "categories": place.folders}
        self._place = place
        self._clock = clock

    def merge(self, other: Mapping[str, Any]) -> None:
        """Document#merge_data!."""
        listed = other.get("categories")
        if listed is not None:
            listed = ruby.words(listed) if isinstance(listed, str) else listed
            if not is_list(listed):
                # Ruby cannot join it to the list that is there; Jekyll then drops the whole front matter.
                raise DocumentError("site.categories_type", path=self._place.relative_path, found=ruby.inspect(listed))
            other = {**other, "categories": _union([*self.data["categories"], *listed])}
        self.data = merged(self.data, other)
        if "date" in self.data:
            self._date(self.data["date"])

    def _date(self, value: object) -> None:
        try:
            self.data["date"] = self._clock.parse(value)
        except (ValueError, OverflowError):
            found = ruby.text_of(value)
            self.error = DocumentError("site.date_invalid", path=self._place.relative_path, found=found)
            self.data.pop("date", None)

    def complete(self) -> None:
        """Document#read_post_data but for the excerpt."""
        self._name()
        listed = [*self.data["categories"], *self._several("category", "categories")]
        self.data["categories"] = _union([*self.data["categories"], *map(ruby.text_of, listed)])
        self.data["tags"] = self._several("tag", "tags")

    def _name(self) -> None:
        written, slug, suffix = name_parts(self._place.relative_path)
        date = self.data.get("date")
        if written and (date is None or int(date.timestamp()) == int(self._clock.now.timestamp())):
            self._date(written)
        self._default("title", slugs.titleize(slug))
        self._default("slug", slug)
        self._default("ext", suffix)

    def _default(self, key: str, value: object) -> None:
        """Ruby's `||=`."""
        if not ruby.is_true(self.data.get(key)):
            self.data[key] = value

    def _several(self, singular: str, plural: str) -> list[Any]:
        """Jekyll::Utils.pluralized_array_from_hash."""
        value = self.data.get(singular)
        if not ruby.is_true(value):
            value = self.data.get(plural)
            if isinstance(value, str):
                value = ruby.words(value)
            elif not is_list(value):
                value = None
        return [item for item in _flat([value]) if item is not None]


def _union(values: Iterable[Any]) -> list[Any]:
    """Ruby's `|`: each value once, by value and type."""
    seen: dict[object, Any] = {}
    for value in values:
        seen.setdefault(fingerprint(value), value)
    return list(seen.values())


def _flat(values: Iterable[Any]) -> Iterable[Any]:
    for value in values:
        if is_list(value):
            yield from _flat(value)
        else:
            yield value
