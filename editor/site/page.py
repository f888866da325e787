"""A page, and a static file: what is neither post nor a collection's document (Jekyll 4.3, page.rb, static_file.rb)."""

import datetime
import functools
import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from editor.site import ruby
from editor.site.context import Context
from editor.site.errors import DocumentError
from editor.site.excerpts import excerpt_of
from editor.site.permalinks import with_suffix
from editor.site.reading import front_matter, split
from editor.site.urls import fill
from editor.site.yaml_files import merged

_HTML = (".html", ".xhtml", ".htm")


class Page:
    """A file with front matter. `folder` is the source's, or a theme's for its assets.

    With `text` it is what that says, typed and not yet saved; with `permalink` it is where a plugin puts it.
    """

    def __init__(
        self,
        context: Context,
        folder: Path,
        relative_path: str,
        text: str | None = None,
        permalink: str | None = None,
    ) -> None:
        self._context = context
        self._folder = folder
        self._text = text
        self._permalink = permalink
        self.path = folder / relative_path
        self.relative_path = relative_path
        self.name = posixpath.basename(relative_path)

    def __repr__(self) -> str:
        return f"Page({self.relative_path!r})"

    def at(self, permalink: str) -> "Page":
        """The same page, put elsewhere by a plugin."""
        return Page(self._context, self._folder, self.relative_path, self._text, permalink)

    @functools.cached_property
    def _read(self) -> tuple[Mapping[str, Any], str, DocumentError | None]:
        try:
            text = self._text if self._text is not None else self.path.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeError) as error:
            return {}, "", DocumentError("site.document_unreadable", path=self.relative_path, problem=str(error))
        yaml, content = split(text)
        try:
            return (front_matter(yaml, self.relative_path, self._context.clock) if yaml else {}), content, None
        except DocumentError as error:
            return {}, content, error

    @property
    def front_matter(self) -> Mapping[str, Any]:
        """What the page itself says."""
        return self._read[0]

    @functools.cached_property
    def defaults(self) -> Mapping[str, Any]:
        """What the configuration says for its scope."""
        return self._context.defaults.all(self.relative_path, "pages")

    @functools.cached_property
    def _said(self) -> Mapping[str, Any]:
        said = merged(self.defaults, self.front_matter)
        return said if self._permalink is None else {**said, "permalink": self._permalink}

    @functools.cached_property
    def data(self) -> Mapping[str, Any]:
        """Front matter over the defaults, and the layout that a plugin gives."""
        if "layout" in self._said:
            return self._said
        usual = self._context.usual_layout(self.suffix, *(("home",) if self.url == "/" else ()), "page")
        return self._said if usual is None else {**self._said, "layout": usual}

    @property
    def content(self) -> str:
        """The source of the body."""
        return self._read[1]

    @property
    def error(self) -> DocumentError | None:
        """Why the front matter counts for nothing, or None."""
        return self._read[2]

    @property
    def title(self) -> object:
        """As the front matter has it; None where it has none."""
        return self.data.get("title")

    @property
    def suffix(self) -> str:
        """The file's suffix."""
        return posixpath.splitext(self.name)[1]

    @property
    def output_suffix(self) -> str:
        """The suffix of the file that Jekyll writes."""
        return self._context.output_suffix(self.suffix, self._said.get("permalink"))

    @property
    def is_html(self) -> bool:
        """Whether it is published as HTML."""
        return self.output_suffix in _HTML

    @property
    def is_published(self) -> bool:
        """Whether Jekyll publishes it."""
        published = self.front_matter.get("published", True)
        return ruby.is_true(published) or ruby.is_true(self._context.config["unpublished"])

    @functools.cached_property
    def url(self) -> str:
        """The path of the page from the site's root, escaped, without `baseurl`."""
        folder = posixpath.dirname(self.relative_path)
        values = {
            "path": lambda: f"/{folder}" if folder else "",
            "basename": lambda: self._basename,
            "output_ext": lambda: self.output_suffix,
        }
        permalink = self._said.get("permalink")
        return fill(str(permalink) if ruby.is_true(permalink) else self._template, values)

    @property
    def _basename(self) -> str:
        return posixpath.splitext(self.name)[0].rstrip(".")

    @property
    def _template(self) -> str:
        if not self.is_html:
            return "/:path/:basename:output_ext"
        if self._basename == "index":
            return "/:path/"
        return with_suffix("/:path/:basename", self._context.config["permalink"])

    @property
    def dir(self) -> str:
        """The URL's folder, ending in a slash."""
        if self.url.endswith("/"):
            return self.url
        folder = posixpath.dirname(self.url)
        return folder if folder.endswith("/") else f"{folder}/"

    @property
    def excerpt_source(self) -> str | None:
        """The source of the excerpt that Jekyll makes where `page_excerpts` is set; None where it makes none."""
        own = self.data.get("excerpt_separator")
        separator = ruby.text_of(own if ruby.is_true(own) else self._context.config["excerpt_separator"])
        wanted = ruby.is_true(self._context.config.get("page_excerpts")) and separator and self.is_html
        if not wanted or ruby.is_true(self.data.get("excerpt")):
            return None
        return excerpt_of(self.content, separator)


class StaticFile:
    """A file without front matter. `label` is that of its collection, "" for none."""

    def __init__(self, context: Context, folder: Path, relative_path: str, label: str = "") -> None:
        self._context = context
        self.folder = folder
        self.path = folder / relative_path
        self.label = label
        self.name = posixpath.basename(relative_path)
        # Jekyll writes it from the root, but for a collection's, which it writes from the collections' folder.
        self.relative_path = relative_path if label else f"/{relative_path}"

    def __repr__(self) -> str:
        return f"StaticFile({self.relative_path!r})"

    @property
    def suffix(self) -> str:
        """The file's suffix."""
        return posixpath.splitext(self.name)[1]

    @property
    def basename(self) -> str:
        """The name without its suffix."""
        return self.name.removesuffix(self.suffix).rstrip(".")

    @functools.cached_property
    def data(self) -> Mapping[str, Any]:
        """What the configuration's front matter defaults say of it."""
        return self._context.defaults.all(self.relative_path, self.label or None)

    @property
    def modified(self) -> datetime.datetime:
        """When the file was last written, in the site's zone."""
        return self._context.clock.local(datetime.datetime.fromtimestamp(self.path.stat().st_mtime, datetime.UTC))

    @functools.cached_property
    def url(self) -> str:
        """The path from the site's root, unescaped as Jekyll leaves it."""
        cleaned = self.relative_path.removesuffix(self.suffix).rstrip(".")
        if self.label:
            metadata = self._context.config["collections"].get(self.label) or {}
            template = metadata.get("permalink") or with_suffix("/:collection/:path", self._context.config["permalink"])
            values: dict[str, Callable[[], str]] = {
                "collection": lambda: self.label,
                "path": lambda: cleaned.replace(f"_{self.label}", "", 1),
                "output_ext": str,
                "name": lambda: self.basename,
                "title": str,
            }
            cleaned = fill(str(template), values)
        return cleaned.removesuffix("/") + self.suffix
