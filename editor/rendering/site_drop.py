"""`site` to a template (Jekyll 4.3, lib/jekyll/drops/site_drop.rb)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from editor.rendering import generated
from editor.rendering.drops import CollectionDrop, DocumentDrop, Fields, PageDrop, StaticFileDrop
from editor.site.document import Document
from editor.site.page import StaticFile

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView
    from editor.site import Site


_RELATED = 10


class SiteDrop(Fields):
    """`site`."""

    def __init__(self, view: "SiteView") -> None:
        self.site: Site = view.site
        self.view: SiteView = view
        self._lists: dict[str, Any] = {}

    @property
    def data(self) -> Mapping[str, Any]:
        """The configuration, with what plugins add to it."""
        return self.view.config

    def has(self, key: object) -> bool:
        """Collections are there by their names as well."""
        return super().has(key) or key in self.site.collections

    def get(self, key: str) -> Any:
        """A list is made once."""
        if key not in self._lists:
            self._lists[key] = self._made(key)
        return self._lists[key]

    def _made(self, key: str) -> Any:
        if key != "posts" and key in self.site.collections:
            return self.view.drops_of(self.site.collections[key].docs)
        return super().get(key)

    def text(self) -> str:
        """Nobody reads a whole site."""
        return "#<Jekyll::Drops::SiteDrop>"

    def documents(self) -> list[DocumentDrop]:
        """The documents of all collections."""
        collections = self.site.collections.values()
        return [drop for collection in collections for drop in self.view.drops_of(collection.docs)]

    def grouped(self, groups: Mapping[str, Sequence[Document]]) -> dict[str, list[DocumentDrop]]:
        """Posts by category or tag."""
        return {name: self.view.drops_of(documents) for name, documents in groups.items()}

    def related(self) -> list[DocumentDrop] | None:
        """The most recent posts but for the page itself (lib/jekyll/related_posts.rb); a page has none."""
        if not isinstance(self.view.current, DocumentDrop):
            return None
        recent = self.view.post_drops()[: _RELATED + 1]
        return [drop for drop in recent if drop is not self.view.current][:_RELATED]

    def html_pages(self) -> list[PageDrop]:
        """The pages that readers see."""
        return [drop for drop in self.page_drops() if drop.page.is_html or drop.page.url.endswith("/")]

    def page_drops(self) -> list[PageDrop]:
        """The pages that have files."""
        return [PageDrop(page, self.view) for page in self.site.pages]

    def files(self, found: Iterable[StaticFile]) -> list[StaticFileDrop]:
        """Static files."""
        return [StaticFileDrop(file) for file in found]

    _own: Mapping[str, Callable[["SiteDrop"], Any]] = {
        "posts": lambda drop: drop.view.post_drops(),
        "html_pages": lambda drop: drop.html_pages(),
        "collections": lambda drop: [
            CollectionDrop(collection, drop.view) for _, collection in sorted(drop.site.collections.items())
        ],
        "documents": lambda drop: drop.documents(),
        "related_posts": lambda drop: drop.related(),
        "config": lambda drop: None,
        "data": lambda drop: drop.site.data,
        "time": lambda drop: drop.site.time,
        "pages": lambda drop: generated.with_generated(drop.page_drops(), drop.view),
        "static_files": lambda drop: drop.files(drop.site.static_files),
        "tags": lambda drop: drop.grouped(drop.site.tags),
        "categories": lambda drop: drop.grouped(drop.site.categories),
    }
