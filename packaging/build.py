"""Builds the installers; the same steps on all systems. See docs/deployment.md, and --help."""

import argparse
import platform
import shutil
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from installers import fetching, macos, reproducible, tree
from installers.failure import BuildError
from installers.linux import deb, tarball
from installers.members import from_wheels, installed, locked
from installers.recipe import REPOSITORY
from installers.windows import msi, python, setup

_OF_THE_SYSTEM = ("tzdata",)  # Linux has the zones
_NSIS = {"xz": "/SOLID lzma", "zstd": "zlib", "none": "zlib"}
BUILD = REPOSITORY / "build"


def _fresh(path: Path) -> Path:
    shutil.rmtree(path, ignore_errors=True)
    return path


def build_tree(folder: Path) -> Path:
    """The tree for this system, anew."""
    root = _fresh(folder / "tree")
    site = Path(sysconfig.get_path("purelib"))
    packages = [package for package in locked(REPOSITORY / "requirements.txt") if package.name not in _OF_THE_SYSTEM]
    tree.build_linux(root, installed(packages, site), deb.PREFIX)
    return root


def build_deb(folder: Path, compression: str) -> Path:
    """The Debian package, around a new tree."""
    return deb.build(build_tree(folder), folder, compression)


def build_windows_tree(options: argparse.Namespace) -> Path:
    """The tree for Windows: wheels and CPython are fetched, and proved by their digests."""
    root = _fresh(options.folder / "windows")
    wheels = options.fetched / "wheels"
    lock = REPOSITORY / "requirements.txt"
    fetching.wheels(lock, wheels)
    runtime = options.embeddable or fetching.embeddable(options.fetched)
    launchers = fetching.launchers(options.fetched)
    members = from_wheels(locked(lock), wheels)
    tree.build_windows(root, members, launchers, runtime, options.embeddable_sha256)
    return root


def build_setup(options: argparse.Namespace) -> Path:
    """The setup program for Windows, around a new tree."""
    return setup.build(build_windows_tree(options), options.folder, _NSIS[options.compression])


def build_tarball(folder: Path, compression: str) -> Path:
    """The tree as an archive, for other kinds of Linux."""
    _fresh(folder / "tarball").mkdir(parents=True)
    return tarball.build(build_tree(folder), folder / "tarball", compression)


def build_image(folder: Path) -> Path:
    """The disk image for macOS, on macOS."""
    packages = [package for package in locked(REPOSITORY / "requirements.txt") if package.name not in _OF_THE_SYSTEM]
    members = installed(packages, Path(sysconfig.get_path("purelib")))
    return macos.build(folder, members, platform.python_version())


def build_msi(options: argparse.Namespace) -> Path:
    """The Windows Installer's package, around a new tree."""
    return msi.build(build_windows_tree(options), options.folder)


def build_twice(options: argparse.Namespace) -> Path:
    """Each kind of package that Linux makes, twice, not compressed. Raises BuildError for the first that differs."""
    place: Path = options.folder
    for what in ("deb", "tarball", "setup", "msi"):
        command = [sys.executable, __file__, what, "--compression", "none", "--fetched", str(options.fetched)]
        folder = place / what
        reproducible.build_twice(command, _fresh(folder / "once"), _fresh(folder / "once more"))
        shutil.rmtree(folder)  # a gigabyte and a half
    return place


def main() -> int:
    """Build what is asked for, and print the path of each thing made; 1 when that cannot be."""
    parser = argparse.ArgumentParser("build.py", description=__doc__)
    parser.add_argument("what", choices=sorted(_BUILDS))
    parser.add_argument("--folder", type=Path, default=BUILD / "installers", help="where to build (%(default)s)")
    fetched = BUILD / "fetched"
    parser.add_argument("--fetched", type=Path, default=fetched, help="what a build for Windows needs (%(default)s)")
    parser.add_argument("--compression", default="xz", choices=["xz", "zstd", "none"], help="(%(default)s)")
    parser.add_argument("--embeddable", type=Path, help="CPython for Windows: python.org's embeddable package")
    parser.add_argument("--embeddable-sha256", default=python.DIGEST, help="its digest")
    options = parser.parse_args()
    try:
        made = _BUILDS[options.what](options)
    except BuildError as error:
        print(f"build: {error}", file=sys.stderr)
        return 1
    print(made)
    return 0


_BUILDS: dict[str, Callable[[argparse.Namespace], Path]] = {
    "tree": lambda options: build_tree(options.folder),
    "deb": lambda options: build_deb(options.folder, options.compression),
    "windows": build_windows_tree,
    "setup": build_setup,
    "msi": build_msi,
    "dmg": lambda options: build_image(options.folder),
    "tarball": lambda options: build_tarball(options.folder, options.compression),
    "twice": build_twice,
}

if __name__ == "__main__":
    sys.exit(main())
