"""Takes out the libraries that nothing in a tree needs: what is left is what the program's own binaries reach."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

Needs = Callable[[Path], Iterable[str]]


def reached(roots: Iterable[Path], libraries: dict[str, Path], needs: Needs) -> set[Path]:
    """The libraries that binaries are linked with, those that these are linked with, and so on."""
    found: set[Path] = set()
    waiting = list(roots)
    while waiting:
        for name in needs(waiting.pop()):
            library = libraries.get(name.lower())
            if library is not None and library not in found:
                found.add(library)
                waiting.append(library)
    return found


def take_out_unreached(folder: Path, is_library: re.Pattern[str], needs: Needs) -> list[Path]:
    """Delete the libraries below `folder` that no other binary there needs; which those were.

    `is_library`: matches the path below `folder` of those that may go. All other binaries are the roots.
    """
    binaries = [path for path in sorted(folder.rglob("*")) if path.is_file() and _is_binary(path)]
    libraries = {path.name.lower(): path for path in binaries if is_library.match(path.relative_to(folder).as_posix())}
    roots = [path for path in binaries if path not in libraries.values()]
    kept = reached(roots, libraries, needs)
    gone = [path for path in libraries.values() if path not in kept]
    for path in gone:
        path.unlink()
    return gone


def _is_binary(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4)[:2] in (b"\x7fE", b"MZ", b"\xcf\xfa", b"\xca\xfe")
