"""Looks through the site's folders once, for the places of posts, pages and static files (Jekyll 4.3, reader.rb)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from editor.site.context import Context
from editor.site.entries import below, has_front_matter
from editor.site.reading import DATED, DATELESS, Place
from editor.site.themes import Theme


@dataclass
class Found:
    """Relative paths, with slashes: pages and static files from the source, of the theme's assets from its root."""

    pages: list[tuple[Path, str]] = field(default_factory=list)
    files: list[tuple[Path, str]] = field(default_factory=list)


def look(context: Context, theme: Theme | None) -> Found:
    """What there is, in Jekyll's order: pages by name, files by path."""
    found = Found()
    for folder, names in context.folders:
        _sort_out(found, context.source, [f"{folder}/{name}" if folder else name for name in names])
    known = {path for _, path in (*found.pages, *found.files)}
    included = [item.strip("/") for item in context.config["include"] if isinstance(item, str)]
    _sort_out(found, context.source, [item for item in included if item not in known and _is_file(context, item)])
    found.pages.sort(key=lambda page: page[1].rpartition("/")[2])
    found.files.sort(key=lambda file: file[1])
    assets = theme.folder("assets") if theme else None
    if theme and assets:
        paths = [f"assets/{path}" for path in below(assets, hidden=True)]
        _sort_out(found, theme.root, [path for path in paths if path not in known])
    return found


def _sort_out(found: Found, base: Path, paths: list[str]) -> None:
    for path in paths:
        (found.pages if has_front_matter(base / path) else found.files).append((base, path))


def _is_file(context: Context, relative_path: str) -> bool:
    try:
        return (context.source / relative_path).is_file()
    except (OSError, ValueError):
        return False


def posts(context: Context) -> Iterator[Place]:
    """Where the site's posts are."""
    return _publishable(context, "_posts")


def drafts(context: Context) -> Iterator[Place]:
    """Where its drafts are."""
    return _publishable(context, "_drafts")


def _publishable(context: Context, special: str) -> Iterator[Place]:
    matcher = DATED if special == "_posts" else DATELESS
    collections = context.config["collections_dir"]
    for folder, _ in context.folders:
        if collections and not folder.startswith(collections):
            continue
        inside = f"{folder}/{special}" if folder else special
        for path in below(context.source / inside):
            if matcher.search(path) and context.entry_filter.keeps(path, inside):
                relative = f"{inside}/{path}"
                yield Place(relative.removeprefix(f"{collections}/") if collections else relative, "posts")
