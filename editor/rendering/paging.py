"""`paginator` to the page that lists the newest posts (the gem jekyll-paginate 1.1, lib/jekyll-paginate)."""

import math
import posixpath
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from editor.site.page import Page

if TYPE_CHECKING:
    from editor.rendering.drops import DocumentDrop
    from editor.rendering.site_view import SiteView
    from editor.site import Site

_PLUGIN = "jekyll-paginate"
_MOST_LOOKED_INTO = 500
"""In longer lists of posts only those that are shown are looked into: whether one is hidden, its file says."""


def paginator(view: "SiteView", page: Page) -> dict[str, Any] | None:
    """What Jekyll gives the first page of the list; None to a page that is none."""
    site = view.site
    per_page = _posts_on_a_page(site)
    if not per_page or _template(site) != page.relative_path:
        return None
    posts = _shown(view.post_drops(), per_page)
    if not posts:
        return None
    pages = math.ceil(len(posts) / per_page)
    return {
        "page": 1,
        "per_page": per_page,
        "posts": list(posts[:per_page]),
        "total_posts": len(posts),
        "total_pages": pages,
        "previous_page": None,
        "previous_page_path": None,
        "next_page": 2 if pages > 1 else None,
        "next_page_path": _path_of_second(site) if pages > 1 else None,
    }


def _posts_on_a_page(site: "Site") -> int:
    number = site.config.get("paginate")
    is_on = _PLUGIN in site.plugins
    return number if is_on and isinstance(number, int) and number > 0 else 0


def _template(site: "Site") -> str:
    """The path of the page that lists posts: the deepest `index.html` on the way to where the lists stand."""
    folder = posixpath.dirname(_format(site).rstrip("/"))
    on_the_way = {""}
    while folder:
        on_the_way.add(folder)
        folder = posixpath.dirname(folder)
    paths = [page.relative_path for page in site.pages if page.name == "index.html"]
    return max((path for path in paths if posixpath.dirname(path) in on_the_way), key=len, default="")


def _format(site: "Site") -> str:
    return str(site.config.get("paginate_path") or "").lstrip("/")


def _path_of_second(site: "Site") -> str:
    return "/" + _format(site).replace(":num", "2", 1)


def _shown(posts: Sequence["DocumentDrop"], per_page: int) -> list["DocumentDrop"]:
    """The posts that are not hidden."""
    if len(posts) <= _MOST_LOOKED_INTO:
        return [post for post in posts if not post.get("hidden")]
    first = [post for post in posts[:_MOST_LOOKED_INTO] if not post.get("hidden")][:per_page]
    return [*first, *posts[len(first) :]]
