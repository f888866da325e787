"""A post, a draft, or a document of a collection (Jekyll 4.3, lib/jekyll/document.rb)."""

import datetime
import functools
import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.site import ruby
from editor.site.context import Context
from editor.site.errors import DocumentError
from editor.site.excerpts import excerpt_of
from editor.site.facts import Facts, facts_of
from editor.site.reading import Place, Reading

if TYPE_CHECKING:
    from editor.site.site import Site


class Document:
    """One document. What lists need of it is kept; its front matter and content are read when asked for.

    With `text` the document is what that says, typed and not yet saved, and not what is on disk.
    """

    __slots__ = ("_context", "_facts", "_site", "_text", "place")

    def __init__(self, site: "Site", place: Place, facts: Facts | None = None, text: str | None = None) -> None:
        self._site = site
        self._context: Context = site.context
        self._text = self._context.read(place, text.removeprefix("\ufeff")) if text is not None else None
        self._facts = facts
        self.place = place

    def __repr__(self) -> str:
        return f"Document({self.relative_path!r})"

    @property
    def reading(self) -> Reading:
        """Front matter and content."""
        return self._text or self._context.from_disk(self.place)

    @property
    def facts(self) -> Facts:
        """What is kept of the document."""
        if self._facts is None:
            self._facts = facts_of(self.place, self.reading, self._context)
        return self._facts

    @property
    def path(self) -> Path:
        """The file."""
        return self._context.collections_path / self.relative_path

    @property
    def relative_path(self) -> str:
        """The file's path from the folder that holds the collections, with slashes."""
        return self.place.relative_path

    @property
    def collection(self) -> str:
        """The label of the collection: "posts" for posts and drafts."""
        return self.place.label

    @property
    def is_draft(self) -> bool:
        """Whether it is a post that stands in no `_posts`."""
        return self.place.is_draft

    @property
    def data(self) -> Mapping[str, Any]:
        """Front matter over its scope's defaults, and title, slug, ext, categories, tags and date as Jekyll sets them.

        No `excerpt` unless the front matter says one (see `excerpt_source`). A copy: it may be changed.
        """
        data = dict(self.reading.data)
        if self.collection == "posts" and "layout" not in data:
            usual = self._context.usual_layout(self.suffix, "post")
            return data if usual is None else {**data, "layout": usual}
        return data

    @property
    def content(self) -> str:
        """The source of the body."""
        return self.reading.content or ""

    @property
    def error(self) -> DocumentError | None:
        """What is wrong with the front matter; Jekyll then publishes the document without it, or refuses to build."""
        return self.facts.error

    @property
    def date(self) -> datetime.datetime:
        """In the site's zone; of an undated draft the file's time, of any other the time when the site was read."""
        return self.facts.date

    @property
    def title(self) -> object:
        """As the front matter has it, else made from the name; None where the front matter is broken."""
        return self.facts.title

    @property
    def slug(self) -> object:
        """As the front matter has it, else from the name; None where the front matter is broken."""
        return self.facts.slug

    @property
    def categories(self) -> tuple[Any, ...]:
        """Folders above `_posts`, then the front matter's."""
        return self.facts.categories

    @property
    def tags(self) -> tuple[Any, ...]:
        """The front matter's tags."""
        return self.facts.tags

    @property
    def url(self) -> str:
        """The path of the page from the site's root, escaped, without `baseurl`."""
        return self.facts.url

    @property
    def id(self) -> str:
        """Jekyll's identifier: the URL with the slug in the place of its last part."""
        slug = self.data.get("slug")
        last = Path(self.name).stem if slug is None else ruby.text_of(slug)
        return posixpath.join(_folder(self.url), last.lstrip("/"))

    @property
    def name(self) -> str:
        """The file's name."""
        return self.place.name

    @property
    def suffix(self) -> str:
        """The file's suffix."""
        return posixpath.splitext(self.name)[1]

    @property
    def output_suffix(self) -> str:
        """The suffix of the page's file."""
        return self.facts.output_suffix

    @property
    def excerpt_separator(self) -> str:
        """What ends the excerpt; "" for no excerpt."""
        own = self.reading.data.get("excerpt_separator")
        return ruby.text_of(own if ruby.is_true(own) else self._context.config["excerpt_separator"])

    @property
    def excerpt_source(self) -> str | None:
        """The source of the excerpt that Jekyll makes and renders as it does the content.

        None where there is none, because the front matter says an `excerpt` itself or the separator is "".
        """
        reading = self.reading
        if ruby.is_true(reading.data.get("excerpt")) or not self.excerpt_separator or "ext" not in reading.data:
            return None
        return excerpt_of(self.content, self.excerpt_separator)

    @property
    def previous(self) -> "Document | None":
        """The one before it in its collection; for posts the older one."""
        return self._site.neighbours(self)[0]

    @property
    def next(self) -> "Document | None":
        """The one after it in its collection; for posts the newer one."""
        return self._site.neighbours(self)[1]

    @property
    def sort_key(self) -> tuple[datetime.datetime, str]:
        """What posts are ordered by."""
        return self.facts.date, self.relative_path


def _folder(url: str) -> str:
    """Ruby's File.dirname."""
    return posixpath.dirname(url.rstrip("/")) or "/"


def in_order(first: Document, second: Document) -> int:
    """Document#<=>: by date where both have one, then by path."""
    dates = first.facts.dated, second.facts.dated
    if dates[0] and dates[1] and dates[0] != dates[1]:
        return -1 if dates[0] < dates[1] else 1
    return (first.relative_path > second.relative_path) - (first.relative_path < second.relative_path)


by_date = functools.cmp_to_key(in_order)
