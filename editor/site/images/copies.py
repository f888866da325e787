"""The pictures that a window has copied into its site: on disk as long as its text, or the saved one, names them."""

import contextlib
import html
import json
import os
import shutil
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self
from urllib.parse import quote

from editor.post import saver
from editor.post.state import private_folder
from editor.site.images.addresses import PATH, fill

_LEDGER = "ledger.json"
_SLACK = 2.0  # seconds by which a file system's clock may be behind
_TEXTS = frozenset(".md .markdown .mkd .mkdown .html .htm .yml .yaml .json .csv .tsv .xml .txt .css .scss".split())
_LEFT_OUT = frozenset(("_site", "node_modules", "vendor"))


@dataclass
class Copied:
    """A file as it was copied, and where it is put aside; `aside` is "" while it is in the site."""

    path: str
    made_folder: bool
    digest: str
    time: float
    aside: str = ""


class Copies:
    """What is not named is put aside, outside the site, and comes back when it is named again.

    For several threads. Nothing is taken away that is no longer as it was copied, or that a file of the site names
    which was written since. The folder `stash` has what is put aside, and a ledger: should this process be killed, the
    next one knows what to look after (editor/site/images/orphans.py).
    """

    def __init__(self, stash: Path, root: Path, owner: str) -> None:
        """Of the site in `root`, for the process with the sign `owner`."""
        self._stash, self._root, self._owner = stash, root, owner
        self._copied: list[Copied] = []
        self._lock = threading.Lock()

    @classmethod
    def read(cls, stash: Path) -> Self:
        """What another process left. Raises OSError or ValueError where there is no ledger that can be read."""
        try:
            kept = json.loads((stash / _LEDGER).read_bytes())
            copies = cls(stash, Path(kept["root"]), kept["owner"])
            copies._copied = [Copied(**each) for each in kept["copied"]]
        except (KeyError, TypeError, RecursionError) as error:
            raise ValueError("not a ledger") from error
        return copies

    @property
    def owner(self) -> str:
        """The sign of the process that looks after them."""
        return self._owner

    def add(self, path: Path, *, made_folder: bool) -> None:
        """Look after a file that was just copied into the site; `made_folder`: its folder was made for it."""
        with self._lock, contextlib.suppress(OSError):
            digest = saver.digest(path.read_bytes())
            self._copied.append(Copied(str(path), made_folder, digest, path.stat().st_mtime))
            self._note()

    def settle(self, texts: Sequence[str]) -> bool:
        """Have in the site what these texts name, and nothing else; whether anything was moved."""
        plain = [unicodedata.normalize("NFC", text) for text in texts]
        with self._lock:
            moved = sum(self._settle(copied, plain) for copied in self._copied) > 0
            if moved:
                self._note()
            return moved

    def are_named(self, texts: Sequence[str]) -> bool:
        """Whether these texts name any of them."""
        plain = [unicodedata.normalize("NFC", text) for text in texts]
        return any(is_named(Path(copied.path), plain) for copied in self._copied)

    def end(self, texts: Sequence[str]) -> None:
        """Settle for good: what is put aside then is gone."""
        self.settle(texts)
        with self._lock:
            self._copied.clear()
            shutil.rmtree(self._stash, ignore_errors=True)

    def _settle(self, copied: Copied, texts: Sequence[str]) -> bool:
        wanted = is_named(Path(copied.path), texts)
        try:
            if wanted and copied.aside:
                return _bring_back(copied)
            if not wanted and not copied.aside and not _is_used_otherwise(copied, self._root):
                return self._put_aside(copied)
        except OSError:  # tried again when the text changes next
            return False
        return False

    def _put_aside(self, copied: Copied) -> bool:
        path = Path(copied.path)
        aside = private_folder(self._stash) / f"{self._copied.index(copied)}-{path.name}"
        shutil.copy2(path, aside)
        path.unlink()
        copied.aside = str(aside)
        if copied.made_folder:
            with contextlib.suppress(OSError):  # there may be others in it by now
                path.parent.rmdir()
        return True

    def _note(self) -> None:
        kept = {"owner": self._owner, "root": str(self._root), "copied": [asdict(each) for each in self._copied]}
        ledger = private_folder(self._stash) / _LEDGER
        temporary = ledger.with_suffix(".new")
        with contextlib.suppress(OSError):  # without it a crash may leave an orphan, and no more
            temporary.write_text(json.dumps(kept), encoding="utf-8")
            temporary.replace(ledger)


def _bring_back(copied: Copied) -> bool:
    path = Path(copied.path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError), path.open("xb") as file:
        file.write(Path(copied.aside).read_bytes())
        file.flush()
        os.fsync(file.fileno())
        copied.aside = ""
        return True
    return False


def is_named(path: Path, texts: Iterable[str]) -> bool:
    """Whether one of the texts (in NFC) has the file's name, in whichever way it can be written."""
    name = unicodedata.normalize("NFC", path.name)
    names = {name, quote(name), fill(PATH, name), html.escape(name), quote(path.name)}
    return any(each in text for text in texts for each in names)


def _is_used_otherwise(copied: Copied, root: Path) -> bool:
    """Whether the file is another's by now: changed, or named by a file that was written after it was copied."""
    path = Path(copied.path)
    if not path.is_file() or saver.digest(path.read_bytes()) != copied.digest:
        return True
    return any(is_named(path, [_text(other)]) for other in _written_since(root, copied.time - _SLACK))


def _written_since(root: Path, time: float) -> Iterator[Path]:
    """The site's texts that were written since: posts, pages, data, layouts, styles."""
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _LEFT_OUT]
        for name in names:
            path = Path(folder, name)
            if path.suffix.lower() in _TEXTS and _time(path) > time:
                yield path


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
