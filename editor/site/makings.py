"""What the pages of a site are made of besides their posts, and whether it was touched. Not for a window's thread.

By polling, as `editor.post.looking` does and for its reasons: a share tells no watcher what other machines do.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from editor.site.roots import CONFIGURATIONS
from editor.site.site import Site

Stamp = tuple[int, int] | None
"""Size and time: what says that a file was touched; None while it is not there."""

# Jekyll::Converters::Sass and Jekyll's own CSS; what has front matter may be made of Liquid.
_STYLES = (".css", ".scss", ".sass")
_DEPTH = 12  # folders within folders: a link may lead in a circle
# Never made into a page's style (Jekyll's defaults for `exclude`, and what it writes itself).
_LEFT_OUT = frozenset(("_site", "_posts", "_drafts", "node_modules", "vendor"))


def stamps(root: Path, loaded: Iterable[Path] = ()) -> Mapping[str, Stamp]:
    """The stamp of each file that a page of the site in `root` may be made of, and of those that one has `loaded`.

    Layouts, includes, Sass and data of the site and its theme, configuration, style sheets; no post, no draft.
    """
    site = Site(root)
    whole = [site.source / site.config["layouts_dir"], site.source / site.config["data_dir"]]
    whole += [*site.include_folders(), *site.sass_folders()]
    theme = site.theme
    if theme is not None:
        whole += [folder for name in ("_layouts", "assets") if (folder := theme.folder(name))]
    found = {str(path): _stamp(path) for path in (*(root / name for name in CONFIGURATIONS), *loaded)}
    for folder in whole:
        found |= _below(str(folder), ())
    return found | dict(_below(str(site.source), _STYLES))


def _stamp(path: "str | Path") -> Stamp:
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _below(folder: str, suffixes: tuple[str, ...], depth: int = _DEPTH) -> Iterator[tuple[str, Stamp]]:
    """The files in and under a folder that have one of these suffixes, or all; hidden ones are nobody's."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            if depth and entry.name not in _LEFT_OUT:
                yield from _below(entry.path, suffixes, depth - 1)
        elif not suffixes or entry.name.endswith(suffixes):
            yield entry.path, _stamp(entry.path)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link in a circle
        return False
