"""jekyll-redirect-from 0.16 (generator.rb, redirect_page.rb): a page with `redirect_to` sends readers on."""

import re
from typing import TYPE_CHECKING, Any

from editor.rendering.plugins.generators import Made, Step, is_written
from editor.site.plugins import REDIRECTS
from editor.site.ruby import is_true

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView

_ABSOLUTE = re.compile(r"^https?://", re.MULTILINE)


def step(view: "SiteView") -> Step | None:
    """What makes a page of a document that leads elsewhere; None where the site has not the plugin."""
    if REDIRECTS not in view.site.plugins:
        return None

    def lead_on(made: Made) -> None:
        target = _target(made.data.get("redirect_to"))
        if not is_true(target) or not is_written(made.document, view):
            return
        origin = "/" + made.document.url.removeprefix("/")
        redirect = {"from": origin, "to": _address(target, view)}
        own = {"sitemap": False, "layout": "redirect", "permalink": origin, "redirect": redirect}
        made.data = {**made.data, **own}
        made.content = ""

    return lead_on


def _target(said: Any) -> Any:
    """The first of several."""
    return next((each for each in said if each is not None), None) if isinstance(said, list) else said


def _address(target: Any, view: "SiteView") -> str:
    from editor.rendering.liquid.filters.urls import absolute
    from editor.rendering.liquid.values import text

    written = text(target)
    return written if _ABSOLUTE.search(written) else text(absolute(written, view.config))
