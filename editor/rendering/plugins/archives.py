"""jekyll-archives 2.2 (archives.rb, archive.rb): pages of tags, categories and dates, as lists of pages have them."""

import datetime
import functools
import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from editor.rendering.liquid.values import Drop
from editor.site import slugs, urls
from editor.site.document import Document
from editor.site.plugins import ARCHIVES
from editor.site.yaml_files import merged

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView

_DEFAULTS: Mapping[str, Any] = {
    "layout": "archive",
    "enabled": [],
    "permalinks": {
        "year": "/:year/",
        "month": "/:year/:month/",
        "day": "/:year/:month/:day/",
        "tag": "/tag/:name/",
        "category": "/category/:name/",
    },
}
_DATES = {"year": "%Y", "month": "%m", "day": "%d"}


class Archive(Drop):
    """One page: of a tag or category by its name, of a date by its numbers as they are written.

    A tag that is no text (`tags: [2024]`) gives it no name.
    """

    is_hash = True

    def __init__(
        self, kind: str, name: str | tuple[str, ...] | None, posts: Sequence[Document], view: "SiteView"
    ) -> None:
        self._kind = kind
        self._name = name
        self._posts = posts
        self._view = view

    def keys(self) -> list[str]:
        """All keys."""
        return [*self._own]

    def get(self, key: str) -> Any:
        """The value of a key."""
        own = self._own.get(key)
        return own(self) if own else None

    @property
    def _settings(self) -> Mapping[str, Any]:
        return _settings(self._view)

    @property
    def _url(self) -> str:
        template = str(self._settings["permalinks"].get(self._kind))
        values: dict[str, Callable[[], str]] = {"type": lambda: self._kind}
        if isinstance(self._name, tuple):
            values |= {key: functools.partial(str, number) for key, number in zip(_DATES, self._name, strict=False)}
        elif self._name is None:
            template = template.replace("/:name", "")
        else:
            values["name"] = functools.partial(slugs.slugify, self._name)
        return urls.fill(template, values)

    @property
    def _path(self) -> str:
        path = unquote(self._url).removeprefix("/")
        return posixpath.join(path, "index.html") if self._url.endswith("/") else path

    @property
    def _layout(self) -> Any:
        by_kind = self._settings.get("layouts")
        own = by_kind.get(self._kind) if isinstance(by_kind, Mapping) else None
        return own or self._settings["layout"]

    @property
    def _date(self) -> datetime.date | None:
        if not isinstance(self._name, tuple):
            return None
        year, month, day = (*map(int, self._name), 1, 1)[:3]
        return datetime.date(year, month, day)

    _own: Mapping[str, Callable[["Archive"], Any]] = {
        "layout": lambda archive: archive._layout,
        "posts": lambda archive: archive._view.drops_of(archive._posts),
        "type": lambda archive: archive._kind,
        "title": lambda archive: archive._name if isinstance(archive._name, str) else None,
        "date": lambda archive: archive._date,
        "name": lambda archive: posixpath.splitext(posixpath.basename(archive._path))[0],
        "path": lambda archive: archive._path,
        "url": lambda archive: archive._url,
        "permalink": lambda archive: None,
    }


def _settings(view: "SiteView") -> Mapping[str, Any]:
    said = view.config.get(ARCHIVES)
    return merged(_DEFAULTS, said) if isinstance(said, Mapping) else _DEFAULTS


def archives(view: "SiteView") -> Iterator[Archive]:
    """The pages that the configuration asks for, in the plugin's order."""
    enabled = _settings(view)["enabled"]

    def wants(name: str) -> bool:
        return enabled is True or enabled == "all" or (isinstance(enabled, list) and name in enabled)

    for kind, name, groups in (("tag", "tags", view.site.tags), ("category", "categories", view.site.categories)):
        if wants(name):
            yield from (
                Archive(kind, title if isinstance(title, str) else None, posts, view) for title, posts in groups.items()
            )
    kinds = frozenset(filter(wants, _DATES))
    if kinds:
        yield from _dated(view.site.posts, (), kinds, view)


def _dated(
    posts: Sequence[Document], before: tuple[str, ...], kinds: frozenset[str], view: "SiteView"
) -> Iterator[Archive]:
    """The pages of years, each followed by those of its months, those by those of their days."""
    kind, pattern = [*_DATES.items()][len(before)]
    groups: dict[str, list[Document]] = {}
    for post in posts:
        groups.setdefault(post.date.strftime(pattern).rjust(2, "0"), []).append(post)
    for number, found in groups.items():
        newest_first = sorted(found, key=lambda post: post.sort_key, reverse=True)
        name = (*before, number)
        if kind in kinds:
            yield Archive(kind, name, newest_first, view)
        if kind != "day":
            yield from _dated(newest_first, name, kinds, view)
