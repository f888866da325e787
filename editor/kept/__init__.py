"""What Python compiles anew at every start, compiled once and kept beside the bytecode.

Modules are kept by Python itself. Regular expressions are not, nor the methods that dataclasses and named tuples have
written for them: before a preview's first page these take half of the time that its process has for all its modules.
"""

import contextlib
import marshal
import os
import sys
import zlib
from typing import Any

from editor.kept.functions import Functions
from editor.kept.patterns import Patterns

_SUM = 4  # bytes


class _Start:
    """A program that starts."""

    def __init__(self, path: str) -> None:
        self._path = path
        patterns, functions = self._read()
        self._patterns, self._functions = Patterns(patterns), Functions(functions)

    def begin(self) -> None:
        """Stand where Python compiles."""
        self._patterns.begin()
        self._functions.begin()

    def end(self) -> None:
        """Let Python be as it was."""
        self._patterns.end()
        self._functions.end()

    def write(self) -> None:
        """Keep what this start used, if something was missing."""
        if not (self._patterns.is_new or self._functions.is_new):
            return
        from pathlib import Path  # not at the start: it brings patterns of its own

        path, temporary = Path(self._path), Path(f"{self._path}.{os.getpid()}")
        with contextlib.suppress(OSError):  # a folder that is not ours to write to: as for bytecode
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(packed((_about(), self._patterns.used, self._functions.used)))
            temporary.replace(path)

    def _read(self) -> tuple[dict[Any, Any], dict[Any, Any]]:
        try:
            with open(self._path, "rb") as file:  # noqa: PTH123 - see `write`
                about, patterns, functions = unpacked(file.read())
        except (OSError, ValueError):
            return {}, {}
        return (patterns, functions) if about == _about() else ({}, {})


def packed(kept: Any) -> bytes:
    """What is kept as the bytes of its file: a checksum first, since a disk that was full or cut off is no stop."""
    data = marshal.dumps(kept)
    return zlib.crc32(data).to_bytes(_SUM, "big") + data


def unpacked(data: bytes) -> Any:
    """What was kept. Raises ValueError for other bytes than `packed` gave."""
    if int.from_bytes(data[:_SUM], "big") != zlib.crc32(data[_SUM:]) or len(data) <= _SUM:
        raise ValueError("damaged")
    return marshal.loads(data[_SUM:])  # noqa: S302 - as trustworthy as the bytecode beside it


def _about() -> tuple[object, ...]:
    """What another Python has otherwise."""
    return (*sys.version_info, sys.byteorder, sys.implementation.cache_tag, sys.flags.optimize)


_starting: list[_Start] = []
"""This program, while it starts."""


def use(program: str) -> None:
    """Take what the last starts of `program` kept. Call before the modules that it imports."""
    cached = getattr(__spec__, "cached", None)
    if cached and not _starting:
        folder = os.path.dirname(cached)  # noqa: PTH120
        start = _Start(os.path.join(folder, f"{program}.{sys.implementation.cache_tag}.kept"))  # noqa: PTH118
        start.begin()
        _starting.append(start)


def keep() -> None:
    """The program has started: keep what it used for the next start, and let Python be as it was."""
    while _starting:
        start = _starting.pop()
        start.end()
        if not sys.dont_write_bytecode:
            start.write()
