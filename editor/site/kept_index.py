"""The index of a site kept between sessions, outside the site: a site of thousands of posts need not be read anew.

One JSON file a site in the user's own folder for state. What is in it is only ever used for files that are as they
were; where it cannot be read or written, the site is read.
"""

import contextlib
import datetime
import json
import os
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from editor.post.state import private_folder, state_folder
from editor.site.context import Context
from editor.site.facts import Facts
from editor.site.index import Entry, Known
from editor.site.reading import Place
from editor.site.site import Site

_FORMAT = 3
_WORTH_KEEPING = 150
"""Posts that take long enough to read that the next session should not have to: fewer take a twentieth of a second."""


def read(site: Site) -> Known:
    """What was kept of the site; nothing where its configuration or the machine's time zone was another."""
    try:
        kept = json.loads(_file(site).read_bytes())
        if kept["about"] != _about(site):
            return {}
        index = [_entry(row, site.context) for row in kept["entries"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return {entry.place: entry for entry in index}


def stamp(site: Site) -> tuple[int, int]:
    """What changes when something else is kept of the site; zeros where nothing is."""
    try:
        status = _file(site).stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def keep(site: Site, found: Iterable[Entry], unkept: int) -> bool:
    """Keep what was found, if the next session would have to read much again: so many entries are `unkept`."""
    is_worth_it = unkept > _WORTH_KEEPING
    if is_worth_it:
        write(site, found)
    return is_worth_it


def write(site: Site, index: Iterable[Entry]) -> None:
    """Keep the entries of the site, but for those whose values JSON does not have or that a fault leaves undated."""
    rows = [_row(entry) for entry in index if entry.facts.error is None]
    kept = {"about": _about(site), "entries": [row for row in rows if _is_plain(row)]}
    data = json.dumps(kept, ensure_ascii=False).encode("utf-8", "surrogatepass")
    target = _file(site)
    temporary = target.with_name(f".{target.name}-{os.getpid()}")
    with contextlib.suppress(OSError):
        private_folder(target.parent)
        try:
            temporary.write_bytes(data)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)


def _file(site: Site) -> Path:
    # What is in it says whose it is: two sites with one name only take it from each other. (hashlib takes 4 ms.)
    name = f"{zlib.crc32(os.fsencode(site.root.absolute())):08x}"
    return state_folder() / "indexes" / f"{name}.json"


def _about(site: Site) -> list[object]:
    # Where the machine's own zone is the site's, another zone gives other dates.
    root = os.fsencode(site.root.absolute()).hex()
    return [_FORMAT, root, site.fingerprint, str(site.context.clock.here(datetime.datetime(2024, 1, 1)))]


def _row(entry: Entry) -> list[Any]:
    place, facts = entry.place, entry.facts
    dates = [None if date is None else date.isoformat() for date in (facts.date, facts.dated)]
    return [
        *(place.relative_path, place.label, *entry.stamp, *dates, facts.title, facts.slug),
        *(facts.categories, facts.tags, facts.url, facts.output_suffix, facts.is_published, facts.is_text),
        facts.words,
    ]


def _entry(row: list[Any], context: Context) -> Entry:
    path, label, time, size, date, dated, title, slug, categories, tags, url, suffix, is_published, is_text, words = row
    facts = Facts(
        title=title,
        slug=slug,
        date=context.clock.local(datetime.datetime.fromisoformat(date)),
        dated=None if dated is None else context.clock.local(datetime.datetime.fromisoformat(dated)),
        categories=tuple(categories),
        tags=tuple(tags),
        url=url,
        output_suffix=context.shared(suffix),
        is_published=is_published,
        is_text=is_text,
        error=None,
        words=context.shared(tuple((key, tuple(texts)) for key, texts in words)),
    )
    return Entry(Place(path, label), (time, size), facts)


def _is_plain(value: object) -> bool:
    """Whether JSON has the value; it has no dates."""
    if isinstance(value, (list, tuple)):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    return value is None or isinstance(value, (str, int, float))
