"""Where a site's root is, which posts it has, and which file a path of its pages names."""

import os
import re
from pathlib import Path

from editor.site import served

# Jekyll::Configuration#config_files, in its order.
_CONFIGURATIONS = ("_config.yml", "_config.yaml", "_config.toml")
_POST_FOLDERS = ("_posts", "_drafts")
# Folders with thousands of files and no post; Jekyll excludes them by default.
_EXCLUDED = ("node_modules", "vendor")
# Jekyll::Document::DATE_FILENAME_MATCHER, for the extensions of Jekyll's converters for Markdown and of HTML.
_DATED = re.compile(
    r"(?P<year>\d{2,4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})-.+\.(?:md|markdown|mkd|mkdn|mkdown|html|htm)"
)
_DRAFT = re.compile(r"[^.].*\.(?:md|markdown|mkd|mkdn|mkdown|html|htm)")


def find_site(path: Path) -> Path | None:
    """The folder with the configuration of the site that `path`, a file or a folder, is in; None outside a site."""
    absolute = path.absolute()
    for folder in (absolute, *absolute.parents):
        if any((folder / name).is_file() for name in _CONFIGURATIONS):
            return folder
    return None


class Site:
    """One site on disk. Nothing is kept: each call looks at the files as they are."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def posts(self) -> list[Path]:
        """The site's posts, those with the newest date in their name first, then its drafts, by name."""
        dated: list[tuple[tuple[int, int, int], str, Path]] = []
        drafts: list[Path] = []
        for folder, names in _post_folders(self.root):
            for name in names:
                if match := _DATED.fullmatch(name):
                    date = int(match["year"]), int(match["month"]), int(match["day"])
                    dated.append((date, name, folder / name))
                elif "_drafts" in folder.relative_to(self.root).parts and _DRAFT.fullmatch(name):
                    drafts.append(folder / name)
        return [path for *_, path in sorted(dated, reverse=True)] + sorted(drafts)

    def file(self, url_path: str) -> Path | None:
        """The file that a page gets for `url_path` (percent-encoded, from the site's root), or None.

        Never a file outside the site, nor one that Jekyll would not publish.
        """
        return served.file(self.root, url_path)


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
