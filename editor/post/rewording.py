"""Words of the front matter that readers see, replaced by others."""

import re

from editor.post.entry import Entry, Kind
from editor.post.errors import FrontMatterError
from editor.post.front_matter import FrontMatter

_ADDRESS = re.compile(r"\S*/\S*")
_COMMENT = "#"
"""What may begin a comment amid a value: it is no text, and stays."""
_TEXTS = (Kind.TEXT, Kind.LONG_TEXT)


def reworded(front_matter: FrontMatter, old: str, new: str) -> tuple[FrontMatter, int]:
    """The front matter with `old` replaced by `new` in its texts and lists, and how often it was.

    Addresses stay, as do keys, numbers, dates and nested data, and a text that could not be written. No bytes but the
    words' change where the value can be written so.
    """
    count = 0
    for key in fields_with(front_matter, old):
        entry = front_matter.entry(key)
        found = sum(text.count(old) for text in _texts(entry))
        try:
            front_matter = _changed(front_matter, entry, old, new)
        except FrontMatterError:
            continue
        count += found
    return front_matter, count


def fields_with(front_matter: FrontMatter, old: str) -> list[str]:
    """The keys whose texts and lists have a word, addresses left out."""
    return [key for key in front_matter if old and any(old in text for text in _texts(front_matter.entry(key)))]


def _texts(entry: Entry) -> tuple[str, ...]:
    texts = entry.items if entry.kind is Kind.LIST else (entry.text,) if entry.kind in _TEXTS else ()
    return tuple(text for text in texts if not _ADDRESS.fullmatch(text))


def _changed(front_matter: FrontMatter, entry: Entry, old: str, new: str) -> FrontMatter:
    items = tuple(item if _ADDRESS.fullmatch(item) else item.replace(old, new) for item in entry.items)
    text = "" if entry.kind is Kind.LIST else entry.text.replace(old, new)
    written = entry.source.replace(old, new)
    if _COMMENT not in entry.source and _says(front_matter, entry, written, (items, text)):
        return FrontMatter(_with(front_matter.source, entry, written), front_matter.newline)
    if entry.kind is Kind.LIST:
        return front_matter.changed_items(entry.key, items)
    return front_matter.changed_text(entry.key, text)


def _says(front_matter: FrontMatter, entry: Entry, written: str, meant: tuple[tuple[str, ...], str]) -> bool:
    """Whether a value that is written so says what is meant, and all others what they said."""
    after = FrontMatter(_with(front_matter.source, entry, written), front_matter.newline)
    if after.error is not None or after.keys() != front_matter.keys():
        return False
    now = after.entry(entry.key)
    said = (now.items, "" if now.kind is Kind.LIST else now.text)
    others = (key for key in after if key != entry.key)
    same = now.kind is entry.kind and _types(now) == _types(entry)
    return same and said == meant and all(after[key] == front_matter[key] for key in others)


def _types(entry: Entry) -> list[type]:
    return [type(value) for value in entry.value] if isinstance(entry.value, list) else []


def _with(source: str, entry: Entry, written: str) -> str:
    return source[: entry.start] + written + source[entry.end :]
