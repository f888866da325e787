"""Pages that plugins generate, as far as templates list them: what is in them is nobody's preview."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView

_UNLISTED = {"layout": None, "sitemap": False}


def pages(view: "SiteView") -> Iterator[Any]:
    """The pages of the plugins jekyll-archives, jekyll-feed and jekyll-sitemap, where the site has them."""
    site = view.site
    plugins = site.plugins
    if "jekyll-archives" in plugins:
        from editor.rendering.plugins.archives import archives

        yield from archives(view)
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
