"""What templates know of the site around them; without a site, nothing."""

import datetime
import functools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from editor.site.times import Clock

if TYPE_CHECKING:
    from editor.kramdown import Options


class Surroundings:
    """A site as tags and filters ask for it. This one has no files; `editor/rendering/layouts` has one with them."""

    def __init__(self, config: Mapping[str, Any] | None = None) -> None:
        self.config = config or {}
        self.plugins: frozenset[str] = frozenset()
        """The names of the site's plugins."""
        self.reaches_network = True
        """Whether the page is shown where it can load what is not of the site."""

    @functools.cached_property
    def clock(self) -> Clock:
        """The site's time zone."""
        zone = self.config.get("timezone")
        return Clock(zone if isinstance(zone, str) else None)

    def include(self, name: str) -> str | None:
        """The text of an include, None where the site and its theme have none of that name."""
        del name
        return None

    def neighbour(self, page: Any, name: str) -> str | None:
        """The text of a file beside a page (`include_relative`)."""
        del page, name
        return None

    def url_of_file(self, relative_path: str) -> str | None:
        """The URL of what a path in the site is published as, None where nothing is."""
        del relative_path
        return None

    def posts(self) -> Iterator[tuple[str, datetime.datetime, str, str]]:
        """Each post's path in the site, date, slug and URL."""
        return iter(())

    @functools.cached_property
    def kramdown(self) -> "Options":
        """How the site has its Markdown converted."""
        from editor.kramdown import site_options

        return site_options(self.config.get("kramdown"), self.config.get("highlighter"))

    def markdown(self, source: str) -> str:
        """The HTML that the site's Markdown converter makes."""
        from editor.kramdown import convert_page

        return convert_page(source, self.kramdown)

    def css(self, source: str, syntax: str) -> str:
        """The CSS of a Sass source, written as `syntax` ("scss" or "sass") says."""
        del syntax
        return source

    def drop(self) -> Any:
        """What `site` is to a template."""
        return dict(self.config)
