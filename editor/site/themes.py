"""A theme that is installed as a gem, found by its folder alone: Ruby is never run."""

import functools
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editor.site.configuration import DEFAULTS
from editor.site.configuration import read as read_configuration
from editor.site.roots import CONFIGURATIONS

# Folders that have `gems/NAME-VERSION` in them; Bundler's, rbenv's, asdf's and rvm's are those of other Rubies.
_SITE_PLACES = ("vendor/bundle/ruby/*", ".bundle/ruby/*")
_HOME_PLACES = (
    ".gem/ruby/*",
    ".local/share/gem/ruby/*",
    ".rbenv/versions/*/lib/ruby/gems/*",
    ".asdf/installs/ruby/*/lib/ruby/gems/*",
    ".local/share/mise/installs/ruby/*/lib/ruby/gems/*",
    ".rvm/gems/*",
    ".bundle/ruby/*",
)
_SYSTEM_PLACES = (
    "/usr/share/rubygems-integration/*",
    "/var/lib/gems/*",
    "/usr/lib/ruby/gems/*",
    "/usr/lib64/ruby/gems/*",
    "/usr/share/gems",
    "/usr/local/lib/ruby/gems/*",
    "/usr/local/bundle",
    "/opt/homebrew/lib/ruby/gems/*",
    "/usr/local/Cellar/ruby/*/lib/ruby/gems/*",
    "/Library/Ruby/Gems/*",
    "C:/Ruby*/lib/ruby/gems/*",
)
_VERSION = re.compile(r"\d+(?:\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z.-]+)?")


@dataclass(frozen=True)
class Theme:
    """An installed theme: its gem's `name` and `version`, and the `root` folder of the gem."""

    name: str
    version: str
    root: Path

    def folder(self, name: str) -> Path | None:
        """The folder `name` of the theme ("_layouts", "_includes", "_sass", "assets", "_data"), where it has it."""
        path = self.root / name
        return path if path.is_dir() else None

    @functools.cached_property
    def configuration(self) -> Mapping[str, Any]:
        """What the theme's `_config.yml` gives to the site: none of Jekyll's settings (load_theme_configuration)."""
        path = self.root / CONFIGURATIONS[0]
        if not path.is_file() or path.is_symlink():
            return {}
        own = read_configuration(self.root, CONFIGURATIONS[:1])
        return {key: value for key, value in own.items() if key not in DEFAULTS}


def find_theme(root: Path, name: object) -> Theme | None:
    """The theme that the setting `theme: name` of the site in `root` means; None where it is not installed.

    Of several versions the one that `Gemfile.lock` names, else the newest.
    """
    if not isinstance(name, str) or not re.fullmatch(r"[\w.-]+", name.strip()):
        return None
    plain = name.strip().lower()
    found = dict(_versions(root, plain))
    if not found:
        return None
    locked = _locked(root, plain)
    version = locked if locked in found else max(found, key=_by_number)
    return Theme(plain, version, found[version])


def _versions(root: Path, name: str) -> Iterator[tuple[str, Path]]:
    for place in _places(root):
        for path in sorted((place / "gems").glob(f"{name}-[0-9]*")):
            version = path.name[len(name) + 1 :]
            if _VERSION.fullmatch(version) and path.is_dir():
                yield version, path.resolve()


def _places(root: Path) -> Iterator[Path]:
    """Where gems are: the system's folders first, for a nearer one to take the place of the same version."""
    for pattern in _SYSTEM_PLACES:
        anchor = Path(pattern).anchor
        yield from sorted(Path(anchor).glob(pattern.removeprefix(anchor))) if anchor else ()
    for place in _HOME_PLACES:
        yield from sorted(Path.home().glob(place))
    for given in (*os.environ.get("GEM_PATH", "").split(os.pathsep), os.environ.get("GEM_HOME", "")):
        yield from [Path(given)] if given else []
    for place in _SITE_PLACES:
        yield from sorted(root.glob(place))


def _locked(root: Path, name: str) -> str | None:
    try:
        text = (root / "Gemfile.lock").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    found = re.search(rf"^ {{4}}{re.escape(name)} \(([^)\s]+)\)$", text, re.MULTILINE)
    return found[1] if found else None


def _by_number(version: str) -> list[tuple[int, int, str]]:
    """Gem::Version's order: parts that are numbers by value, and words (pre-releases) before any number."""
    parts = re.findall(r"\d+|[A-Za-z]+", version)
    return [(1, int(part), "") if part.isdigit() else (-1, 0, part) for part in parts] + [(0, 0, "")]
