"""Pages that plugins generate, as far as templates list them: what is in them is nobody's preview."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from editor.site.plugins import ARCHIVES

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView
    from editor.site import Site

_UNLISTED = {"layout": None, "sitemap": False}


def with_generated(pages: Sequence[Any], view: "SiteView") -> list[Any]:
    """The site's own pages and those of jekyll-archives, jekyll-feed and jekyll-sitemap, where it has the plugins."""
    first = len(pages) - view.site.late_pages
    return [*pages[:first], *_archives(view), *pages[first:], *_files(view.site)]


def _archives(view: "SiteView") -> Iterator[Any]:
    if ARCHIVES in view.site.plugins:
        from editor.rendering.plugins.archives import archives

        yield from archives(view)


def _files(site: "Site") -> Iterator[dict[str, Any]]:
    plugins = site.plugins
    if "jekyll-sitemap" in plugins:
        yield from (_page(name, {"layout": None}) for name in ("sitemap.xml", "robots.txt"))
    if "jekyll-feed" in plugins:
        feed = site.config.get("feed")
        path = feed.get("path") if isinstance(feed, dict) else None
        name = path if isinstance(path, str) else "/feed.xml"
        if not (site.source / name.lstrip("/")).exists():
            facts = {**_UNLISTED, "xsl": False, "collection": "posts", "category": None, "tags": None}
            yield _page(name, facts)


def _page(name: str, data: dict[str, Any]) -> dict[str, Any]:
    path = name.lstrip("/")
    own = {"content": "", "dir": "/", "excerpt": None, "name": name, "path": path, "url": f"/{path}"}
    return {**data, **own}
