"""The list of the site's posts: {"rows": […]}, each as `editor.site.rows.Row.packed`."""

from collections.abc import Iterable, Iterator

from editor.reader.site_read import SLICE, SiteRead
from editor.site.listing import named, row_of
from editor.site.rows import Row
from editor.wire import Message

_AT_ONCE = 100


def answer(site: SiteRead, asked: Message) -> Iterator[Message | None]:
    """Some rows at a time; one that comes again takes the place of the one before.

    Where nothing was known of the site, all names come first, as they can be told in a moment. Where the index is
    begun anew meanwhile, all rows come once more.
    """
    index = site.index(asked["age"])
    if index.is_begun_anew:
        rows = list(named(index.site))
        for start in range(0, len(rows), _AT_ONCE):
            yield _told(rows[start : start + _AT_ONCE])
    told = 0
    while told < len(index.found) or not index.is_complete:
        if site.is_outdated(index):
            index, told = site.index(float("inf")), 0
        batch = index.found[told : told + _AT_ONCE]
        if len(batch) == _AT_ONCE or index.is_complete:
            told += len(batch)
            yield _told(row_of(entry, index.site) for entry in batch)
        else:
            index.read(SLICE)
            yield None


def _told(rows: Iterable[Row]) -> Message:
    return {"rows": [row.packed() for row in rows]}
