"""A site as Jekyll reads it, each part when it is asked for."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.site import served
from editor.site.post_files import post_files
from editor.site.roots import CONFIGURATIONS

if TYPE_CHECKING:
    import datetime

    from editor.site.collection import Collection
    from editor.site.configuration import Configuration
    from editor.site.context import Context
    from editor.site.document import Document
    from editor.site.errors import DataError, SiteError
    from editor.site.index import Entry, Known
    from editor.site.layouts import Layout
    from editor.site.page import Page, StaticFile
    from editor.site.posts import Posts
    from editor.site.published import Published
    from editor.site.themes import Theme


class Site:
    """One site on disk.

    `file` and `post_files` look at the disk at each call. Everything else is what the disk held when it was first asked
    for; a new Site sees it anew. `configurations` are the names of configuration files in `root`, the later over the
    earlier, where not Jekyll's own choice; `settings` stand over them, as Jekyll's command line does.
    """

    def __init__(
        self,
        root: Path,
        configurations: Sequence[str] = (),
        settings: Mapping[str, Any] | None = None,
        now: "datetime.datetime | None" = None,
    ) -> None:
        self.root = root
        self._configurations = tuple(configurations)
        self._settings = settings or {}
        self._now = now
        self._data_problems: list[DataError] = []
        self._posts: Posts | None = None

    def post_files(self) -> list[Path]:
        """The site's posts, those with the newest date in their name first, then its drafts, by name."""
        return post_files(self.root)

    def file(self, url_path: str) -> Path | None:
        """The file that a page gets for `url_path` (percent-encoded, from the site's root), or None.

        Never a file outside the site, nor one that Jekyll would not publish.
        """
        found = None if self._has_other_source else served.file(self.root, url_path)
        return found or self._file_by_configuration(url_path)

    @functools.cached_property
    def _has_other_source(self) -> bool:
        """Whether a configuration file sets `source`; pictures are not to wait for more than that to be read."""
        return any(_sets_source(self.root / name) for name in self._configurations or CONFIGURATIONS)

    def _file_by_configuration(self, url_path: str) -> Path | None:
        """Where the configuration says: below `baseurl`, in another `source`, or among a theme's assets."""
        path = self.below_base(url_path)
        found = served.file(self.source, path)
        if found is None and self.theme and path.startswith("assets/"):
            found = served.file(self.theme.root, path)
        return found

    def below_base(self, path: str) -> str:
        """A URL's path without the site's `baseurl`, if that is before it, and without a slash at its beginning."""
        base = str(self.config["baseurl"] or "").strip("/")
        inner = path.lstrip("/")
        return inner.removeprefix(f"{base}/") if base else inner

    @functools.cached_property
    def config(self) -> "Configuration":
        """The configuration over Jekyll's defaults, and over what the theme brings."""
        own = self._own_config
        return own.over(self.theme.configuration) if self.theme and own.get("ignore_theme_config") is not True else own

    @functools.cached_property
    def _own_config(self) -> "Configuration":
        from editor.site import configuration

        return configuration.read(self.root, self._configurations, self._settings)

    @functools.cached_property
    def theme(self) -> "Theme | None":
        """The theme that the configuration names, where it is installed."""
        from editor.site.themes import find_theme

        return find_theme(self.root, self._own_config.get("theme"))

    @functools.cached_property
    def context(self) -> "Context":
        """What documents are read with."""
        from editor.site import plugins
        from editor.site.context import Context
        from editor.site.times import Clock

        clock = Clock(self.config["timezone"], self._now or self.config.get("time"))
        return Context(self.source, self.config, clock, functools.partial(plugins.usual_layout, self))

    @functools.cached_property
    def plugins(self) -> frozenset[str]:
        """The names of the plugins that Jekyll loads, as the configuration and the Gemfile have them."""
        from editor.site import plugins

        return plugins.names(self)

    @functools.cached_property
    def source(self) -> Path:
        """The folder that Jekyll reads: the root, unless the configuration says another."""
        source: str = self.config["source"]
        return (self.root / source).absolute()

    @property
    def time(self) -> "datetime.datetime":
        """When the site was read, or what the configuration says instead; in the site's zone."""
        return self.context.clock.now

    @property
    def problems(self) -> "tuple[SiteError, ...]":
        """What is wrong with the configuration, and with the posts and data files that were read so far."""
        posts = [entry.facts.error for entry in (self._posts.entries if self._posts else ()) if entry.facts.error]
        return (*self.config.problems, *self._theme_problems(), *posts, *self._data_problems)

    def _theme_problems(self) -> "Iterator[SiteError]":
        from editor.site.errors import ConfigurationError

        name = self._own_config.get("theme")
        if self.theme is None and isinstance(name, str):
            path = next((file for file in CONFIGURATIONS if (self.root / file).is_file()), CONFIGURATIONS[0])
            yield ConfigurationError("site.theme_missing", path=path, theme=name)

    def entries(self, known: "Known | None" = None) -> "Iterator[Entry]":
        """The index: one entry a post or draft, read one after the other; may be run in a worker.

        Of `known` (entries by their place, of a site with the same `fingerprint`) those are given back whose files are
        as they were.
        """
        from editor.site import index

        return index.entries(self.context, known)

    @property
    def fingerprint(self) -> str:
        """Changes with anything in the configuration that an entry depends on."""
        from editor.site import index

        return index.fingerprint(self.context)

    def use(self, entries: "Iterable[Entry]") -> None:
        """Take these entries for the site's index, instead of reading it when it is first needed."""
        from editor.site.posts import Posts

        self._posts = Posts(self, entries)

    def _indexed(self) -> "Posts":
        if self._posts is None:
            self.use(self.entries())
        assert self._posts is not None
        return self._posts

    @property
    def posts(self) -> "Sequence[Document]":
        """The posts that Jekyll publishes, the oldest first; drafts, future and unpublished ones where configured."""
        return self._indexed().listed

    @property
    def drafts(self) -> "Sequence[Document]":
        """The drafts, whether Jekyll is told to show them or not, by path."""
        return self._indexed().drafts

    @functools.cached_property
    def collections(self) -> "Mapping[str, Collection]":
        """The collections by label, in the configuration's order, `posts` first."""
        from editor.site.collection import Collection

        return {label: Collection(self, label) for label in self.config["collections"]}

    @functools.cached_property
    def _published(self) -> "Published":
        from editor.site.published import Published

        return Published(self)

    @property
    def pages(self) -> "Sequence[Page]":
        """The pages that Jekyll publishes, by file name, then those of the theme's assets, then what plugins add."""
        return self._published.pages

    @property
    def late_pages(self) -> int:
        """How many of `pages`, the last, come after those that plugins make of no file."""
        return self._published.late

    @property
    def static_files(self) -> "Sequence[StaticFile]":
        """The files without front matter, by path; then those of collections, then of the theme's assets."""
        return self._published.files

    @functools.cached_property
    def data(self) -> Mapping[str, Any]:
        """The data files' values, over those of the theme."""
        from editor.site import data_files

        read = functools.partial(data_files.read, clock=self.context.clock, problems=self._data_problems)
        themes = self.theme.folder("_data") if self.theme else None
        own = read(self.source / self.config["data_dir"])
        return own.over(read(themes)) if themes else own

    @functools.cached_property
    def categories(self) -> "Mapping[Any, Sequence[Document]]":
        """The posts of each category, the newest first."""
        return self._indexed().grouped(lambda document: document.categories)

    @functools.cached_property
    def tags(self) -> "Mapping[Any, Sequence[Document]]":
        """The posts of each tag, the newest first."""
        return self._indexed().grouped(lambda document: document.tags)

    @functools.cached_property
    def _layouts(self) -> "Mapping[str, Layout]":
        from editor.site import layouts

        bases = {self.source: self.config["layouts_dir"]}
        if self.theme and self.theme.folder("_layouts"):
            bases[self.theme.root] = "_layouts"
        return layouts.read(self.context, bases)

    def layouts(self) -> "Mapping[str, Layout]":
        """The site's layouts by name, and those of its theme under them."""
        return self._layouts

    def layout(self, name: str) -> "Layout | None":
        """The layout of that name: one of `layouts`, or what a plugin brings."""
        from editor.site import plugins

        return self._layouts.get(name) or plugins.brought_layout(self, name)

    def include_folders(self) -> Sequence[Path]:
        """The folders in which includes are looked for: the site's, then its theme's."""
        return self._with_theme(self.source / self.config["includes_dir"], "_includes")

    def sass_folders(self) -> Sequence[Path]:
        """The folders in which Sass finds what is imported: the site's, then its theme's."""
        sass = self.config.get("sass")
        folder = sass.get("sass_dir") if isinstance(sass, Mapping) else None
        return self._with_theme(self.source / (folder if isinstance(folder, str) else "_sass"), "_sass")

    def _with_theme(self, own: Path, name: str) -> Sequence[Path]:
        folder = self.theme.folder(name) if self.theme else None
        return [path for path in (own, folder) if path is not None and path.is_dir()]

    def document(self, path: Path, text: str | None = None) -> "Document | Page":
        """The document of the file `path`: a post or draft, a collection's document, or a page.

        `text`, typed and not yet saved, takes the place of what is on disk; there need then be no file. What is wrong
        with it is its `error`. Raises ValueError for a path outside the site's source.
        """
        from editor.site.document import Document
        from editor.site.page import Page
        from editor.site.reading import Place

        relative = self._relative(path)
        label = self._label(relative)
        if label is None:
            return self._published.as_listed(Page(self.context, self.source, relative, text))
        return Document(self, Place(self._from_collections(relative), label), None, text)

    def _relative(self, path: Path) -> str:
        absolute = path.absolute()
        if not absolute.is_relative_to(self.source):
            absolute, source = absolute.resolve(), self.source.resolve()
            return absolute.relative_to(source).as_posix()
        return absolute.relative_to(self.source).as_posix()

    def _label(self, relative: str) -> str | None:
        folders = relative.split("/")[:-1]
        if "_posts" in folders or "_drafts" in folders:
            return "posts"
        inner = self._from_collections(relative)
        first = inner.partition("/")[0]
        return first[1:] if first.startswith("_") and first[1:] in self.collections and inner != first else None

    def _from_collections(self, relative: str) -> str:
        folder = self.config["collections_dir"]
        return relative.removeprefix(f"{folder}/") if folder else relative

    def neighbours(self, document: "Document") -> "tuple[Document | None, Document | None]":
        """Which documents come before and after `document` in its collection, be it listed there itself or not."""
        if document.collection != "posts":
            return self.collections[document.collection].beside(document)
        return self._indexed().beside(document)


def _sets_source(path: Path) -> bool:
    try:
        return re.search(rb"^[\"']?source\b", path.read_bytes(), re.MULTILINE) is not None
    except OSError:
        return False
