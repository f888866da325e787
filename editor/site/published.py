"""What a site publishes besides documents: pages, and files as they are."""

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from editor.site.page import Page, StaticFile
from editor.site.plugins import LISTING

if TYPE_CHECKING:
    from editor.site.added_pages import Listed
    from editor.site.reader import Found
    from editor.site.site import Site


class Published:
    """Pages and files of a site, each read when asked for."""

    def __init__(self, site: "Site") -> None:
        self._site = site

    @functools.cached_property
    def _found(self) -> "Found":
        from editor.site import reader

        return reader.look(self._site.context, self._site.theme)

    @functools.cached_property
    def _listed(self) -> "Listed | None":
        """Both as plugins leave them; None where none has to do with them."""
        if not self._site.plugins.intersection(LISTING):
            return None
        from editor.site import added_pages

        return added_pages.listed(self._site, added_pages.Listed(self._own_pages, self._own_files))

    @property
    def pages(self) -> Sequence[Page]:
        """The pages that Jekyll publishes, by file name, then those of the theme's assets, then what plugins add."""
        return self._own_pages if self._listed is None else self._listed.pages

    @property
    def late(self) -> int:
        """How many pages, the last of them, plugins add after those that add what has no file."""
        return 0 if self._listed is None else self._listed.late

    @property
    def files(self) -> Sequence[StaticFile]:
        """The files without front matter, by path; then those of collections, then of the theme's assets."""
        return self._own_files if self._listed is None else self._listed.files

    @functools.cached_property
    def _own_pages(self) -> Sequence[Page]:
        found = [Page(self._site.context, base, path) for base, path in self._found.pages]
        return [page for page in found if page.is_published]

    @functools.cached_property
    def _own_files(self) -> Sequence[StaticFile]:
        source = self._site.source
        found = [StaticFile(self._site.context, base, path) for base, path in self._found.files]
        own = [file for file in found if file.path.is_relative_to(source)]
        listed = [file for collection in self._site.collections.values() for file in collection.files]
        return [*own, *listed, *(file for file in found if not file.path.is_relative_to(source))]

    def as_listed(self, page: Page) -> Page:
        """A page as it is typed, at the URL that plugins give its file."""
        if self._site.plugins.isdisjoint(LISTING):
            return page
        from editor.site import added_pages

        return added_pages.as_listed(self._site, page)
