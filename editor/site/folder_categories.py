"""The categories that Jekyll gives a post for the folders it lies in."""

from pathlib import Path

from editor.site.document import Document
from editor.site.site import Site

_POSTS = ("_posts", "_drafts")


def folder_categories(root: Path, path: Path) -> tuple[str, ...]:
    """Of the post in the file `path` of the site in `root`; see `Place.folders`."""
    try:
        above = path.absolute().relative_to(root.absolute()).parts[:-1]
    except ValueError:
        return ()
    if not above or above[0] in _POSTS:  # as most sites have it: no configuration need be read
        return ()
    try:
        document = Site(root).document(path, "")
    except ValueError:
        return ()
    return tuple(document.place.folders) if isinstance(document, Document) else ()
