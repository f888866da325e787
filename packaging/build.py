"""Builds the installers; the same steps on all systems. See docs/deployment.md, and --help."""

import argparse
import shutil
import sys
import sysconfig
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from installers import tree
from installers.failure import BuildError
from installers.linux import deb
from installers.members import installed, locked
from installers.recipe import REPOSITORY

_OF_THE_SYSTEM = ("tzdata",)  # Linux has the zones
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


def main() -> int:
    """Build what is asked for, and print the path of each thing made; 1 when that cannot be."""
    parser = argparse.ArgumentParser("build.py", description=__doc__)
    parser.add_argument("what", choices=["tree", "deb"])
    parser.add_argument("--folder", type=Path, default=BUILD / "installers", help="where to build (%(default)s)")
    parser.add_argument("--compression", default="xz", choices=["xz", "zstd", "none"], help="of the Debian package")
    options = parser.parse_args()
    try:
        made = build_tree(options.folder) if options.what == "tree" else build_deb(options.folder, options.compression)
    except BuildError as error:
        print(f"build: {error}", file=sys.stderr)
        return 1
    print(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
