"""Words of the front matter that readers see, replaced by others."""

import re

from editor.post.entry import Entry, Kind
from editor.post.errors import FrontMatterError
from editor.post.front_matter import FrontMatter

_ADDRESS = re.compile(r"\S*/\S*")
_TEXTS = (Kind.TEXT, Kind.LONG_TEXT)


def reworded(front_matter: FrontMatter, old: str, new: str) -> tuple[FrontMatter, int]:
    """The front matter with `old` replaced by `new` in its texts and lists, and how often it was.

    Addresses stay, as do keys, numbers, dates and nested data, and a text that could not be written.
    """
    count = 0
    for key in front_matter:
        entry = front_matter.entry(key)
        found = sum(text.count(old) for text in _texts(entry)) if old else 0
        if not found:
            continue
        try:
            front_matter = _changed(front_matter, entry, old, new)
        except FrontMatterError:
            continue
        count += found
    return front_matter, count


def _texts(entry: Entry) -> tuple[str, ...]:
    texts = entry.items if entry.kind is Kind.LIST else (entry.text,) if entry.kind in _TEXTS else ()
    return tuple(text for text in texts if not _ADDRESS.fullmatch(text))


def _changed(front_matter: FrontMatter, entry: Entry, old: str, new: str) -> FrontMatter:
    if entry.kind is not Kind.LIST:
        return front_matter.changed_text(entry.key, entry.text.replace(old, new))
    items = [item if _ADDRESS.fullmatch(item) else item.replace(old, new) for item in entry.items]
    return front_matter.changed_items(entry.key, items)
