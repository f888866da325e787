"""A post's address that readers know already: what moves it, and how it is kept.

jekyll-redirect-from 0.16 (lib/jekyll-redirect-from/redirectable.rb): `redirect_from` is a path or a list of them, from
the site's root, each of which becomes a page that sends readers on.
"""

from pathlib import Path
from urllib.parse import quote

from editor.post import FrontMatter
from editor.post.errors import FrontMatterError
from editor.site.drafting.forecast import forecast
from editor.site.plugins import REDIRECTS
from editor.site.site import Site

_MOVING = ("permalink", "slug", "title", "categories", "category", "date")
"""Keys of the front matter that a URL can be made of (Jekyll 4.3, lib/jekyll/drops/url_drop.rb)."""


def moved_by(site: Site, path: Path, before: FrontMatter, now: FrontMatter) -> tuple[str, ...]:
    """The keys whose change alone gives the file `path` another URL than it has with the front matter `before`."""
    url = forecast(site, path, before.source).url
    return tuple(key for key in _changed_keys(before, now) if _url_with(site, path, before, now, key) not in ("", url))


def _changed_keys(before: FrontMatter, now: FrontMatter) -> list[str]:
    return [key for key in _MOVING if _said(before, key) != _said(now, key)]


def _said(front_matter: FrontMatter, key: str) -> str | None:
    return front_matter.entry(key).yaml if key in front_matter else None


def _url_with(site: Site, path: Path, before: FrontMatter, now: FrontMatter, key: str) -> str:
    """The URL where only this key is changed; "" where that cannot be told."""
    try:
        one = before.changed({key: now[key]}) if key in now else before.changed({}, [key])
    except FrontMatterError:
        return ""
    return forecast(site, path, one.source).url


def redirects(site: Site) -> bool:
    """Whether the site sends readers on from a post's earlier addresses: whether it has jekyll-redirect-from."""
    return REDIRECTS in site.plugins


def keeping(site: Site, front_matter: FrontMatter, old: str, new: str) -> FrontMatter:
    """Front matter with which a post that is at the URL `new` is found at `old`: sent on from there, or there itself.

    The URLs are as people read them (`Forecast.shown_url`). Raises FrontMatterError.
    """
    if not redirects(site):
        return front_matter.changed({"permalink": _written(old)})
    known = front_matter.entry("redirect_from").value if "redirect_from" in front_matter else None
    before = known if isinstance(known, list) else [known] if known else []
    # A page that sends on from where the post itself is now would take its place.
    others = [path for path in before if path not in (_written(new), _written(old))]
    return front_matter.changed({"redirect_from": [*others, _written(old)]})


def _written(url: str) -> str:
    """A URL as a permalink says it: Jekyll unescapes what it writes to, and takes a colon for one of its own keys."""
    return quote(url, safe="/") if "%" in url or ":" in url else url
