"""What a step would make of a post, and what Jekyll would make of that: reckoned before anything is moved."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor.post import Post
from editor.site.drafting import names, places
from editor.site.drafting.errors import NotMoved
from editor.site.drafting.forecast import Forecast, forecast
from editor.site.drafting.publishing import Step
from editor.site.nearest import site_in
from editor.site.site import Site

Doing = Callable[[Site, Path, Post], Step]
"""One of `publishing`, with what else it needs."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the post is to stand, what it then reads, and what Jekyll makes of that; `shown` is for people."""

    path: Path
    post: Post
    forecast: Forecast
    shown: str


def plan(root: Path, path: Path | None, post: Post, doing: Doing, slug: str = "") -> Plan:
    """The plan for a post of the site in `root`: for its file, or for a new one that is to be called `slug`.

    A new file gets a name that is free. Raises what `doing` raises, and NotMoved where the name is another post's.
    """
    site = site_in(root)
    if path is None:
        slug = slug or names.slug_of(post.title)
        step = doing(site, names.draft_place(site, slug, post.front_matter.source), post)
        place = names.free_place(step.path)
    else:
        step = doing(site, path, post)
        place = step.path
        other = names.twin(place, path) if place != path else None
        if other is not None:
            raise NotMoved("drafting.taken", name=other.name)
    return Plan(place, step.post, forecast(site, place, step.post.front_matter.source), _shown(place, site))


def copy_place(root: Path, path: Path | None, post: Post, spelled: names.Spelling, today: datetime.date) -> Path:
    """Where a post of the site in `root` is offered to be saved anew, under a free name: beside its file.

    One that has none goes to the drafts, or, in a site that has no folder for them, to the posts, dated `today`.
    """
    if path is not None:
        return names.free_place(path)
    site = site_in(root)
    draft = names.draft_place(site, names.slug_of(post.title, spelled), post.front_matter.source)
    if draft.parent.is_dir():
        return draft
    relative = places.relative_to_source(draft, site.context)
    name = places.dated_name(today.year, today.month, today.day, relative)
    return names.free_place(site.source / places.beside(relative, "_posts", name))


def _shown(path: Path, site: Site) -> str:
    return path.relative_to(site.source).as_posix() if path.is_relative_to(site.source) else str(path)
