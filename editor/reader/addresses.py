"""Where readers find the site's posts: {"posts": [[title, address, day], …]}, the newest first."""

from collections.abc import Iterator

from editor.reader.site_read import SLICE, SiteRead
from editor.site.drafting.state import State
from editor.site.index import Entry
from editor.site.listing import row_of
from editor.site.site import Site
from editor.wire import Message

_AT_ONCE = 100


def answer(site: SiteRead, asked: Message) -> Iterator[Message | None]:
    """All posts that are published, some at a time, once all are read; addresses are below the site's `baseurl`."""
    index = site.index(asked["age"])
    while not index.is_complete:
        index.read(SLICE)
        yield None
    entries = sorted(index.found, key=lambda entry: entry.facts.date, reverse=True)
    for start in range(0, len(entries), _AT_ONCE):
        yield {"posts": list(_published(entries[start : start + _AT_ONCE], index.site))}


def _published(entries: list[Entry], site: Site) -> Iterator[list[str]]:
    base = str(site.config["baseurl"] or "").strip("/")
    for entry in entries:
        row = row_of(entry, site)
        if row.state is State.PUBLISHED:
            yield [row.title, f"/{base}{entry.facts.url}" if base else entry.facts.url, row.date.partition(" ")[0]]
