"""What Jekyll will make of a post, said before it is built."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from editor.errors import StetError
from editor.post import Post
from editor.site import ruby
from editor.site.document import Document
from editor.site.drafting import places, publishing
from editor.site.drafting.errors import NotBuilt
from editor.site.drafting.state import State
from editor.site.page import Page
from editor.site.site import Site

_DROPPED = ("site.document_broken", "site.symbol", "site.document_no_mapping", "site.categories_type")
"""Faults at which Jekyll drops the whole front matter, and builds what is left (document.rb: handle_read_error)."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """`url` is the page's path from the site's root, escaped; of a draft the one it gets when it is published.

    `address` is the whole address where the configuration says one. `why`: what keeps a post from being built as it is
    meant; there is then no URL. `date`: from when it is built, in the site's zone.
    """

    state: State
    url: str = ""
    address: str = ""
    date: datetime.datetime | None = None
    why: StetError | None = None

    @property
    def shown_url(self) -> str:
        """The URL as people read it."""
        return unquote(self.url)


def forecast(site: Site, path: Path, text: str, now: datetime.datetime | None = None) -> Forecast:
    """What Jekyll makes of the file `path` (which need not be there yet) if it reads `text`.

    `now` is when the site is built: what the configuration says as `time`, else this moment.
    """
    moment = now or _time(site)
    try:
        relative = places.relative_to_source(path, site.context)
    except NotBuilt as why:
        return Forecast(State.NOT_BUILT, why=why)
    if places.is_in_drafts(relative) and not ruby.is_true(site.config["show_drafts"]):
        return _of_draft(site, path, text, moment)
    return _of_file(site, path, relative, text, moment)


def _time(site: Site) -> datetime.datetime:
    clock = site.context.clock
    return clock.now if site.config.get("time") is not None else clock.local(datetime.datetime.now(datetime.UTC))


def _of_draft(site: Site, path: Path, text: str, now: datetime.datetime) -> Forecast:
    try:
        step = publishing.published(site, path, Post.from_text(text), now)
    except StetError as why:
        return Forecast(State.DRAFT, why=why)
    relative = places.relative_to_source(step.path, site.context)
    as_post = _of_file(site, step.path, relative, step.post.text, now)
    return Forecast(State.DRAFT, as_post.url, as_post.address, as_post.date, as_post.why)


def _of_file(site: Site, path: Path, relative: str, text: str, now: datetime.datetime) -> Forecast:
    document = site.document(path, text)
    try:
        places.refuse_unread(relative, site.context)
        _refuse(site, document, relative)
    except StetError as why:
        return Forecast(State.BROKEN if why.key in _DROPPED else State.NOT_BUILT, why=why)
    date = document.date if isinstance(document, Document) else None
    is_hidden = date is not None and not ruby.is_true(site.config["future"]) and _later(date, now)
    state = State.SCHEDULED if is_hidden else State.PUBLISHED
    return Forecast(state, document.url, _address(site, document.url), date)


def _later(date: datetime.datetime, now: datetime.datetime) -> bool:
    return int(date.timestamp()) > int(now.timestamp())


def _refuse(site: Site, document: Document | Page, relative: str) -> None:
    if document.error is not None:
        raise document.error
    if isinstance(document, Page):
        is_published = document.is_published
    else:
        is_published = ruby.is_true(document.reading.data.get("published", True))
        collection = site.collections.get(document.collection)
        if collection is None or not collection.output:
            raise NotBuilt("drafting.no_output", path=relative, collection=document.collection)
    if not (is_published or ruby.is_true(site.config["unpublished"])):
        raise NotBuilt("drafting.unpublished", path=relative)


def _address(site: Site, url: str) -> str:
    host = ruby.text_of(site.config.get("url") or "")
    base = ruby.text_of(site.config["baseurl"] or "").strip("/")
    return f"{host.rstrip('/')}{'/' if base else ''}{base}{url}" if host else ""
