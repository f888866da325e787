"""jekyll-relative-links 0.7 (generator.rb): links of Markdown to files of the site lead to their pages."""

import posixpath
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from editor.rendering.plugins.generators import Made, Step, is_written
from editor.rendering.plugins.link_source import replaced
from editor.site.document import Document
from editor.site.entries import EntryFilter
from editor.site.page import Page
from editor.site.plugins import setting

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView

PLUGIN = "jekyll-relative-links"
_SETTINGS = "relative_links"

Address = Callable[[str], str | None]
"""The address of the page of a file that a link names from its document; None for a link that stays as it is."""


def step(view: "SiteView") -> Step | None:
    """What replaces a document's links; None where the site has not the plugin, or has turned it off."""
    if not _is_on(view):
        return None

    def link(made: Made) -> None:
        address = addresses(made.document, view)
        if address is not None:
            made.content = replaced(made.content, lambda found: address(found.path))
            if made.excerpt is not None or made.data.get("excerpt"):
                made.cut_excerpt()

    return lambda made: made.put_off(link)


def _is_on(view: "SiteView") -> bool:
    return PLUGIN in view.site.plugins and setting(view.site, _SETTINGS, "enabled") is not False


def addresses(document: Document | Page, view: "SiteView") -> Address | None:
    """What gives a document's links their addresses; None where they are left as they are."""
    takes_all = setting(view.site, _SETTINGS, "collections") is True
    if not _is_on(view) or not (takes_all or isinstance(document, Page)) or not is_written(document, view):
        return None
    excluded = setting(view.site, _SETTINGS, "exclude")
    left_out = EntryFilter(view.site.source, (), excluded if isinstance(excluded, list) else ())
    if not view.is_markdown(document.suffix) or left_out.excludes(document.relative_path):
        return None
    folder = posixpath.dirname(document.relative_path)
    return lambda link: _address(link, folder, view)


def _address(link: str, folder: str, view: "SiteView") -> str | None:
    from editor.rendering.liquid.failure import Failure
    from editor.rendering.liquid.filters.addresses import scheme
    from editor.rendering.liquid.filters.urls import relative

    if link.startswith("#"):
        return None
    try:
        if scheme(link):
            return None
    except Failure:
        pass  # no URL, and so no absolute one
    base = "" if link.startswith("/") else folder
    path = posixpath.normpath(posixpath.join(base, link.removeprefix("/")))
    url = view.published.get(unquote_plus(path))
    return None if url is None else str(relative(url, view.config))
