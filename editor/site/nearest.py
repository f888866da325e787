"""A post by its path and text alone, in the site that it is in, or in none."""

import functools
from pathlib import Path

from editor.site.document import Document
from editor.site.errors import SiteError
from editor.site.page import Page
from editor.site.reading import Place
from editor.site.roots import CONFIGURATIONS, find_site
from editor.site.site import Site


def document_of(path: Path | None, text: str) -> Document | Page:
    """The document of the file `path` that reads `text`, as Jekyll takes it in the site that holds the path.

    Outside a site, and where `path` is None because the post was not saved yet, it is a post under Jekyll's defaults.
    """
    root = find_site(path.parent) if path else None
    if path is None or root is None:
        return Document(_without_configuration(), Place(f"_posts/{path.name if path else ''}", "posts"), None, text)
    site = site_in(root)
    try:
        return site.document(path, text)
    except ValueError:  # beside the folder that the configuration names as the source
        return Document(site, Place(f"_posts/{path.name}", "posts"), None, text)


def faults_of(path: Path, text: str) -> tuple[SiteError, ...]:
    """What in the site's configuration, or in the front matter of the file `path`, Jekyll would refuse or misread."""
    document = document_of(path, text)
    root = find_site(path.parent)
    own = (document.error,) if document.error else ()
    return (*own, *(site_in(root).problems if root else ()))


def site_in(root: Path) -> Site:
    """The site in `root`, read anew only when its configuration was touched; its `time` is as old as that."""
    return _site(root, tuple(_stamp(root / name) for name in CONFIGURATIONS))


@functools.lru_cache(maxsize=8)
def _site(root: Path, _stamps: tuple[int, ...]) -> Site:
    return Site(root)


@functools.lru_cache(maxsize=1)
def _without_configuration() -> Site:
    # A folder that cannot be has no configuration file in it.
    return Site(Path("\0"))


def _stamp(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
