"""jekyll-relative-links 0.7 (generator.rb): links of Markdown to files of the site lead to their pages."""

import posixpath
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from editor.rendering.plugins.generators import Made, Step, is_written, option
from editor.rendering.plugins.link_source import Link, replaced
from editor.site.entries import EntryFilter
from editor.site.page import Page

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView

PLUGIN = "jekyll-relative-links"
_SETTINGS = "relative_links"


def step(view: "SiteView") -> Step | None:
    """What replaces a document's links; None where the site has not the plugin, or has turned it off."""
    if PLUGIN not in view.site.plugins or option(view, _SETTINGS, "enabled") is False:
        return None
    takes_all = option(view, _SETTINGS, "collections") is True
    excluded = option(view, _SETTINGS, "exclude")
    left_out = EntryFilter(view.site.source, (), excluded if isinstance(excluded, list) else ())

    def link(made: Made) -> None:
        document = made.document
        if not (takes_all or isinstance(document, Page)) or not is_written(document, view):
            return
        if not view.is_markdown(document.suffix) or left_out.excludes(document.relative_path):
            return
        made.content = replaced(made.content, _addresses(posixpath.dirname(document.relative_path), view))
        if made.excerpt is not None or made.data.get("excerpt"):
            made.cut_excerpt()

    return link


def _addresses(folder: str, view: "SiteView") -> Callable[[Link], str | None]:
    """What gives a link in a file of `folder` its address; None for one that leads to no file of the site."""
    from editor.rendering.liquid.failure import Failure
    from editor.rendering.liquid.filters.addresses import scheme
    from editor.rendering.liquid.filters.urls import relative

    def address(link: Link) -> str | None:
        if link.path.startswith("#"):
            return None
        try:
            if scheme(link.path):
                return None
        except Failure:
            pass  # no URL, and so no absolute one
        base = "" if link.path.startswith("/") else folder
        path = posixpath.normpath(posixpath.join(base, link.path.removeprefix("/")))
        url = view.published.get(unquote_plus(path))
        return None if url is None else str(relative(url, view.config))

    return address
