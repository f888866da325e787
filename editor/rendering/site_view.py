"""A site as the templates of one of its pages see it."""

import functools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.rendering import drops
from editor.rendering.drops import DocumentDrop, ExcerptDrop, PageDrop
from editor.rendering.liquid.construct import has_liquid
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.limits import Budget
from editor.rendering.liquid.surroundings import Surroundings
from editor.rendering.paging import paginator
from editor.rendering.site_drop import SiteDrop
from editor.site import Site
from editor.site.document import Document
from editor.site.page import Page, StaticFile
from editor.site.plugins import GENERATORS, GITHUB

if TYPE_CHECKING:
    from editor.rendering.liquid.context import Rendering
    from editor.rendering.plugins.generators import Made, Step

CURRENT_CONTENT, CURRENT_EXCERPT = "content", "excerpt"
"""What of the page's own body a layout may look at, beside printing it."""


class SiteView(Surroundings):
    """The site around the page `current`, whose text may differ from its file's; None: no page is shown yet.

    Files are read once: a view is as old as its Site.
    """

    def __init__(self, site: Site) -> None:
        super().__init__(_configuration(site))
        self.language = "en"
        """In which language the page says what is wrong in it."""
        self.site = site
        self.plugins = site.plugins
        self.clock = site.context.clock
        self.current: DocumentDrop | PageDrop | None = None
        self.html = ""
        """The current page's body as HTML, once it is made."""
        self.looked_at: set[str] = set()
        """Of CURRENT_CONTENT and CURRENT_EXCERPT, what a template asked for."""
        self.read_files: dict[Path, int] = {}
        """The includes that were read, each with its time in ns."""
        self._drops: dict[object, DocumentDrop] = {}
        self._site_drop = SiteDrop(self)
        self._includes: dict[str, str | None] = {}
        self.budget = Budget()

    def show(self, document: Document | Page) -> None:
        """Make `document` the page that is rendered, also where lists name it."""
        old = self.current
        if isinstance(old, DocumentDrop):
            self._drops.pop(old.document.place, None)
        self.html, self.current = "", None
        self.current = self.drop_of(document) if isinstance(document, Document) else PageDrop(document, self)
        # Its lists have the drop of the text before.
        self._site_drop = SiteDrop(self)

    def rendering(self, page: Any, budget: Budget) -> "Rendering":
        """What the templates of a page share; `page` is its drop."""
        from editor.rendering.liquid.context import Rendering

        payload = {
            "site": self._site_drop,
            "page": page,
            "paginator": paginator(self, page.page) if isinstance(page, PageDrop) else None,
            "jekyll": drops.jekyll(),
            "theme": drops.theme_hash(self.site.theme) if self.site.theme else None,
            "layout": None,
            "content": None,
            "highlighter_prefix": None,
            "highlighter_suffix": None,
        }
        self.budget = budget
        return Rendering(self, payload, budget, language=self.language)

    def drop_of(self, document: Document) -> DocumentDrop:
        """The one drop of a document."""
        if document.place not in self._drops:
            self._drops[document.place] = DocumentDrop(document, self)
        return self._drops[document.place]

    def drops_of(self, documents: Sequence[Document]) -> list[DocumentDrop]:
        """Their drops."""
        return [self.drop_of(document) for document in documents]

    def post_drops(self) -> list[DocumentDrop]:
        """The posts, the newest first; the current one among them, be it saved or not."""
        found = self.drops_of(self.site.posts)
        current = self.current
        if isinstance(current, DocumentDrop) and current.document.collection == "posts" and current not in found:
            found = sorted([*found, current], key=lambda drop: drop.document.sort_key)
        return found[::-1]

    def is_markdown(self, suffix: str) -> bool:
        """Whether files of this suffix are converted."""
        return suffix.lower() in self.site.context.markdown_suffixes

    def converted(self, source: str, suffix: str) -> str:
        """A body's HTML, its Liquid done."""
        return self.markdown(source) if self.is_markdown(suffix) else source

    @functools.cached_property
    def _steps(self) -> "tuple[Step, ...]":
        """What the site's plugins do to documents before they are rendered."""
        if not self.site.plugins.intersection(GENERATORS):
            return ()
        from editor.rendering.plugins import generators

        return generators.steps(self)

    @functools.lru_cache(maxsize=256)  # noqa: B019 - a view goes with its site
    def _made(self, document: Document | Page) -> "Made":
        from editor.rendering.plugins.generators import Made

        made = Made(document)
        for step in self._steps:
            step(made)
        return made

    def data_of(self, document: Document | Page) -> Mapping[str, Any]:
        """A document's front matter over its defaults, as templates have it."""
        return self._made(document).data if self._steps else document.data

    def source_of(self, document: Document | Page) -> str:
        """The source of a document's body, as it is rendered."""
        return self._made(document).content if self._steps else document.content

    def _excerpt_source(self, document: Document) -> str | None:
        return self._made(document).excerpt if self._steps else document.excerpt_source

    def content_of(self, document: Document | Page) -> str:
        """A document's content: its HTML where Jekyll has rendered it by then, else its source.

        A page's own `page` is a hash made before its rendering, with the source; in `site.pages` it has the HTML.
        """
        if self._is_current(document):
            self.looked_at.add(CURRENT_CONTENT)
            is_own = isinstance(self.current, PageDrop) and document is self.current.page
            return self.source_of(document) if is_own else self.html or self.source_of(document)
        return self._earlier_html(document) if self._is_earlier(document) else self.source_of(document)

    def _is_current(self, document: Document | Page) -> bool:
        shown = self.current
        if isinstance(shown, PageDrop):
            return isinstance(document, Page) and document.path == shown.page.path
        return shown is not None and document is shown.document

    def _is_earlier(self, document: Document | Page) -> bool:
        """Jekyll renders posts from the oldest on."""
        if not (isinstance(document, Document) and isinstance(self.current, DocumentDrop)):
            return isinstance(document, Document)
        return document.sort_key < self.current.document.sort_key

    def _earlier_html(self, document: Document | Page) -> str:
        assert isinstance(document, Document)
        return self._rendered(self.source_of(document), self.drop_of(document), Path(document.name).suffix)

    @functools.lru_cache(maxsize=256)  # noqa: B019 - a view goes with its site
    def _rendered(self, source: str, page: Any, suffix: str) -> str:
        if has_liquid(source):
            from editor.rendering.liquid.environment import render

            # Within the same budget: a list of all posts' contents is this page's doing.
            source = render(source, "", self._nested(page, suffix))
        return self.converted(source, suffix)

    def _nested(self, page: Any, suffix: str) -> "Rendering":
        rendering = self.rendering(page, self.budget)
        rendering.payload |= self.highlighter(suffix)
        return rendering

    def highlighter(self, suffix: str) -> dict[str, str | None]:
        """What stands around highlighted code (Renderer#assign_highlighter_options!)."""
        around = "\n" if self.is_markdown(suffix) else None
        return {"highlighter_prefix": around, "highlighter_suffix": around}

    def excerpt_of(self, drop: DocumentDrop) -> str:
        """A document's excerpt as HTML; what the front matter says of it stays as it is."""
        if drop is self.current:
            self.looked_at.add(CURRENT_EXCERPT)
        source = self._excerpt_source(drop.document)
        if source is None:
            from editor.rendering.liquid.values import text

            return text(drop.data.get("excerpt"))
        if drop.data.get("render_with_liquid") is False:
            return self.converted(source, Path(drop.document.name).suffix)
        return self._rendered(source, ExcerptDrop(drop), Path(drop.document.name).suffix)

    def include(self, name: str) -> str | None:
        """The text of an include of the site or its theme."""
        if name not in self._includes:
            self._includes[name] = self._first(self.site.include_folders(), name)
        return self._includes[name]

    def neighbour(self, page: Any, name: str) -> str | None:
        """The text of a file beside the page."""
        document = getattr(page, "document", None) or getattr(page, "page", None)
        return self._first([document.path.parent], name) if document else None

    def _first(self, folders: Sequence[Path], name: str) -> str | None:
        for folder in folders:
            # Jekyll puts the two together as texts, so that a name that begins with a slash is found as well.
            path = folder / name.lstrip("/")
            try:
                if path.is_file() and self._is_inside(path):
                    self.read_files[path] = path.stat().st_mtime_ns
                    return path.read_bytes().decode("utf-8-sig", "replace")
            except (OSError, ValueError):
                continue
        return None

    def _is_inside(self, path: Path) -> bool:
        """Whether a file lies in the site or its theme, where its links lead."""
        resolved = path.resolve()
        roots = [self.site.source, *([self.site.theme.root] if self.site.theme else ())]
        return any(resolved.is_relative_to(root.resolve()) for root in roots)

    def url_of_file(self, relative_path: str) -> str | None:
        """The URL of the page, document or static file at a path in the site."""
        wanted = (relative_path, f"/{relative_path}")
        published: list[Page | Document | StaticFile] = [*self.site.pages, *self._documents(), *self.site.static_files]
        return next((each.url for each in published if each.relative_path in wanted), None)

    @functools.cached_property
    def published(self) -> Mapping[str, str]:
        """The URLs of all that has a page or file of its own, by its path in the site."""
        found: list[Page | Document | StaticFile] = [*self.site.pages, *self.site.static_files]
        found += [document for each in self.site.collections.values() if each.output for document in each.docs]
        # Of two at one path the first counts.
        return {each.relative_path.removeprefix("/"): each.url for each in reversed(found)}

    def _documents(self) -> Iterator[Document]:
        for collection in self.site.collections.values():
            yield from collection.docs

    def posts(self) -> Iterator[tuple[str, Any, str, str]]:
        """Each post's path, date, slug and URL."""
        for document in self.site.posts:
            yield document.relative_path, document.date, str(document.slug), document.url

    def css(self, source: str, syntax: str) -> str:
        """Sass as the site compiles it. Raises Failure."""
        from editor.rendering import sass

        try:
            return sass.compiled(source, syntax, self.site)
        except sass.SassError as error:
            raise Failure(error.key, None, **error.facts) from error

    def drop(self) -> Any:
        """`site`."""
        return self._site_drop


def _configuration(site: Site) -> Mapping[str, Any]:
    """The configuration as templates have it."""
    if GITHUB not in site.plugins:
        return site.config
    from editor.rendering.plugins import github

    return github.configuration(site)
