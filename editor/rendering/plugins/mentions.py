"""jekyll-mentions 1.6 (html-pipeline 2.14, mention_filter.rb): `@name` links to whom it names."""

import functools
import html as entities
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from editor.rendering.plugins.finishing import Filter, TextFilter
from editor.site.document import Document
from editor.site.page import Page

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView

PLUGIN = "jekyll-mentions"
_USUAL = "https://github.com"
_LEFT_ALONE = frozenset("pre code a style script".split())
# To Ruby a word has ASCII letters alone, so that a mention may follow Hangul straight.
_MENTION = re.compile(
    r"(^|\W)@((?>\w[\w-]*))(?!/)(?=\.+\W|\.+$|[^0-9a-zA-Z_.]|$)", re.ASCII | re.IGNORECASE | re.MULTILINE
)
_WORDS = frozenset("mention mentions mentioned mentioning".split())
"""Nobody's name."""


def filter_of(document: Document | Page, view: "SiteView") -> Filter | None:
    """The filter for a document's page; None where the site has not the plugin or the document refuses it."""
    own = document.data.get(PLUGIN)
    if PLUGIN not in view.site.plugins or own is False:
        return None
    return _filter(_base(own if PLUGIN in document.data else view.config.get(PLUGIN)))


def _base(said: Any) -> str:
    """What comes before names."""
    found = said.get("base_url", _USUAL) if isinstance(said, Mapping) else said
    base = found if isinstance(found, str) else _USUAL
    return base if base.endswith(("/", "~")) else f"{base}/"


@functools.lru_cache(maxsize=8)
def _filter(base: str) -> Filter:
    return _Mentions(base)


class _Mentions(TextFilter):
    def __init__(self, base: str) -> None:
        super().__init__(_LEFT_ALONE, self._linked)
        self._base = base

    def concerns(self, html: str) -> bool:
        return "@" in html and _MENTION.search(html) is not None

    may_change = concerns

    def _linked(self, written: str) -> str:
        if "@" not in written and "&" not in written:
            return written
        # As a text is written once it was read: with no entities but these.
        plain = entities.escape(entities.unescape(written), quote=False)
        linked = _MENTION.sub(self._link, plain)
        return written if linked == plain else linked

    def _link(self, found: re.Match[str]) -> str:
        before, name = found[1], found[2]
        if name.lower() in _WORDS:
            return found[0]
        return f'{before}<a href="{self._base}{name}" class="user-mention">@{name}</a>'
