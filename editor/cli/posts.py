"""From the paths of a command line to posts."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from editor.body import MARKDOWN_SUFFIXES
from editor.errors import StetError
from editor.post import Post
from editor.post.saver import Digest, read

_SUFFIXES = MARKDOWN_SUFFIXES | {".html", ".htm"}
_POST_FOLDERS = frozenset(("_posts", "_drafts"))
_NO_POSTS = frozenset(("_site", "node_modules", "vendor"))


class BadPath(StetError):
    """A path of the command line that cannot be used. Facts: `path`, and what `key` asks for."""


def posts_at(paths: Iterable[Path]) -> Iterator[Path]:
    """The posts that paths name: files as they are, folders with the posts below them.

    Raises BadPath for a path that is not there and for a folder without posts.
    """
    for path in paths:
        if path.is_dir():
            found = posts_below(path)
            if not found:
                raise BadPath("cli.no_posts", path=path)
            yield from found
        else:
            yield path


def posts_below(folder: Path) -> list[Path]:
    """The posts below a folder: those in `_posts` and `_drafts`, or all Markdown and HTML where it has neither."""
    found = sorted(_files(folder))
    inside = [path for path in found if _POST_FOLDERS.intersection(path.absolute().parts)]
    return inside or found


def open_post(path: Path) -> tuple[Post, Digest]:
    """A post and the digest of its bytes. Raises BadPath, which names the file, for one that cannot be read."""
    try:
        data, digest = read(path)
        return Post.from_bytes(data), digest
    except FileNotFoundError as error:
        raise BadPath("cli.missing", path=path) from error
    except OSError as error:
        raise BadPath("cli.unreadable", path=path, problem=error.strerror or error) from error


def open_sound_post(path: Path) -> tuple[Post, Digest]:
    """Like `open_post`; raises FrontMatterError besides, for front matter that Jekyll could not read."""
    post, digest = open_post(path)
    if post.front_matter.error is not None:
        raise post.front_matter.error
    return post, digest


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _NO_POSTS]
        for name in names:
            path = Path(parent, name)
            if path.suffix.lower() in _SUFFIXES and not name.startswith("."):
                yield path
