"""What `site`, `page` and the items of their lists are to a template (Jekyll 4.3, lib/jekyll/drops/)."""

import functools
import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from editor.rendering.liquid.values import Drop, inspect
from editor.site.document import Document
from editor.site.page import Page, StaticFile

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView
    from editor.site.collection import Collection
    from editor.site.themes import Theme

VERSION = "4.3.1"
"""The Jekyll whose ways these are."""


def jekyll() -> dict[str, str]:
    """`jekyll`."""
    return {"version": VERSION, "environment": os.environ.get("JEKYLL_ENV", "development")}


class Fields(Drop):
    """Answers by a table of what it knows itself, then from front matter."""

    _own: Mapping[str, Callable[[Any], Any]] = {}

    @property
    def data(self) -> Mapping[str, Any]:
        """What the front matter says."""
        raise NotImplementedError

    def has(self, key: object) -> bool:
        """Whether it knows the key."""
        return key in self._own or key in self.data

    def get(self, key: str) -> Any:
        """The value of a key."""
        own = self._own.get(key)
        return own(self) if own else self.data.get(key)

    def keys(self) -> list[str]:
        """All keys, its own first."""
        return list(dict.fromkeys((*self._own, *self.data)))


class DocumentDrop(Fields):
    """A post or a document of a collection. `content` and `excerpt` are rendered when asked for."""

    # What a document within a document's JSON leaves out, lest it go on for ever.
    _UNNESTED = frozenset(("content", "output", "excerpt", "next", "previous"))

    def __init__(self, document: Document, view: "SiteView") -> None:
        self.document = document
        self._view = view

    @functools.cached_property
    def data(self) -> Mapping[str, Any]:
        """Front matter over its defaults."""
        return self._view.data_of(self.document)

    def text(self) -> str:
        """It prints as its content."""
        return self.content

    @property
    def content(self) -> str:
        """The body: as HTML once Jekyll has rendered it, before that its source."""
        return self._view.content_of(self.document)

    @functools.cached_property
    def excerpt(self) -> str:
        """The excerpt's HTML."""
        return self._view.excerpt_of(self)

    def neighbour(self, name: str) -> "DocumentDrop | None":
        """The `next` or `previous` document."""
        found: Document | None = getattr(self.document, name)
        return self._view.drop_of(found) if found else None

    def for_json(self, depth: int) -> Any:
        """Two documents deep, the neighbours are named but not told."""
        found = self.as_hash()
        if depth < 2:
            return found
        for name in ("previous", "next"):
            if isinstance(found[name], DocumentDrop):
                whole = found[name].as_hash()
                found[name] = {key: value for key, value in whole.items() if key not in self._UNNESTED}
        return found

    _own: Mapping[str, Callable[["DocumentDrop"], Any]] = {
        "name": lambda drop: drop.data.get("name") or drop.document.name,
        "id": lambda drop: drop.document.id,
        "relative_path": lambda drop: drop.document.relative_path,
        "excerpt": lambda drop: drop.excerpt,
        "title": lambda drop: drop.data.get("title"),
        "categories": lambda drop: list(drop.data.get("categories") or ()),
        "collection": lambda drop: drop.document.collection,
        "next": lambda drop: drop.neighbour("next"),
        "tags": lambda drop: drop.data.get("tags"),
        "previous": lambda drop: drop.neighbour("previous"),
        "content": lambda drop: drop.content,
        "output": lambda drop: None,
        "path": lambda drop: drop.document.relative_path,
        "url": lambda drop: drop.document.url,
        "date": lambda drop: drop.document.date,
    }


class ExcerptDrop(Drop):
    """The page while its own excerpt is rendered: it has none then."""

    def __init__(self, drop: DocumentDrop) -> None:
        self._drop = drop
        self.document = drop.document

    def has(self, key: object) -> bool:
        """What the document has."""
        return self._drop.has(key)

    def get(self, key: str) -> Any:
        """What the document says, but for the excerpt."""
        return None if key == "excerpt" else self._drop.get(key)

    def keys(self) -> list[str]:
        """The document's keys."""
        return self._drop.keys()


class PageDrop(Fields):
    """A page, which is a hash to Ruby, its front matter first (lib/jekyll/page.rb, convertible.rb: to_liquid)."""

    is_hash = True

    def __init__(self, page: Page, view: "SiteView") -> None:
        self.page = page
        self._view = view

    @property
    def data(self) -> Mapping[str, Any]:
        """Front matter over its defaults."""
        return self._view.data_of(self.page)

    @property
    def content(self) -> str:
        """The source of its body, or its HTML once that is made."""
        return self._view.content_of(self.page)

    def keys(self) -> list[str]:
        """All keys."""
        return list(dict.fromkeys((*self.data, *self._own)))

    _own: Mapping[str, Callable[["PageDrop"], Any]] = {
        "content": lambda drop: drop.content,
        "dir": lambda drop: drop.page.dir,
        "excerpt": lambda drop: drop.data.get("excerpt"),
        "name": lambda drop: drop.page.name,
        "path": lambda drop: drop.page.relative_path,
        "url": lambda drop: drop.page.url,
    }


class StaticFileDrop(Fields):
    """A file without front matter."""

    def __init__(self, file: StaticFile) -> None:
        self.file = file

    @property
    def data(self) -> Mapping[str, Any]:
        """What the front matter defaults say."""
        return self.file.data

    _own: Mapping[str, Callable[["StaticFileDrop"], Any]] = {
        "name": lambda drop: drop.file.name,
        "basename": lambda drop: drop.file.basename,
        "extname": lambda drop: drop.file.suffix,
        "path": lambda drop: drop.file.relative_path,
        "collection": lambda drop: drop.file.label or None,
        "modified_time": lambda drop: drop.file.modified,
    }


class CollectionDrop(Fields):
    """A collection."""

    def __init__(self, collection: "Collection", view: "SiteView") -> None:
        self.collection = collection
        self.view = view

    @property
    def data(self) -> Mapping[str, Any]:
        """What the configuration says of it."""
        return self.collection.metadata

    def text(self) -> str:
        """It prints as its documents."""
        return inspect(self.get("docs"))

    def for_json(self, depth: int) -> Any:
        """Its documents are told by their contents."""
        del depth
        return {**self.as_hash(), "docs": [drop.text() for drop in self.get("docs")]}

    _own: Mapping[str, Callable[["CollectionDrop"], Any]] = {
        "label": lambda drop: drop.collection.label,
        "files": lambda drop: [StaticFileDrop(file) for file in drop.collection.files],
        "docs": lambda drop: drop.view.drops_of(drop.collection.docs),
        "output": lambda drop: drop.collection.output,
        "relative_directory": lambda drop: drop.collection.relative_directory,
        "directory": lambda drop: str(drop.collection.directory),
    }


def theme_hash(theme: "Theme") -> dict[str, Any]:
    """`theme`, as far as a gem's folder tells."""
    return {"root": str(theme.root), "version": theme.version, "name": theme.name}
