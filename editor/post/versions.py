"""What saved posts held before: each version for 30 days, outside of the site."""

import contextlib
import dataclasses
import datetime
import hashlib
import re
import secrets
import zlib
from collections.abc import Iterator
from pathlib import Path

from editor.errors import StetError
from editor.post.saver import Digest, digest
from editor.post.state import private_folder

DAYS = 30
_NAME = re.compile(r"(\d{8}T\d{6}\.\d{6})-([0-9a-f]{64})-([os])\.z")
_TIME = "%Y%m%dT%H%M%S.%f"
_LARGEST = 64 * 1024 * 1024


class DamagedVersion(StetError):
    """A version that does not read as it was kept. Facts: `name`."""


@dataclasses.dataclass(frozen=True)
class Version:
    """One version: when it was kept (local time), its digest, and whether it is what the file held when opened."""

    when: datetime.datetime
    digest: Digest
    opened: bool
    file: Path

    def read(self) -> bytes:
        """Its bytes. Raises DamagedVersion, and the system's OSError."""
        data = b""
        with contextlib.suppress(zlib.error):
            # What claims to be larger than any post is a bomb, or was never ours.
            data = zlib.decompressobj().decompress(self.file.read_bytes(), _LARGEST)
        if digest(data) != self.digest:
            raise DamagedVersion("post.damaged_version", name=self.file.name)
        return data


@dataclasses.dataclass(frozen=True)
class Unkept(Version):
    """What a post's file holds, which the next saving keeps; `file` is the post's own."""

    data: bytes

    def read(self) -> bytes:
        """Its bytes."""
        return self.data


class Versions:
    """The versions of all posts, below one folder. Writing raises the system's OSError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, path: Path, data: bytes, *, opened: bool = False, when: datetime.datetime | None = None) -> None:
        """Keep what a post's file holds, unless that is what was kept last."""
        known = self.of(path)
        found = digest(data)
        if known and known[0].digest == found:
            return
        moment = (when or datetime.datetime.now()).strftime(_TIME)
        folder = private_folder(self._place(path))
        made = folder / f".{secrets.token_hex(8)}"
        try:
            made.write_bytes(zlib.compress(data))
            made.replace(folder / f"{moment}-{found}-{'o' if opened else 's'}.z")
        finally:
            made.unlink(missing_ok=True)

    def of(self, path: Path) -> list[Version]:
        """A post's versions, the newest first; none where they cannot be read."""
        return sorted(_versions(self._place(path)), key=lambda version: version.when, reverse=True)

    def follow(self, before: Path, after: Path) -> None:
        """The post has another place now, and its versions with it."""
        old, new = self._place(before), self._place(after)
        if old == new or not old.is_dir():
            return
        private_folder(new)
        for version in _versions(old):
            version.file.replace(new / version.file.name)
        _remove(old)

    def prune(self, now: datetime.datetime) -> None:
        """Remove what is older than 30 days."""
        oldest = now - datetime.timedelta(days=DAYS)
        for folder in _folders(self._folder):
            kept = list(_versions(folder))
            for version in kept:
                if version.when < oldest:
                    version.file.unlink(missing_ok=True)
            if all(version.when < oldest for version in kept):
                _remove(folder)

    def _place(self, path: Path) -> Path:
        return self._folder / hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _versions(folder: Path) -> Iterator[Version]:
    try:
        files = list(folder.iterdir())
    except OSError:
        return
    for file in files:
        found = _NAME.fullmatch(file.name)
        if found:
            when = datetime.datetime.strptime(found[1], _TIME)
            yield Version(when, Digest(found[2]), found[3] == "o", file)


def _folders(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_dir()]
    except OSError:
        return []


def _remove(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink(missing_ok=True)
    folder.rmdir()
