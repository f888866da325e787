"""Layouts: the site's own, and under them its theme's (Jekyll 4.3, lib/jekyll/readers/layout_reader.rb)."""

import functools
import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from editor.site.context import Context
from editor.site.entries import below
from editor.site.page import Page


class Layout:
    """One layout; its file is read when asked for, where it is not of a `text`."""

    def __init__(self, context: Context, base: Path, folder: Path, relative_path: str, text: str | None = None) -> None:
        self._page = Page(context, folder, relative_path, text)
        self.name = posixpath.splitext(relative_path)[0]
        self.path = folder / relative_path
        # As Jekyll names it: from the site's or the theme's root.
        self.relative_path = self.path.relative_to(base).as_posix()

    def __repr__(self) -> str:
        return f"Layout({self.relative_path!r})"

    @property
    def data(self) -> Mapping[str, Any]:
        """Its front matter."""
        return self._page.front_matter

    @functools.cached_property
    def content(self) -> str:
        """Its source below the front matter."""
        return self._page.content


def read(context: Context, bases: Mapping[Path, str]) -> dict[str, Layout]:
    """The layouts by name; `bases` has the root of the site, then of its theme, each with its folder of layouts."""
    result: dict[str, Layout] = {}
    for base, folder in bases.items():
        for path in below(base / folder):
            if "." in posixpath.basename(path)[1:] and context.entry_filter.keeps(path):
                layout = Layout(context, base, base / folder, path)
                # In one folder the last of a name counts, the site's before the theme's.
                if layout.name not in result or result[layout.name].path.is_relative_to(base):
                    result[layout.name] = layout
    return result
