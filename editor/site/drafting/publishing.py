"""What becomes of a post when it is published, scheduled, withdrawn or renamed: its place and its text, as values."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from editor.post import FrontMatter, Post
from editor.site import ruby
from editor.site.document import Document
from editor.site.drafting import places
from editor.site.drafting.errors import NotMoved
from editor.site.reading import name_parts
from editor.site.site import Site


@dataclass(frozen=True, slots=True)
class Step:
    """Where the post then stands, and its text."""

    path: Path
    post: Post


def published(site: Site, path: Path, post: Post, now: datetime.datetime) -> Step:
    """Among the posts, shown to readers from its date on: the front matter's, the name's, or else `now`.

    Raises NotMoved, FrontMatterError, and DocumentError for front matter that Jekyll would refuse.
    """
    relative, document = _read(site, path, post)
    date = document.reading.data.get("date")
    if isinstance(date, datetime.datetime):
        return _among_posts(site, relative, _shown(post, document), date)
    return scheduled(site, path, post, now)


def scheduled(site: Site, path: Path, post: Post, moment: datetime.datetime) -> Step:
    """Among the posts, with `moment` as its date, in the site's zone. Raises as `published` does."""
    relative, document = _read(site, path, post)
    local = site.context.clock.local(moment).replace(microsecond=0)
    dated = post.with_front_matter(with_date(post.front_matter, local))
    return _among_posts(site, relative, _shown(dated, document), local)


def withdrawn(site: Site, path: Path, post: Post) -> Step:
    """Among the drafts. A date that only the name had goes into the front matter: published again, the URL is the same.

    Raises as `published` does.
    """
    relative, document = _read(site, path, post)
    date = document.reading.data.get("date")
    if "date" not in post.front_matter and isinstance(date, datetime.datetime):
        post = post.with_front_matter(with_date(post.front_matter, date))
    return Step(site.source / places.beside(relative, "_drafts", places.undated_name(relative)), post)


def renamed(site: Site, path: Path, post: Post, slug: str) -> Step:
    """Under another name in its folder, with the date and the suffix that it has. Raises NotMoved."""
    relative, _ = _read(site, path, post)
    name = relative.rpartition("/")[2]
    date, _, suffix = name_parts(name)
    return Step(path.with_name(f"{date}-{slug}{suffix or ''}" if date else f"{slug}{suffix or ''}"), post)


def kept(_site: Site, path: Path, post: Post) -> Step:
    """Where and as it is: a draft that is saved for the first time."""
    return Step(path, post)


def with_date(front_matter: FrontMatter, moment: datetime.datetime) -> FrontMatter:
    """The front matter with a date that names its zone, quoted where the one before was."""
    text = f"{moment:%Y-%m-%d %H:%M:%S %z}"
    if "date" not in front_matter:
        front_matter = front_matter.changed({"date": None})
    if isinstance(front_matter["date"], str):
        return front_matter.changed_text("date", text)
    return front_matter.changed_yaml("date", text)


def _read(site: Site, path: Path, post: Post) -> tuple[str, Document]:
    relative = places.relative_to_source(path, site.context)
    document = site.document(path, post.text)
    if not (isinstance(document, Document) and document.collection == "posts"):
        raise NotMoved("drafting.no_post", path=relative)
    if document.error is not None:
        raise document.error
    return relative, document


def _among_posts(site: Site, relative: str, post: Post, date: datetime.datetime) -> Step:
    name = places.dated_name(date.year, date.month, date.day, relative)
    return Step(site.source / places.beside(relative, "_posts", name), post)


def _shown(post: Post, document: Document) -> Post:
    """The post with a `published` that shows it, where its own or its scope's hides it."""
    if ruby.is_true(document.reading.data.get("published", True)):
        return post
    return post.with_front_matter(post.front_matter.changed({"published": True}))
