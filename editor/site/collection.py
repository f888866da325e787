"""A collection of documents (Jekyll 4.3, lib/jekyll/collection.rb)."""

import datetime
import functools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.site import ruby
from editor.site.document import Document, in_order
from editor.site.entries import below, has_front_matter
from editor.site.ordering import merge_sorted
from editor.site.page import StaticFile
from editor.site.reading import Place

if TYPE_CHECKING:
    from editor.site.site import Site


class Collection:
    """The documents and files of one label."""

    def __init__(self, site: "Site", label: str) -> None:
        self._site = site
        self.label = label

    @property
    def metadata(self) -> Mapping[str, Any]:
        """What the configuration says of it."""
        return self._site.config["collections"].get(self.label) or {}

    @property
    def output(self) -> bool:
        """Whether its documents become pages."""
        return ruby.is_true(self.metadata.get("output", False))

    @property
    def relative_directory(self) -> str:
        """Its folder's name."""
        return f"_{self.label}"

    @property
    def directory(self) -> Path:
        """Its folder."""
        return self._site.context.collections_path / self.relative_directory

    @functools.cached_property
    def docs(self) -> Sequence[Document]:
        """Its documents as Jekyll orders them; of the posts the oldest first."""
        if self.label == "posts":
            return self._site.posts
        found = [Document(self._site, Place(path, self.label)) for path in self._paths if self._is_document(path)]
        unpublished = ruby.is_true(self._site.config["unpublished"])
        return self._ordered([document for document in found if unpublished or document.facts.is_published])

    @functools.cached_property
    def files(self) -> Sequence[StaticFile]:
        """Its files without front matter."""
        if self.label in ("posts", "data"):
            return ()
        context = self._site.context
        return [
            StaticFile(context, context.collections_path, path, self.label)
            for path in self._paths
            if not self._is_document(path)
        ]

    @functools.cached_property
    def _paths(self) -> list[str]:
        keeps = self._site.context.entry_filter.keeps
        inside = self.relative_directory
        if self.label == "data":
            return []
        return [f"{inside}/{path}" for path in below(self.directory, hidden=True) if keeps(path, inside)]

    def beside(self, document: Document) -> tuple[Document | None, Document | None]:
        """The documents before and after `document`, which may be another reading of one that is listed."""
        here = self._positions.get(document.place)
        if here is None:
            return None, None
        return self.docs[here - 1] if here else None, self.docs[here + 1] if here + 1 < len(self.docs) else None

    @functools.cached_property
    def _positions(self) -> Mapping[Place, int]:
        return {document.place: position for position, document in enumerate(self.docs)}

    def _is_document(self, path: str) -> bool:
        return has_front_matter(self._site.context.collections_path / path)

    def _ordered(self, documents: list[Document]) -> list[Document]:
        order, key = self.metadata.get("order"), self.metadata.get("sort_by")
        if isinstance(key, str) and not isinstance(order, list):
            return merge_sorted(documents, functools.partial(_by_value, key))
        ordered = merge_sorted(documents, in_order)
        if isinstance(order, list):
            places = {f"{self.relative_directory}/{entry}": place for place, entry in reversed(list(enumerate(order)))}
            ordered.sort(key=lambda document: places.get(document.relative_path, len(places)))
        return ordered


def _by_value(key: str, first: Document, second: Document) -> int:
    """Collection#sort_docs_by_key!: what has no value last; what Ruby cannot compare, or finds equal, as without it."""
    values = first.reading.data.get(key), second.reading.data.get(key)
    if (values[0] is None) != (values[1] is None):
        return 1 if values[0] is None else -1
    order = _compared(*values)
    return order or in_order(first, second)


def _compared(first: Any, second: Any) -> int:
    for kind in (int, float), str, datetime.datetime:
        if all(isinstance(value, kind) and not isinstance(value, bool) for value in (first, second)):
            return int(first > second) - int(first < second)
    return 0
