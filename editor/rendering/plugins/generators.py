"""What plugins make of a document when its site has been read, before anything is rendered (Jekyll::Generator)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from editor.site.document import Document
from editor.site.excerpts import excerpt_of
from editor.site.page import Page

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView


@dataclass(slots=True)
class Made:
    """A document as it will be rendered: front matter, the source of its body, and that of its excerpt, if it has one.

    The document itself, and its file, stay as they are.
    """

    document: Document | Page
    data: Mapping[str, Any]
    content: str
    excerpt: str | None

    @classmethod
    def of(cls, document: Document | Page) -> "Made":
        """A document before any plugin."""
        excerpt = document.excerpt_source if isinstance(document, Document) else None
        return cls(document, document.data, document.content, excerpt)

    def cut_excerpt(self) -> None:
        """Take the excerpt from the content as it is by now, whatever the front matter says."""
        if isinstance(self.document, Document):
            self.excerpt = excerpt_of(self.content, self.document.excerpt_separator)


Step = Callable[[Made], None]


def steps(view: "SiteView") -> tuple[Step, ...]:
    """What is done to each document, in the order of the plugins' priorities."""
    from editor.rendering.plugins import last_modified, redirects, relative_links, titles

    makers = (last_modified.step, redirects.step, titles.step, relative_links.step)
    return tuple(step for step in (make(view) for make in makers) if step is not None)


def is_written(document: Document | Page, view: "SiteView") -> bool:
    """Whether a document has a page of its own (Jekyll::Site#docs_to_write)."""
    return isinstance(document, Page) or view.site.collections[document.collection].output


def option(view: "SiteView", table: str, name: str) -> Any:
    """A plugin's setting; None where there is none."""
    settings = view.config.get(table)
    return settings.get(name) if isinstance(settings, Mapping) else None
