"""The files of the locked packages: from the environment that the lock filled, or from wheels."""

import csv
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from installers.failure import BuildError

_PIN = re.compile(r"^([\w.-]+)==([^\s;]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Package:
    """One locked package."""

    name: str
    version: str

    @property
    def folder(self) -> str:
        """The beginning of its wheel's and its metadata's name (PEP 427)."""
        return f"{re.sub(r'[-_.]+', '_', self.name)}-{self.version}"


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a package: its path below the folder of packages, with forward slashes, and where its bytes are."""

    package: Package
    name: str
    source: Path
    archive: zipfile.ZipFile | None = None

    def read(self) -> bytes:
        """Its bytes."""
        return self.archive.read(self.name) if self.archive else self.source.read_bytes()


def locked(lock: Path) -> list[Package]:
    """The packages that a lock names, in its order."""
    return [Package(*pin) for pin in _PIN.findall(lock.read_text(encoding="utf-8"))]


def installed(packages: Iterable[Package], site: Path) -> Iterator[Member]:
    """The files of packages that pip installed into `site`. Raises BuildError when one is missing there."""
    for package in packages:
        record = site / f"{package.folder}.dist-info" / "RECORD"
        if not record.is_file():
            raise BuildError(f"{package.name} {package.version} is not in {site}; run ./dev setup")
        with record.open(encoding="utf-8", newline="") as lines:
            names = sorted(name for name, *_ in csv.reader(lines) if not name.startswith(("..", "/")))
        for name in names:
            yield Member(package, name, site / name)


def from_wheels(packages: Iterable[Package], folder: Path) -> Iterator[Member]:
    """The files of packages whose wheels are in `folder`. Raises BuildError when one is missing."""
    for package in packages:
        found = sorted(path for path in folder.glob("*.whl") if path.name.lower().startswith(f"{package.folder}-"))
        if len(found) != 1:
            raise BuildError(f"{len(found)} wheels of {package.name} {package.version} are in {folder}; one is wanted")
        with zipfile.ZipFile(found[0]) as archive:
            for name in sorted(name for name in archive.namelist() if not name.endswith("/")):
                yield Member(package, name, found[0], archive)
