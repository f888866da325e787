"""What plugins do to a page that is rendered, its layouts around it (Jekyll's hooks `post_render`).

They have the body of the page parsed, change its texts, and have it written again.
"""

import functools
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol

from editor.rendering.layouts import Frame
from editor.rendering.libxml import with_escaped_addresses
from editor.rendering.markup import tokens
from editor.rendering.plugins.generators import is_written
from editor.site.document import Document
from editor.site.page import Page
from editor.site.plugins import position

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView

_BEGINNING, _END = "<body", "</body>"
_MOST = 1 << 15
"""Blocks of a long body that are known while somebody types."""


class Filter(Protocol):
    """What one plugin does."""

    def concerns(self, html: str) -> bool:
        """Whether a page's body is parsed, and written again, for this."""

    def may_change(self, html: str) -> bool:
        """Whether there is something to change in a part of it."""

    def __call__(self, html: str) -> str:
        """The changed HTML of a body, or of a part of it with nothing left open."""


class TextFilter:
    """One that changes texts alone, but for those within elements of these names; what it makes of a part is kept."""

    def __init__(self, left_alone: frozenset[str], changed: Callable[[str], str]) -> None:
        self._made = functools.lru_cache(maxsize=_MOST)(lambda html: with_texts(html, left_alone, changed))

    def __call__(self, html: str) -> str:
        """The changed HTML."""
        return self._made(html)


def filters(document: Document | Page, view: "SiteView") -> tuple[Filter, ...]:
    """Those of the site's plugins that change this document's page, in their order."""
    from editor.rendering.plugins import emoji, mentions

    permalink = document.data.get("permalink")
    ends_in_folder = isinstance(permalink, str) and permalink.endswith("/")
    if not is_written(document, view) or not (document.output_suffix == ".html" or ends_in_folder):
        return ()
    made = {mentions.PLUGIN: mentions.filter_of(document, view), emoji.PLUGIN: emoji.filter_of(view)}
    order = sorted(made, key=functools.partial(position, view.site))
    return tuple(each for each in map(made.get, order) if each is not None)


def finished(html: str, made: Iterable[Filter]) -> str:
    """A part of a page's body."""
    for each in made:
        if each.may_change(html):
            html = each(html)
    return html


def finished_frame(frame: Frame, made: Iterable[Filter]) -> Frame:
    """A page."""
    html, body = frame.html, frame.body
    for each in made:
        if each.concerns(_parts(frame.page)[1]):
            before, inner, after = _parts(html)
            html, body = f"{before}{each(inner)}{after}", each(body)
    return Frame(html, body, frame.is_reusable)


def _parts(page: str) -> tuple[str, str, str]:
    """What stands before, in and after the body; a page without one is all body."""
    opening = page.find(_BEGINNING)
    if opening < 0:
        return "", page, ""
    start = page.find(">", opening) + 1 or len(page)
    end = page.find(_END, start)
    return page[:start], page[start : end if end >= 0 else len(page)], page[end:] if end >= 0 else ""


def with_texts(html: str, left_alone: frozenset[str], changed: Callable[[str], str]) -> str:
    """HTML with its texts `changed`, but for those within elements of these names; addresses as libxml2 writes them."""
    parts, within = [], 0
    for token in tokens(html):
        written = html[token.start : token.end]
        if token.name in left_alone:
            within = max(within + {"open": 1, "close": -1}.get(token.kind, 0), 0)
        if token.kind == "text" and not within:
            written = changed(written)
        elif token.kind in ("open", "void"):
            written = with_escaped_addresses(written)
        parts.append(written)
    return "".join(parts)
