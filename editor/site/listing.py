"""A site's posts and drafts as a list shows them: title, date, categories, state."""

import dataclasses
import datetime
from collections.abc import Iterator
from pathlib import Path

from editor.site import ruby, slugs
from editor.site.drafting.state import State
from editor.site.index import Entry
from editor.site.reading import name_parts
from editor.site.rows import Row
from editor.site.site import Site


def named(site: Site) -> Iterator[Row]:
    """What the names of the posts' files say, which can be told in a moment; rows without a state."""
    return (_named(path, site) for path in site.post_files())


def _named(path: Path, site: Site) -> Row:
    date, slug, _ = name_parts(path.name)
    moment = 0
    if date is not None:
        try:
            moment = int(site.context.clock.parse(date).timestamp())
        except (ValueError, OverflowError):
            date = None
    return Row(_from_root(path.as_posix(), site), slugs.titleize(slug), date or "", moment, (), None)


def row_of(entry: Entry, site: Site) -> Row:
    """What Jekyll makes of a post."""
    facts = entry.facts
    path = _from_root(f"{site.context.collections_path.as_posix()}/{entry.place.relative_path}", site)
    if facts.error is not None and not entry.place.is_draft:
        # Jekyll dates what it cannot read by the day it is built: every day again it would be the newest.
        named = _named(site.context.collections_path / entry.place.relative_path, site)
        return dataclasses.replace(named, title=entry.place.name, state=State.BROKEN)
    title = ruby.text_of(facts.title) if facts.title is not None else entry.place.name
    date = f"{facts.date:%Y-%m-%d %H:%M}"
    categories = tuple(map(ruby.text_of, facts.categories))
    return Row(path, title, date, int(facts.date.timestamp()), categories, _state(entry, site))


def _from_root(path: str, site: Site) -> str:
    """As text: paths made of each post's take as long as all the rest of its row."""
    return path.removeprefix(f"{site.root.absolute().as_posix().rstrip('/')}/")


def _state(entry: Entry, site: Site) -> State:
    facts, config = entry.facts, site.config
    if entry.place.is_draft:
        return State.DRAFT
    if facts.error is not None:
        return State.BROKEN
    if not facts.is_text or not (facts.is_published or ruby.is_true(config["unpublished"])):
        return State.NOT_BUILT
    is_later = facts.date > datetime.datetime.now(datetime.UTC) and not ruby.is_true(config["future"])
    return State.SCHEDULED if is_later else State.PUBLISHED
