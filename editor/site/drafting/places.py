"""Where posts and drafts stand, and whether Jekyll looks there (Jekyll 4.3, reader.rb and readers/post_reader.rb)."""

from pathlib import Path

from editor.site.context import Context
from editor.site.drafting.errors import NotBuilt, NotMoved
from editor.site.reading import DATED, name_parts

_POSTS, _DRAFTS = "_posts", "_drafts"


def relative_to_source(path: Path, context: Context) -> str:
    """The path with slashes, from the folder that Jekyll reads. Raises NotBuilt for one outside of it."""
    source, absolute = context.source, path.absolute()
    try:
        if not absolute.is_relative_to(source):
            source, absolute = source.resolve(), absolute.resolve()
        return absolute.relative_to(source).as_posix()
    except ValueError:
        raise NotBuilt("drafting.outside", path=path) from None


def is_in_drafts(relative: str) -> bool:
    """Whether `relative` stands in drafts; what counts is the first of the two folders, in which Jekyll finds it."""
    return _special(relative.split("/")) == _DRAFTS


def is_in_posts(relative: str) -> bool:
    """Whether `relative` stands in posts."""
    return _special(relative.split("/")) == _POSTS


def beside(relative: str, folder: str, name: str) -> str:
    """The place of the file `name` in the `folder` ("_posts", "_drafts") that takes the place of the other.

    Folders above it, which are categories, and folders inside stay. Raises NotMoved for what is neither post nor draft.
    """
    parts = relative.split("/")
    special = _special(parts)
    if special is None:
        raise NotMoved("drafting.no_post", path=relative)
    parts[parts.index(special)] = folder
    return "/".join([*parts[:-1], name])


def dated_name(year: int, month: int, day: int, relative: str) -> str:
    """The file's name with another date in it, or with one."""
    _, slug, suffix = name_parts(relative.rpartition("/")[2])
    return f"{year:04}-{month:02}-{day:02}-{slug}{suffix or '.md'}"


def undated_name(relative: str) -> str:
    """The file's name without its date."""
    _, slug, suffix = name_parts(relative.rpartition("/")[2])
    return f"{slug}{suffix or '.md'}"


def refuse_unread(relative: str, context: Context) -> None:
    """Raises NotBuilt where Jekyll never looks at the file, or, by its name, does not take it for a post."""
    parts = relative.split("/")
    special = _special(parts)
    place = parts.index(special) if special else len(parts)
    outer, inner = parts[:place], parts[place + 1 :]
    if not (_reaches(outer, special, context) and _takes("/".join(parts[: place + 1]), inner, context)):
        raise NotBuilt("drafting.excluded", path=relative)
    if special == _POSTS and not DATED.search("/".join(inner)):
        raise NotBuilt("drafting.undated", path=relative)


def _reaches(folders: list[str], special: str | None, context: Context) -> bool:
    collections = context.config["collections_dir"]
    inside = "/".join(folders)
    if special is None and inside.removeprefix(f"{collections}/" if collections else "").startswith("_"):
        return True  # a collection's folder is read for its name
    if special and collections and not inside.startswith(collections):
        return False
    keeps = context.entry_filter.keeps
    return all(keeps(name, "/".join(folders[:depth])) for depth, name in enumerate(folders))


def _takes(folder: str, inner: list[str], context: Context) -> bool:
    if not inner:
        return True
    hidden = any(name.startswith(".") for name in inner)
    return not hidden and context.entry_filter.keeps("/".join(inner), folder)


def _special(parts: list[str]) -> str | None:
    return next((name for name in parts[:-1] if name in (_POSTS, _DRAFTS)), None)
