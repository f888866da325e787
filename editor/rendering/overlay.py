"""A copy of a site in which one post reads otherwise: what is built there writes nothing to the site."""

import mimetypes
import os
import shutil
from pathlib import Path

# Folders of programs, not of the site: seen where they are.
_LINKED = frozenset(("vendor", "node_modules"))
# What Jekyll and others make themselves, or look at for nothing.
_LEFT_OUT = frozenset((".git", ".hg", ".svn", ".jekyll-cache", ".jekyll-metadata", ".sass-cache", "_site"))
_MEDIA = ("image/", "video/", "audio/", "font/")


def make(root: Path, folder: Path, post: Path, text: str) -> None:
    """Make `folder` a copy of the site in `root`, with `text` in the place of the file `post`.

    Pictures, sound, films and fonts are links: a site may have gigabytes. Raises OSError.
    """
    _copy_folder(root, folder)
    place = folder / post.absolute().relative_to(root.absolute())
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    place.write_bytes(text.encode("utf-8", "surrogateescape"))


def _copy_folder(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    with os.scandir(source) as entries:
        for entry in entries:
            if entry.name not in _LEFT_OUT:
                _copy(entry, target / entry.name)


def _copy(entry: "os.DirEntry[str]", target: Path) -> None:
    if entry.is_dir():
        if entry.is_symlink() or entry.name in _LINKED:
            target.symlink_to(Path(entry.path).resolve(), target_is_directory=True)
        else:
            _copy_folder(Path(entry.path), target)
    elif entry.is_file():
        if (mimetypes.guess_type(entry.name)[0] or "").startswith(_MEDIA):
            _link(Path(entry.path), target)
        else:
            shutil.copy2(entry.path, target)


def _link(source: Path, target: Path) -> None:
    try:
        target.symlink_to(source.resolve())
    except OSError:  # Windows, without the privilege
        shutil.copy2(source, target)
