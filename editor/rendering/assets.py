"""What Jekyll makes of a site's pages that are no articles: CSS from Sass, scripts and feeds with Liquid in them."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from editor.errors import StetError
from editor.site import Site, find_site

if TYPE_CHECKING:
    from editor.site.page import Page

_SECONDS = 10.0


class Assets:
    """The pages of one site by their URLs; read again when the site's revision rises."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._pages: dict[str, Page] = {}
        self._made: dict[str, tuple[str | None, str]] = {}
        self._site: Site | None = None

    def text(self, url_path: str, path: Path, revision: int = 0) -> tuple[str | None, str]:
        """What is published at a URL's path, below `baseurl` or without it, for the site that the file `path` is in.

        None with "" where no page is published there; None with what is wrong where it cannot be made.
        """
        self._enter(find_site(path.parent), revision)
        if url_path not in self._made:
            self._made[url_path] = self._make(url_path)
        return self._made[url_path]

    def _make(self, url_path: str) -> tuple[str | None, str]:
        if self._site is None:
            return None, ""
        page = self._pages.get(f"/{self._site.below_base(unquote(url_path))}")
        if page is None:
            return None, ""
        try:
            return made(self._site, page), ""
        except StetError as error:
            return None, str(error)
        except Exception as error:  # whatever the page's author did must not end the worker's thread
            return None, type(error).__name__

    def _enter(self, root: Path | None, revision: int) -> None:
        if self._key != (root, revision):
            self._key = (root, revision)
            self._made.clear()
            self._site = Site(root) if root else None
            self._pages = {unquote(page.url): page for page in self._site.pages} if self._site else {}


def made(site: Site, page: "Page") -> str:
    """A page's output: Liquid, then Sass or Markdown, then its layouts. Raises SassError, TooMuch."""
    from editor.rendering.jekyll_page import JekyllPage

    rendered = JekyllPage(site, page.path, page)
    body = rendered.body(_SECONDS).body
    if page.suffix.lower() in (".scss", ".sass"):
        from editor.rendering import sass

        return sass.compiled(body, page.suffix.lower()[1:], site, page.path.parent)
    return rendered.frame(_SECONDS).page if rendered.has_layout else body
