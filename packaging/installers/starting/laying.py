"""Lays into a tree what its starts would find, read and make anew each time (ahead.py)."""

import marshal
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from installers.failure import BuildError
from installers.recipe import DATA, REPOSITORY
from installers.starting import ahead
from installers.starting.ahead import FILE, Module, load

_POST = REPOSITORY / "resources/demo/_posts/2024-07-27-harbour-cargo.md"
# Used under the LGPL: whoever replaces them finds them as files.
_REPLACEABLE = ("PySide6", "shiboken6")
# Needed before the file is open.
_FIRST = ("editor", "editor.ahead")
_HEADER = 16  # bytes of a compiled module before its code (PEP 552)


def lay_reader(packages: Path) -> None:
    """Lay into the product the module that reads the file; it is the first that is imported from now on."""
    editor = packages / "editor"
    shutil.copy(ahead.__file__, editor)
    with (editor / "__init__.py").open("a", encoding="utf-8", newline="\n") as module:
        module.write("\nfrom editor import ahead\n\nahead.begin(__path__[0])\n")


def write(root: Path) -> None:
    """Move a tree's compiled modules into the file; of Python's own library what a start imports is copied.

    Raises BuildError.
    """
    magic, imported, patterns, functions = _noted()
    packages = list(_of_packages(root / "packages"))
    modules: dict[str, Module] = {}
    codes: list[bytes] = []
    first = 0
    for path, name, compiled in [*packages, *_of_library(root / "lib", imported)]:
        code = compiled.read_bytes()[_HEADER:]
        modules[name] = (path.relative_to(root).as_posix(), path.stem == "__init__", first, len(code))
        codes.append(code)
        first += len(code)
    made = {text: marshal.dumps(compile(text, "<string>", how, dont_inherit=True)) for text, how in functions}
    index = marshal.dumps((magic, modules, dict(patterns), made))
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


def _noted() -> tuple[int, set[str], list[tuple[Any, Any]], list[tuple[str, str]]]:
    """What recording.py notes, in an order that is the same each time."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "noted")
        command = [sys.executable, "-PB", "-m", "installers.starting.recording", str(_POST), str(file)]
        # A pattern that is put together from a set is another one with another seed.
        settings = {"PYTHONPATH": os.pathsep.join(map(str, (DATA, REPOSITORY))), "PYTHONHASHSEED": "0"}
        ran = subprocess.run(command, env=os.environ | settings, cwd=folder, capture_output=True, check=False)
        if ran.returncode:
            raise BuildError(f"what a start makes could not be noted: {os.fsdecode(ran.stderr)}")
        magic, imported, patterns, functions = load(file.read_bytes())
    return magic, set(imported), sorted(patterns.items(), key=repr), sorted(functions.items())
