"""The site's posts and drafts: which are listed, in which order, and which come before and after another."""

import bisect
import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from editor.site import ruby
from editor.site.document import Document, by_date
from editor.site.index import Entry

if TYPE_CHECKING:
    from editor.site.site import Site


class Posts:
    """What follows from the index of a site."""

    def __init__(self, site: "Site", entries: Iterable[Entry]) -> None:
        self._site = site
        self.entries = tuple(entries)

    @functools.cached_property
    def listed(self) -> Sequence[Document]:
        """Those that Jekyll publishes, the oldest first."""
        shown = [entry for entry in self.entries if self._is_listed(entry)]
        documents = [Document(self._site, entry.place, entry.facts) for entry in shown]
        documents.sort(key=by_date)
        limit = self._site.config["limit_posts"]
        return documents[-limit:] if limit else documents

    def _is_listed(self, entry: Entry) -> bool:
        config, facts = self._site.config, entry.facts
        if not facts.is_text or (entry.place.is_draft and not ruby.is_true(config["show_drafts"])):
            return False
        if not (facts.is_published or ruby.is_true(config["unpublished"])):
            return False
        return ruby.is_true(config["future"]) or int(facts.date.timestamp()) <= int(self._site.time.timestamp())

    @functools.cached_property
    def drafts(self) -> Sequence[Document]:
        """The drafts, whether Jekyll is told to show them or not, by path."""
        found = [Document(self._site, entry.place, entry.facts) for entry in self.entries if entry.place.is_draft]
        return sorted(found, key=lambda document: document.relative_path)

    def beside(self, document: Document) -> tuple[Document | None, Document | None]:
        """The posts before and after `document`, be it listed itself or not."""
        place = bisect.bisect_left(self.listed, document.sort_key, key=lambda post: post.sort_key)
        before = (post for post in reversed(self.listed[max(place - 2, 0) : place]) if post.place != document.place)
        after = (post for post in self.listed[place : place + 2] if post.place != document.place)
        return next(before, None), next(after, None)

    def grouped(self, names: Callable[[Document], Iterable[Any]]) -> Mapping[Any, Sequence[Document]]:
        """The listed posts under each of their `names`, the newest first."""
        result: dict[Any, list[Document]] = {}
        for document in self.listed:
            for name in names(document):
                result.setdefault(_hashable(name), []).append(document)
        return {name: documents[::-1] for name, documents in result.items()}


def _hashable(name: Any) -> Any:
    """A category as a key: a list among them, which only nested lists in front matter make, as a tuple."""
    if isinstance(name, list):
        return tuple(map(_hashable, name))
    return str(name) if isinstance(name, Mapping) else name
