"""In which folder a new draft of a category stands: where the site's newest posts of that category do.

Houses sort posts into `_posts/CATEGORY/`, which says nothing to Jekyll, or into `CATEGORY/_posts`, which gives the
category.
"""

import time
import weakref
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path

from editor.site import ruby
from editor.site.document import Document
from editor.site.site import Site

_NEWEST = 200
_LEAST_POSTS = 2
_SHARE = 0.6
_KEPT_SECONDS = 60.0

Folder = tuple[tuple[str, ...], tuple[str, ...]]
"""The folders above `_posts`, and those inside of it."""

_learned: "weakref.WeakKeyDictionary[Site, tuple[float, Mapping[str, Folder]]]" = weakref.WeakKeyDictionary()


def draft_folder(site: Site, text: str) -> Path:
    """The folder for a new draft that reads `text`, which need not be there yet: plain `_drafts` where nothing says so.

    The first of the draft's categories counts that most of its posts have one folder for.
    """
    top = site.context.collections_path
    document = site.document(top / "_drafts" / "draft.md", text)
    categories = map(ruby.text_of, document.categories) if isinstance(document, Document) else ()
    folders = _folders(site)
    above, inside = next((folders[name] for name in categories if name in folders), ((), ()))
    return top.joinpath(*above, "_drafts", *inside)


def _folders(site: Site) -> Mapping[str, Folder]:
    known = _learned.get(site)
    if known is None or time.monotonic() - known[0] > _KEPT_SECONDS:
        known = _learned[site] = time.monotonic(), _learn(site, islice(site.post_files(), _NEWEST))
    return known[1]


def _learn(site: Site, newest: Iterable[Path]) -> Mapping[str, Folder]:
    """The folder of each category; none where the newest posts all stand straight in `_posts`."""
    found = [(path, folder) for path in newest if (folder := _folder(site, path)) is not None]
    if not any(above or inside for _, (above, inside) in found):
        return {}
    tallies: defaultdict[str, Counter[Folder]] = defaultdict(Counter)
    for path, folder in found:
        document = site.document(path)
        for name in map(ruby.text_of, document.categories if isinstance(document, Document) else ()):
            tallies[name][folder] += 1
    most = {name: tally.most_common(1)[0] for name, tally in tallies.items()}
    return {
        name: folder
        for name, (folder, posts) in most.items()
        if posts >= _LEAST_POSTS and posts >= tallies[name].total() * _SHARE
    }


def _folder(site: Site, path: Path) -> Folder | None:
    """Where a post stands; None for a draft, and outside of the folder that holds the collections."""
    if not path.is_relative_to(site.context.collections_path):
        return None
    folders = path.relative_to(site.context.collections_path).parts[:-1]
    if "_posts" not in folders:
        return None
    place = folders.index("_posts")
    return folders[:place], folders[place + 1 :]
