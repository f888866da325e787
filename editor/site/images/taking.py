"""Takes one picture into a site."""

import datetime
from dataclasses import dataclass, replace
from pathlib import Path

from editor.house import ImageRules
from editor.site.images import addresses
from editor.site.images.errors import ImageError
from editor.site.images.habits import Habits, facts, habits
from editor.site.images.naming import folder_of, stem_of
from editor.site.images.placing import place
from editor.site.picture_files import is_picture
from editor.site.site import Site


@dataclass(frozen=True, slots=True)
class Wanted:
    """The picture in the file `source`, to come into the site in `root` for the post whose file is or may be `post`.

    `name` is what the picture was called, without its suffix; "" for one that was never a file.
    """

    source: str
    root: str
    post: str
    name: str
    rules: ImageRules


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture of the site: its file, its address for a body and for a front matter.

    `is_new` where it was copied, `made_folder` where its folder was made for it.
    """

    path: str
    body: str
    field: str
    is_new: bool = False
    made_folder: bool = False


def take(wanted: Wanted) -> Taken:
    """Have the picture in the site: copied, unless it is a file there that posts can show. Raises ImageError."""
    source, site = Path(wanted.source), Site(Path(wanted.root))
    known = habits(site, wanted.rules)
    inside = _inside(source, site)
    if inside is not None:
        return _taken(site.source / inside, inside, known)
    about = facts(Path(wanted.post).name, datetime.date.today().isoformat())
    folder = folder_of(about, known)
    if not (site.source / folder).resolve().is_relative_to(site.root.resolve()):  # by a link in the site
        raise ImageError("image.outside", name=folder)
    from editor.site.images.preparing import prepare

    made = prepare(source, wanted.rules)
    before, made_folder = _names(site.source / folder), not (site.source / folder).exists()
    path = place(site.source / folder, stem_of(wanted.name, about, known), made.suffix, made.data)
    inside = f"{folder}/{path.name}" if folder else path.name
    taken = _taken(path, inside, known)
    return replace(taken, is_new=path.name not in before, made_folder=made_folder)


def _taken(path: Path, inside: str, known: Habits) -> Taken:
    # Front matter is read by people, and by themes that encode: its paths are written as they are.
    field = known.field.replace(addresses.PATH, inside)
    return Taken(str(path), addresses.fill(known.body, inside), field)


def _inside(source: Path, site: Site) -> str | None:
    """The path below the site's source of a picture that Jekyll publishes from there; None for any other file."""
    try:
        path = source.resolve().relative_to(site.source.resolve())
    except (OSError, ValueError):
        return None
    hidden = any(part[0] in "._" for part in path.parts)
    return None if hidden or not is_picture(path.name) else path.as_posix()


def _names(folder: Path) -> set[str]:
    try:
        return {path.name for path in folder.iterdir()}
    except OSError:
        return set()
