"""A post as the page that Jekyll publishes: its Liquid, its Markdown, its layouts."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.body import Syntax, syntax_of
from editor.rendering import layouts
from editor.rendering.layouts import Frame
from editor.rendering.liquid.construct import has_liquid
from editor.rendering.liquid.limits import Budget
from editor.rendering.liquid.problem import Problem
from editor.rendering.site_view import CURRENT_CONTENT, CURRENT_EXCERPT, SiteView
from editor.rendering.unfollowed import unfollowed
from editor.site.plugins import FINISHERS

if TYPE_CHECKING:
    from editor.rendering.liquid.context import Rendering
    from editor.rendering.plugins.finishing import Filter
    from editor.site import Site, SiteError
    from editor.site.document import Document
    from editor.site.layouts import Layout
    from editor.site.page import Page


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body's HTML, and what is wrong in its Liquid."""

    body: str
    problems: "tuple[Problem, ...]"


class JekyllPage:
    """One file of a site, rendered again and again as its text changes.

    The frame (the layouts around the body) is kept while only the body changes and the layouts do nothing with it but
    print it once.
    """

    def __init__(self, site: "Site", path: Path, document: "Document | Page | None" = None) -> None:
        self.site = site
        self.path = path
        self.view = SiteView(site)
        self._document = document
        self._lines_before = 0
        self._body_problems: tuple[Problem, ...] = ()
        self._rendering: Rendering | None = None
        self._filters: tuple[Filter, ...] | None = None
        if document is not None:
            self.view.show(document)

    def show(self, text: str) -> None:
        """Take this text for the file's. Raises ValueError for a file outside the site's source."""
        self._document = self.site.document(self.path, text)
        self._lines_before = text.count("\n", 0, len(text) - len(self._document.content))
        self.view.show(self._document)
        self._filters = None

    @property
    def document(self) -> "Document | Page":
        """The document as it was shown last."""
        assert self._document is not None
        return self._document

    @property
    def data(self) -> Mapping[str, Any]:
        """The document's front matter over its defaults, as templates have it."""
        return self.view.data_of(self.document)

    @property
    def is_as_written(self) -> bool:
        """Whether the body is rendered as it is written: no plugin has changed its source before."""
        return self.view.source_of(self.document) == self.document.content

    @property
    def url(self) -> str:
        """Where the page will be."""
        return self.document.url

    def body(self, seconds: float) -> Rendered:
        """The body's HTML, in so much processor time at most. Raises TooMuch."""
        document, self._rendering = self.document, None
        source = self.view.source_of(document)
        if has_liquid(source) and self.data.get("render_with_liquid") is not False:
            source = self._rendered(source, seconds)
        html = self.view.html = self.view.converted(source, self._suffix)
        self._body_problems = tuple(self._rendering.problems) if self._rendering else ()
        return Rendered(html, self._body_problems)

    def _rendered(self, source: str, seconds: float) -> str:
        from editor.rendering.liquid.environment import render

        rendering = self._rendering = self._new_rendering(seconds)
        rendering.lines_before = self._lines_before
        first = next(layouts.chain(self.site, self.data.get("layout")), None)
        rendering.payload["layout"] = dict(first.data) if first else None
        return render(source, "", rendering)

    def _new_rendering(self, seconds: float) -> "Rendering":
        rendering = self.view.rendering(self.view.current, Budget(seconds))
        rendering.payload |= self.view.highlighter(self._suffix)
        return rendering

    @property
    def _suffix(self) -> str:
        return Path(self.document.name).suffix

    @property
    def has_layout(self) -> bool:
        """Whether the document has a layout that is there."""
        return layouts.has_layout(self.site, self.data)

    @property
    def layouts(self) -> "list[Layout]":
        """The layouts of the document, the innermost first."""
        return list(layouts.chain(self.site, self.data.get("layout")))

    @property
    def missing_layout(self) -> "tuple[Problem, ...]":
        """Why there is no layout though the document asks for one: its theme, or it alone, is not there."""
        name = self.data.get("layout")
        if self.has_layout or not isinstance(name, str) or name == "none":
            return ()
        config = self.site.config
        theme = config.get("theme") or config.get("remote_theme")
        if isinstance(theme, str) and self.site.theme is None:
            return (Problem("rendering.no_theme", {"theme": theme}, "", 0),)
        return (Problem("rendering.no_layout", {"layout": name}, "", 0),)

    @property
    def faults(self) -> "tuple[Problem, ...]":
        """What of the front matter and of the site's configuration Jekyll would refuse or take otherwise than meant."""
        own = (self.document.error,) if self.document.error else ()
        found = [Problem(error.key, error.facts, "", _line_of(error)) for error in own]
        of_site = (Problem(error.key, error.facts, "", 0) for error in self.site.config.problems)
        is_markdown = syntax_of(self._suffix) is Syntax.MARKDOWN
        return (*found, *of_site, *unfollowed(self.site, self.view.html, is_markdown=is_markdown))

    @property
    def frame_problems(self) -> "tuple[Problem, ...]":
        """What was found wrong in the frame."""
        found = self._rendering.problems if self._rendering else ()
        return tuple(found[len(self._body_problems) :])

    def frame(self, seconds: float) -> Frame:
        """The page around the body that was rendered last, finished, in so much processor time. Raises TooMuch."""
        rendering = self._rendering = self._rendering or self._new_rendering(seconds)
        rendering.budget = self.view.budget = Budget(seconds)
        self.view.looked_at.clear()
        made = layouts.frame(self.site, self.data, self.view.html, rendering)
        if not self._finishers:
            return made
        from editor.rendering.plugins.finishing import finished_frame

        return finished_frame(made, self._finishers)

    @property
    def _finishers(self) -> "tuple[Filter, ...]":
        """What the site's plugins do to the page when it is rendered."""
        if not self.site.plugins.intersection(FINISHERS):
            return ()
        if self._filters is None:
            from editor.rendering.plugins import finishing

            self._filters = finishing.filters(self.document, self.view)
        return self._filters

    def finished(self, parts: list[str]) -> list[str]:
        """Parts of the rendered body, with nothing left open in each, as they stand in the page."""
        made = self._finishers
        if not made:
            return parts
        from editor.rendering.plugins.finishing import finished

        return [finished(part, made) for part in parts]

    @property
    def looked_at(self) -> frozenset[str]:
        """What of the body the layouts asked for through `page`."""
        return frozenset(self.view.looked_at)

    def state_of(self, name: str) -> Any:
        """What a layout sees of the body that asks for `name`."""
        if name == CURRENT_EXCERPT:
            return getattr(self.document, "excerpt_source", None)
        return self.document.content if name == CURRENT_CONTENT else None


def _line_of(error: "SiteError") -> int:
    line = error.facts.get("line")
    return line if isinstance(line, int) else 0
