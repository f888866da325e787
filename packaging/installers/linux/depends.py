"""Which packages of Debian a tree needs, by the libraries that its binaries are linked with."""

import tomllib
from pathlib import Path
from typing import Any

from installers import elf
from installers.failure import BuildError
from installers.recipe import DATA

TABLE = DATA / "linux" / "libraries.toml"
# A plugin that the desktop of its toolkit makes work; elsewhere Qt passes it over.
_OPTIONAL = ("libqgtk3.so",)


def outside_libraries(root: Path) -> dict[str, list[str]]:
    """The libraries that are not in the tree, each with the names of the binaries there that need it."""
    binaries = [path for path in sorted(root.rglob("*")) if elf.is_elf(path)]
    inside = {path.name for path in binaries}
    found: dict[str, list[str]] = {}
    for path in binaries:
        if path.name not in _OPTIONAL:
            for name in elf.needed(path):
                if name not in inside:
                    found.setdefault(name, []).append(path.name)
    return found


def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def recommends() -> list[str]:
    """The field Recommends."""
    return list(_table()["also"]["recommends"])


def suggests() -> list[str]:
    """The field Suggests."""
    return list(_table()["also"]["suggests"])


def depends(root: Path) -> list[str]:
    """The field Depends. Raises BuildError for a library that the table does not know."""
    table = _table()
    owners = {library: package for package, libraries in table["package"].items() for library in libraries}
    needed = outside_libraries(root)
    unknown = sorted(set(needed) - set(owners))
    if unknown:
        raise BuildError(f"{TABLE.name} does not say which package has {', '.join(unknown)}")
    packages = {owners[library] for library in needed} | set(table["also"]["depends"])
    packages.discard("libc6")
    oldest = elf.newest_c_library([path for path in sorted(root.rglob("*")) if elf.is_elf(path)])
    return [f"libc6 (>= {oldest})", *sorted(packages)]
