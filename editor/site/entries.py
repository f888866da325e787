"""Which files and folders Jekyll looks at (Jekyll 4.3, lib/jekyll/entry_filter.rb and reader.rb)."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from editor.site import globs

_HEADER = re.compile(rb"---[ \t\r\n\f\v]*\r?\n")
_MOST_FOLDERS = 100_000
_SPECIAL = ".", "_", "#", "~"


class EntryFilter:
    """What `include` and `exclude` of a configuration leave of a folder's names."""

    def __init__(self, source: Path, include: Sequence[Any], exclude: Sequence[Any]) -> None:
        self._source = str(source)
        self._include = [self._wish(item) for item in include if isinstance(item, str)]
        self._exclude = [self._wish(item) for item in exclude if isinstance(item, str) and item not in include]

    def _wish(self, text: str) -> tuple[str, re.Pattern[str] | None]:
        whole = _join(self._source, text)
        return whole, globs.pattern(whole) if globs.is_pattern(whole) else None

    def keeps(self, entry: str, base: str = "") -> bool:
        """Whether Jekyll looks at `entry`, a path relative to the folder `base` (relative to the source)."""
        if entry.endswith("."):
            return False
        name = entry.rpartition("/")[2]
        if self.includes(entry):
            return True
        if self._matches(self._exclude, _join(base, entry) if base else entry):
            return False
        return not (entry.startswith(_SPECIAL) or name.startswith(_SPECIAL) or entry.endswith("~"))

    def includes(self, entry: str) -> bool:
        """Whether `include` names `entry`, a path relative to the source, or a file of its name."""
        return self._matches(self._include, entry) or self._matches(self._include, entry.rpartition("/")[2])

    def excludes(self, entry: str) -> bool:
        """Whether `exclude` names `entry`, a path relative to the source."""
        return self._matches(self._exclude, entry)

    def _matches(self, wishes: list[tuple[str, re.Pattern[str] | None]], entry: str) -> bool:
        path = _join(self._source, entry)
        return any(
            path.startswith(text) or (pattern and pattern.match(path)) or (text == f"{path}/" and Path(path).is_dir())
            for text, pattern in wishes
        )


def _join(first: str, second: str) -> str:
    return f"{first.rstrip('/')}/{second.lstrip('/')}"


def walk(source: Path, entry_filter: EntryFilter, apart: Path) -> Iterator[tuple[str, list[str]]]:
    """Each folder that Jekyll reads, relative to `source` ("" first), with the names of the files that it keeps there.

    Links to folders are followed, as Jekyll follows them, but never back to a folder above; `apart` (the destination)
    is left out. Where links cross so that the same folders come again and again, it ends after very many.
    """
    waiting = [("", frozenset({_identity(source), _identity(apart)}))]
    for _ in range(_MOST_FOLDERS):
        if not waiting:
            return
        folder, above = waiting.pop()
        files: list[str] = []
        folders: list[str] = []
        for entry in _scan(source / folder):
            if entry_filter.keeps(entry.name, folder):
                (folders if _is_folder(entry) else files).append(entry.name)
        yield folder, sorted(files)
        for name in sorted(folders, reverse=True):
            below = f"{folder}/{name}" if folder else name
            here = _identity(source / below)
            if here not in above:
                waiting.append((below, above | {here}))


def _identity(folder: Path) -> tuple[int, int] | None:
    """What is the same for two paths to one folder; None where there is none."""
    try:
        status = folder.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _scan(folder: Path) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def below(folder: Path, *, hidden: bool = False) -> Iterator[str]:
    """The files below `folder`, relative, as Dir.glob("**/*") finds them and in its order.

    Links to folders are not entered. `hidden`: those whose name, or a folder's, begins with a dot, as well
    (File::FNM_DOTMATCH).
    """
    waiting = _reversed(folder, "", hidden)
    while waiting:
        path, is_folder = waiting.pop()
        if is_folder:
            waiting += _reversed(folder, path, hidden)
        else:
            yield path


def _reversed(folder: Path, inner: str, hidden: bool) -> list[tuple[str, bool]]:
    """What lies in `inner`, the last by name first, and whether it is a folder to enter."""
    found = [entry for entry in _scan(folder / inner) if hidden or not entry.name.startswith(".")]
    found.sort(key=lambda entry: entry.name, reverse=True)
    start = f"{inner}/" if inner else ""
    kinds = [(entry, _is_folder(entry)) for entry in found]
    return [(start + entry.name, is_folder) for entry, is_folder in kinds if not (is_folder and entry.is_symlink())]


def has_front_matter(path: Path) -> bool:
    """Jekyll::Utils.has_yaml_header?: whether the file's first line is `---`."""
    try:
        with path.open("rb") as file:
            return _HEADER.match(file.readline(4096)) is not None
    except OSError:
        return False
