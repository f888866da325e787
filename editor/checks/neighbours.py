"""The site around a post, as the checks ask for it. Reading it may take long: not for a window's thread."""

import functools
import heapq
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.checks.addresses import same_page
from editor.site import Site, ruby
from editor.site.document import Document
from editor.site.grammar import site_grammar
from editor.site.growing_index import GrowingIndex
from editor.site.index import Entry
from editor.site.page import Page
from editor.site.reading import Place
from editor.site.times import Clock

if TYPE_CHECKING:
    from editor.kramdown import Options
    from editor.rendering.site_view import SiteView

_NO_PAGES = frozenset(
    "jekyll-avatar jekyll-relative-links jekyll-last-modified-at jekyll-optional-front-matter jekyll-readme-index"
    " jekyll-seo-tag jekyll-feed jekyll-sitemap jekyll-include-cache jekyll-gist jekyll-mentions jemoji"
    " jekyll-coffeescript jekyll-default-layout jekyll-github-metadata jekyll-titles-from-headings jekyll-paginate"
    " jekyll-sass-converter jekyll-toc jekyll-spaceship kramdown-parser-gfm kramdown-math-katex".split()
)
"""Plugins that add no pages but those of `_GENERATED` and those that a site lists."""
_GENERATED = re.compile(r"/(?:.*/)?(?:feed|atom|rss|sitemap)\.xml|/robots\.txt|/(?:.*/)?page/?\d+/?")
_RECENT = 20
_HABIT = 0.9
_SERIES = 3
"""So many other posts with one title, or one slug, are a series."""


class Neighbours:
    """One site, as old as the index that is given, or as its first answer."""

    def __init__(self, site: Site, index: GrowingIndex | None = None) -> None:
        self._site, self._index = site, index
        self.usual_checks: frozenset[str] | None = None
        """The checks whose findings are the house's habit; None until somebody has looked (`habits.usual_checks`)."""

    @functools.cached_property
    def _entries(self) -> tuple[Entry, ...]:
        index = self._index or GrowingIndex(self._site)
        index.read(math.inf)
        return tuple(index.found)

    # The configuration

    @property
    def clock(self) -> Clock:
        """The site's clock."""
        return self._site.context.clock

    @functools.cached_property
    def grammar(self) -> "Options | None":
        """What the site's Markdown is read with; None where that is as usual."""
        return site_grammar(self._site.root)

    @property
    def has_zone(self) -> bool:
        """Whether the configuration says in which zone the site is; else it is that of whichever machine builds it."""
        return isinstance(self._site.config["timezone"], str)

    @property
    def builds_future(self) -> bool:
        """Whether posts are published before their time."""
        return ruby.is_true(self._site.config["future"])

    @property
    def base(self) -> str:
        """The path that the site stands below on its host: "" or "/…"."""
        base = str(self._site.config["baseurl"] or "").strip("/")
        return f"/{base}" if base else ""

    @property
    def host(self) -> str:
        """The configuration's `url`, "" where there is none."""
        host = self._site.config.get("url")
        return host.rstrip("/") if isinstance(host, str) else ""

    @functools.cached_property
    def layouts(self) -> frozenset[str] | None:
        """The layouts by name; None where a theme that is not at hand brings some."""
        config = self._site.config
        if (config.get("theme") and self._site.theme is None) or config.get("remote_theme"):
            return None
        return frozenset(self._site.layouts())

    @functools.cached_property
    def is_plain(self) -> bool:
        """Whether no Ruby of the site's own adds tags or pages that nobody here knows of."""
        config = self._site.config
        named = config.get("plugins")
        own = self._site.source / str(config.get("plugins_dir") or "_plugins")
        return not any(own.glob("**/*.rb")) and _NO_PAGES.issuperset(map(str, named if isinstance(named, list) else ()))

    @property
    def site(self) -> Site:
        """The site itself."""
        return self._site

    # Its posts

    def document(self, path: Path, text: str) -> Document | Page | None:
        """The post in the file `path` that reads `text`; None where the site does not read that file."""
        try:
            return self._site.document(path, text)
        except ValueError:
            return None

    def defaults(self, document: Document | Page) -> Mapping[str, Any]:
        """What the configuration gives a document that does not say it itself."""
        if isinstance(document, Page):
            return document.defaults
        place = document.place
        return self._site.context.defaults.all(place.relative_path, place.label)

    @functools.cached_property
    def newest(self) -> tuple[Place, ...]:
        """The newest posts, by which a house's habits are known; none where there are too few to show any."""
        posts = [entry for entry in self._entries if not entry.place.is_draft and entry.facts.is_text]
        found = heapq.nlargest(_RECENT, posts, key=lambda entry: entry.facts.date)
        return tuple(entry.place for entry in found) if len(found) >= _RECENT // 2 else ()

    @functools.cached_property
    def usual_keys(self) -> frozenset[str]:
        """The front matter keys that nearly all of the newest posts have."""
        counts: Counter[str] = Counter()
        for place in self.newest:
            counts.update({str(key) for key, value in self._read(place).items() if value or value == 0})
        return frozenset(key for key, times in counts.items() if times >= _HABIT * len(self.newest))

    def file_of(self, place: Place) -> Path:
        """The file of a post."""
        return self._site.context.collections_path / place.relative_path

    def _read(self, place: Place) -> Mapping[str, Any]:
        """A post's front matter over the defaults, without what Jekyll makes of its name."""
        data = self._site.context.read_once(place).data
        return {key: value for key, value in data.items() if key not in ("title", "slug", "ext", "draft")}

    def with_title(self, title: str, apart_from: Place) -> list[str]:
        """The paths of the other posts with this title; none where it is that of a series."""
        return self._others(self._by_title.get(title, ()), apart_from)

    def with_url(self, url: str, apart_from: Place) -> list[str]:
        """The paths of the other posts and pages that would be written to the same file."""
        wanted = same_page(url)
        found = [place.relative_path for place in self._by_url.get(wanted, ()) if place != apart_from]
        return found + [page.relative_path for page in self._site.pages if same_page(page.url) == wanted]

    def with_slug(self, slug: str, apart_from: Place) -> list[str]:
        """The paths of the other posts with this slug; none where it is that of a series."""
        return self._others(self._by_slug.get(slug, ()), apart_from)

    @staticmethod
    def _others(places: Iterable[Place], apart_from: Place) -> list[str]:
        found = [place.relative_path for place in places if place != apart_from]
        return found if len(found) < _SERIES else []

    @functools.cached_property
    def _by_title(self) -> Mapping[str, list[Place]]:
        return _grouped((str(entry.facts.title).strip(), entry.place) for entry in self._entries if entry.facts.title)

    @functools.cached_property
    def _by_slug(self) -> Mapping[str, list[Place]]:
        return _grouped((str(entry.facts.slug), entry.place) for entry in self._entries if entry.facts.slug)

    @functools.cached_property
    def _by_url(self) -> Mapping[str, list[Place]]:
        published = (entry for entry in self._entries if entry.facts.is_published and not entry.place.is_draft)
        return _grouped((same_page(entry.facts.url), entry.place) for entry in published)

    # What it publishes

    def publishes_file(self, path: str) -> bool:
        """Whether a file stands at a path of the site, as it is or made by Jekyll."""
        return self._site.file(path) is not None or same_page(path) in self._pages

    def may_publish(self, path: str) -> bool:
        """Whether something stands at a path of the site, for all that is known here."""
        if same_page(path) in self._urls or self._site.file(path) is not None or _GENERATED.fullmatch(path):
            return True
        last = path.rpartition("/")[2]
        is_file = "." in last and not last.endswith((".html", ".htm", ".md", ".markdown"))
        return not self.is_plain and not is_file

    def has_page_of_file(self, document: Document | Page, target: str) -> bool:
        """Whether jekyll-relative-links makes an address of a document's link, because it names a file of the site."""
        from editor.rendering.plugins import relative_links

        if relative_links.PLUGIN not in self._site.plugins:
            return False
        address = relative_links.addresses(document, self._view)
        return address is not None and address(target.partition("#")[0]) is not None

    @functools.cached_property
    def _view(self) -> "SiteView":
        from editor.rendering.site_view import SiteView

        return SiteView(self._site)

    def is_unpublished(self, path: str) -> bool:
        """Whether a draft, or a post whose time has not come, will stand there."""
        return same_page(path) in self._later

    @functools.cached_property
    def _pages(self) -> frozenset[str]:
        site = self._site
        pages = [page.url for page in site.pages]
        return frozenset(map(same_page, pages + [file.url for file in site.static_files]))

    @functools.cached_property
    def _urls(self) -> frozenset[str]:
        collections = self._site.collections.items()
        documents = [one for label, found in collections if label != "posts" for one in found.docs]
        self._site.use(self._entries)
        posts = (same_page(post.url) for post in self._site.posts)
        return frozenset(posts) | self._pages | {same_page(document.url) for document in documents}

    @functools.cached_property
    def _later(self) -> frozenset[str]:
        return frozenset(same_page(entry.facts.url) for entry in self._entries) - self._urls


def _grouped(pairs: Iterable[tuple[str, Place]]) -> Mapping[str, list[Place]]:
    groups: dict[str, list[Place]] = {}
    for name, place in pairs:
        groups.setdefault(name, []).append(place)
    return groups
