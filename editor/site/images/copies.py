"""The pictures that a window has copied into its site: on disk as long as its text, or the saved one, names them."""

import contextlib
import html
import os
import shutil
import threading
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from editor.post import saver
from editor.post.state import private_folder
from editor.site.images.addresses import PATH, fill
from editor.site.post_files import post_files

_SLACK = 2.0  # seconds by which a file system's clock may be behind


@dataclass
class _Copied:
    """A file as it was copied, and where it is put aside; `aside` is None while it is in the site."""

    path: Path
    made_folder: bool
    digest: saver.Digest
    time: float
    aside: Path | None = None


class Copies:
    """What is not named is put aside, outside the site, and comes back when it is named again.

    For several threads. Nothing is taken away that is no longer as it was copied, or that another post names which was
    written since.
    """

    def __init__(self, stash: Path) -> None:
        self._stash = stash
        self._copied: list[_Copied] = []
        self._lock = threading.Lock()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look after."""
        return not self._copied

    def add(self, path: Path, *, made_folder: bool) -> None:
        """Look after a file that was just copied into the site; `made_folder`: its folder was made for it."""
        with self._lock, contextlib.suppress(OSError):
            self._copied.append(_Copied(path, made_folder, saver.digest(path.read_bytes()), path.stat().st_mtime))

    def settle(self, texts: Sequence[str], root: Path) -> bool:
        """Have in the site in `root` what these texts name, and nothing else; whether anything was moved."""
        plain = [unicodedata.normalize("NFC", text) for text in texts]
        with self._lock:
            return sum(self._settle(copied, plain, root) for copied in self._copied) > 0

    def end(self, texts: Sequence[str], root: Path) -> None:
        """Settle for good: what is put aside then is gone."""
        self.settle(texts, root)
        with self._lock:
            self._copied.clear()
            shutil.rmtree(self._stash, ignore_errors=True)

    def _settle(self, copied: _Copied, texts: Iterable[str], root: Path) -> bool:
        wanted = is_named(copied.path, texts)
        try:
            if wanted and copied.aside is not None:
                return _bring_back(copied)
            if not wanted and copied.aside is None and not _is_used_otherwise(copied, root):
                return self._put_aside(copied)
        except OSError:  # tried again when the text changes next
            return False
        return False

    def _put_aside(self, copied: _Copied) -> bool:
        private_folder(self._stash)
        aside = self._stash / f"{self._copied.index(copied)}-{copied.path.name}"
        shutil.copy2(copied.path, aside)
        copied.path.unlink()
        copied.aside = aside
        if copied.made_folder:
            with contextlib.suppress(OSError):  # there may be others in it by now
                copied.path.parent.rmdir()
        return True


def _bring_back(copied: _Copied) -> bool:
    assert copied.aside is not None
    copied.path.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError), copied.path.open("xb") as file:
        file.write(copied.aside.read_bytes())
        file.flush()
        os.fsync(file.fileno())
        copied.aside = None
        return True
    return False


def is_named(path: Path, texts: Iterable[str]) -> bool:
    """Whether one of the texts (in NFC) has the file's name, in whichever way it can be written."""
    name = unicodedata.normalize("NFC", path.name)
    names = {name, quote(name), fill(PATH, name), html.escape(name), quote(path.name)}
    return any(each in text for text in texts for each in names)


def _is_used_otherwise(copied: _Copied, root: Path) -> bool:
    """Whether the file is another's by now: changed, or named by a post that was written after it was copied."""
    if not copied.path.is_file() or saver.digest(copied.path.read_bytes()) != copied.digest:
        return True
    return any(is_named(copied.path, [_text(post)]) for post in post_files(root) if _time(post) > copied.time - _SLACK)


def _time(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _text(path: Path) -> str:
    try:
        return unicodedata.normalize("NFC", path.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ""
