"""What plugins make of a document when its site has been read, before anything is rendered (Jekyll::Generator)."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from editor.site.document import Document
from editor.site.excerpts import excerpt_of
from editor.site.page import Page
from editor.site.plugins import position

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView


class Made:
    """A document as it will be rendered: front matter, the source of its body, and that of its excerpt, if it has one.

    The document itself, and its file, stay as they are.
    """

    def __init__(self, document: Document | Page) -> None:
        self.document = document
        self.data: Mapping[str, Any] = document.data
        self._content = document.content
        self._excerpt = document.excerpt_source if isinstance(document, Document) else None
        self._put_off: Step | None = None

    def put_off(self, step: "Step") -> None:
        """Do this when somebody asks for the content: lists ask for no more than front matter."""
        self._put_off = step

    def _complete(self) -> None:
        step, self._put_off = self._put_off, None
        if step is not None:
            step(self)

    @property
    def content(self) -> str:
        """The source of the body."""
        self._complete()
        return self._content

    @content.setter
    def content(self, content: str) -> None:
        self._content = content

    @property
    def excerpt(self) -> str | None:
        """The source of the excerpt; None where there is none, or the front matter says it."""
        self._complete()
        return self._excerpt

    def cut_excerpt(self) -> None:
        """Take the excerpt from the content as it is by now, whatever the front matter says."""
        if isinstance(self.document, Document):
            self._excerpt = excerpt_of(self._content, self.document.excerpt_separator)


Step = Callable[[Made], None]


def steps(view: "SiteView") -> tuple[Step, ...]:
    """What is done to each document, in the order of the plugins' priorities."""
    from editor.rendering.plugins import last_modified, redirects, relative_links, titles

    last = sorted((titles, relative_links), key=lambda plugin: position(view.site, plugin.PLUGIN))
    makers = (last_modified.step, redirects.step, *(plugin.step for plugin in last))
    return tuple(step for step in (make(view) for make in makers) if step is not None)


def is_written(document: Document | Page, view: "SiteView") -> bool:
    """Whether a document has a page of its own (Jekyll::Site#docs_to_write)."""
    return isinstance(document, Page) or view.site.collections[document.collection].output
