"""jemoji 0.13 (html-pipeline 2.14, emoji_filter.rb): `:name:` is a picture of an emoji."""

import functools
import html as entities
import posixpath
import re
from collections import Counter
from typing import TYPE_CHECKING

from editor import resources
from editor.rendering.markup import tokens
from editor.rendering.plugins.finishing import Filter, TextFilter
from editor.site.plugins import setting

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView

PLUGIN = "jemoji"
_USUAL = "https://github.githubassets.com/images/icons/"
_LEFT_ALONE = frozenset("pre code tt script style".split())
_TABLE = "emoji.txt"
_NAME = re.compile(r":[a-z0-9_+-]+:")


def filter_of(view: "SiteView") -> Filter | None:
    """The filter for a site's pages; None where it has not the plugin."""
    if PLUGIN not in view.site.plugins:
        return None
    source = setting(view.site, "emoji", "src")
    return _filter(source if isinstance(source, str) else _USUAL, view.reaches_network)


@functools.lru_cache(maxsize=8)
def _filter(source: str, has_pictures: bool) -> Filter:
    return _Emoji(source, has_pictures)


@functools.cache
def _names() -> dict[str, str]:
    """The code points of each name, as `1f468-200d-1f33e`."""
    lines = (line.split() for line in resources.read_text(_TABLE).splitlines() if not line.startswith("#"))
    return {name: points for points, *names in lines for name in names}


class _Emoji(TextFilter):
    """With pictures as readers' browsers load them, or without a network with the characters themselves."""

    def __init__(self, source: str, has_pictures: bool) -> None:
        super().__init__(_LEFT_ALONE, self._replaced)
        self._source = source
        self._show = self._picture if has_pictures else self._sign

    def concerns(self, html: str) -> bool:
        return ":" in html

    def may_change(self, html: str) -> bool:
        return _NAME.search(html) is not None

    def _replaced(self, written: str) -> str:
        """A text; where there was an emoji in it, what was escaped comes back as elements, as the filter leaves it."""
        first, *pieces = entities.unescape(written).split(":")
        parts, at, count = [first], 0, 0
        while at < len(pieces):
            # The last piece has no colon behind it.
            is_name = at + 1 < len(pieces) and pieces[at] in _names()
            parts.append(self._show(pieces[at]) + pieces[at + 1] if is_name else f":{pieces[at]}")
            at += 1 + is_name
            count += is_name
        return _closed("".join(parts)) if count else written

    def _picture(self, name: str) -> str:
        points = _names()[name].replace("-fe0f", "").replace("-200d", "")
        place = posixpath.join(self._source, f"emoji/unicode/{points}.png")
        return f'<img class="emoji" title=":{name}:" alt=":{name}:" src="{place}" height="20" width="20">'

    @staticmethod
    def _sign(name: str) -> str:
        characters = "".join(chr(int(point, 16)) for point in _names()[name].split("-"))
        return f'<span class="emoji" title=":{name}:">{characters}</span>'


def _closed(html: str) -> str:
    """HTML with an end for each element, and no other."""
    parts: list[str] = []
    names: list[str] = []
    count: Counter[str] = Counter()
    for token in tokens(html):
        if token.kind == "open":
            names.append(token.name)
            count[token.name] += 1
        if token.kind == "close":
            if not count[token.name]:
                continue
            while (name := names.pop()) != token.name:
                parts.append(f"</{name}>")
                count[name] -= 1
            count[token.name] -= 1
        if token.kind != "rest":
            parts.append(html[token.start : token.end])
    return "".join([*parts, *(f"</{name}>" for name in reversed(names))])
