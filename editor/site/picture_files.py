"""The site's picture files: what posts may show."""

import os
import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.site.site import Site

SUFFIXES = frozenset((".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"))
_LEFT_OUT = frozenset(("_site", "node_modules", "vendor"))
_DEPTH = 12  # folders within folders: a link may lead in a circle


def picture_files(site: "Site") -> Iterator[str]:
    """The pictures that Jekyll publishes, as posts name them from the site's root (`/assets/img/x.jpg`)."""
    yield from _below(site.source, "", _DEPTH)


def is_picture(name: str) -> bool:
    """Whether a file's name is that of a picture which browsers show."""
    return posixpath.splitext(name)[1].lower() in SUFFIXES


def _below(folder: Path, inside: str, depth: int) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name[0] in "._" or entry.name in _LEFT_OUT:
            continue
        path = f"{inside}/{entry.name}"
        if entry.is_dir():
            if depth:
                yield from _below(folder / entry.name, path, depth - 1)
        elif is_picture(entry.name):
            yield path
