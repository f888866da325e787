"""Lays into a tree, as files, what its starts would look for and compile anew each time."""

import marshal
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from editor.kept import packed, unpacked
from installers.failure import BuildError
from installers.recipe import DATA, REPOSITORY
from installers.starting import ahead
from installers.starting.ahead import FILE, Module
from installers.starting.recording import PROGRAMS

_POST = REPOSITORY / "resources/demo/_posts/2024-07-27-harbour-cargo.md"
# Used under the LGPL: whoever replaces them finds them as files.
_REPLACEABLE = ("PySide6", "shiboken6")
# Needed before the file is open.
_FIRST = ("editor", "editor.ahead")
# With another seed, a pattern that is put together from a set is another one; a language brings its encoding.
_ALIKE = {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
_HEADER = 16  # bytes of a compiled module before its code (PEP 552)


def lay_reader(packages: Path) -> None:
    """Lay into the product the module that reads the file; it is the first that is imported from now on."""
    editor = packages / "editor"
    shutil.copy(ahead.__file__, editor)
    with (editor / "__init__.py").open("a", encoding="utf-8", newline="\n") as module:
        module.write("\nfrom editor import ahead\n\nahead.begin(__path__[0])\n")


def write(root: Path, python_version: str) -> None:
    """Move a tree's compiled modules into one file, and keep for its programs what their starts compile.

    Of Python's own library, what a start imports is copied into the file. Raises BuildError.
    """
    packages = list(_of_packages(root / "packages"))
    imported = _keep(root / "packages/editor", python_version)
    modules: dict[str, Module] = {}
    codes: list[bytes] = []
    first = 0
    for path, name, compiled in [*packages, *_of_library(root / "lib", imported)]:
        code = compiled.read_bytes()[_HEADER:]
        modules[name] = (path.relative_to(root).as_posix(), path.stem == "__init__", first, len(code))
        codes.append(code)
        first += len(code)
    index = marshal.dumps(modules)
    (root / "packages/editor" / FILE).write_bytes(b"".join([len(index).to_bytes(8, "little"), index, *codes]))
    for _, _, compiled in packages:
        compiled.unlink()
        if next(compiled.parent.iterdir(), None) is None:
            compiled.parent.rmdir()


def _of_packages(packages: Path) -> Iterator[tuple[Path, str, Path]]:
    """For each module the path that it says it has, its name, and where it is compiled."""
    for compiled in sorted(packages.rglob("*.pyc")):
        is_beside = compiled.parent.name == "__pycache__"
        path = compiled.parents[1] / f"{compiled.name.partition('.')[0]}.py" if is_beside else compiled
        name = _name(path.relative_to(packages))
        if name not in _FIRST and name.partition(".")[0] not in _REPLACEABLE:
            yield path, name, compiled


def _of_library(folder: Path, imported: Collection[str]) -> Iterator[tuple[Path, str, Path]]:
    library = next(folder.rglob("os.pyc")).parent
    for compiled in sorted(library.rglob("*.pyc")):
        name = _name(compiled.relative_to(library))
        if name in imported:
            yield compiled, name, compiled


def _name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _keep(folder: Path, python_version: str) -> set[str]:
    """Lay into `folder` what each program's start compiles; the modules that these starts import."""
    imported: set[str] = set()
    for program in PROGRAMS:
        with tempfile.TemporaryDirectory() as place:
            settings = _ALIKE | {"PYTHONPYCACHEPREFIX": place, "PYTHONDONTWRITEBYTECODE": ""}
            settings["PYTHONPATH"] = os.pathsep.join(map(str, (DATA, REPOSITORY)))
            command = [sys.executable, "-P", "-m", "installers.starting.recording", program, str(_POST)]
            ran = subprocess.run(command, env=os.environ | settings, cwd=place, capture_output=True, check=False)
            if ran.returncode:
                raise BuildError(f"{program} does not start: {os.fsdecode(ran.stderr)}")
            imported |= set(os.fsdecode(ran.stdout).split())
            (kept,) = Path(place).rglob(f"{program}.*.kept")
            (folder / kept.name).write_bytes(for_python(kept.read_bytes(), python_version))
    return imported


def for_python(kept: bytes, version: str) -> bytes:
    """What this Python has kept, for one of another patch level, in an order that is the same each time."""
    (major, minor, _, *about), patterns, functions = unpacked(kept)
    patch = int(version.split(".")[2])
    in_order = [dict(sorted(found.items(), key=repr)) for found in (patterns, functions)]
    return packed(((major, minor, patch, *about), *in_order))
