"""The files of posts by their names alone, for lists that must be there at once."""

import os
import re
from pathlib import Path

_POST_FOLDERS = ("_posts", "_drafts")
# Folders with thousands of files and no post; Jekyll excludes them by default.
_EXCLUDED = ("node_modules", "vendor")
# Jekyll::Document::DATE_FILENAME_MATCHER, for the extensions of Jekyll's converters for Markdown and of HTML.
_DATED = re.compile(
    r"(?P<year>\d{2,4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})-.+\.(?:md|markdown|mkd|mkdn|mkdown|html|htm)"
)
_DRAFT = re.compile(r"[^.].*\.(?:md|markdown|mkd|mkdn|mkdown|html|htm)")


def post_files(root: Path) -> list[Path]:
    """The posts below `root`, those with the newest date in their name first, then the drafts, by name.

    Nothing is read but names: no configuration, and no front matter.
    """
    dated: list[tuple[tuple[int, int, int], str, Path]] = []
    drafts: list[Path] = []
    for folder, names in _post_folders(root):
        for name in names:
            if match := _DATED.fullmatch(name):
                date = int(match["year"]), int(match["month"]), int(match["day"])
                dated.append((date, name, folder / name))
            elif "_drafts" in folder.relative_to(root).parts and _DRAFT.fullmatch(name):
                drafts.append(folder / name)
    return [path for *_, path in sorted(dated, reverse=True)] + sorted(drafts)


def _post_folders(root: Path) -> list[tuple[Path, list[str]]]:
    """Each folder in or below a `_posts` or `_drafts`, with the names of its files."""
    found = []
    for folder, folders, names in os.walk(root):
        inside = any(part in _POST_FOLDERS for part in Path(folder).relative_to(root).parts)
        folders[:] = [name for name in folders if (inside and name[0] != ".") or _may_hold_posts(name)]
        if inside:
            found.append((Path(folder), names))
    return found


def _may_hold_posts(name: str) -> bool:
    return name in _POST_FOLDERS or (name[0] not in "._" and name not in _EXCLUDED)
