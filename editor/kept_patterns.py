"""Regular expressions compiled once for all starts of a program, as Python keeps bytecode.

Some 370 patterns are compiled, in Python, before a preview's first page: a third of all that its process does by then.
What `re` has for its engine in the end is a list of numbers. It is kept beside the bytecode, and given to the engine at
the next start; the engine checks whatever it is given (`_validate`, Modules/_sre/sre.c). Python has no public way to do
so: where `re` is not made as it is known here, or what is kept is of another Python, patterns are compiled as ever.
"""

import contextlib
import marshal
import os
import re
import sys
from typing import Any, Final

_Key = tuple[str | bytes, int]
"""A pattern, and the flags that it is compiled with."""
_Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code (numbers of four bytes each), how many groups, their numbers by name, their names by number."""

_NUMBER = 4  # bytes
_COMPILED_ANEW: Final = re.DEBUG | re.LOCALE
"""Flags of patterns that print, or that depend on more than themselves."""


class _Patterns:
    """Stands between `re` and its engine while a program starts."""

    def __init__(self, path: str, compiler: Any) -> None:
        self._path, self._compiler = path, compiler
        self._engine, self._compile = compiler._sre, compiler.compile
        self._about = (*sys.version_info[:3], sys.byteorder, self._engine.MAGIC)
        self._kept = self._read()
        self._used: dict[_Key, _Compiled] = {}
        self._is_new = False
        self._code: dict[int, _Compiled] = {}
        """Of patterns that are just being compiled, by their identity: there may be several threads."""

    def __getattr__(self, name: str) -> Any:
        """What else the compiler wants of the engine."""
        return getattr(self._engine, name)

    def begin(self) -> None:
        """Answer in place of the compiler, and listen to what it tells the engine."""
        self._compiler.compile, self._compiler._sre = self._compiled, self

    def end(self) -> None:
        """Let `re` be as it was."""
        self._compiler.compile, self._compiler._sre = self._compile, self._engine

    def write(self) -> None:
        """Keep what this start used, if something was missing."""
        if not self._is_new:
            return
        from pathlib import Path  # not at the start: it brings patterns of its own

        path, temporary = Path(self._path), Path(f"{self._path}.{os.getpid()}")
        with contextlib.suppress(OSError):  # a folder that is not ours to write to: as for bytecode
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(marshal.dumps((self._about, self._used)))
            temporary.replace(path)

    def _read(self) -> dict[_Key, _Compiled]:
        try:
            with open(self._path, "rb") as file:  # noqa: PTH123 - see `write`
                about, kept = marshal.loads(file.read())  # noqa: S302 - as trustworthy as the bytecode beside it
        except (OSError, EOFError, ValueError, TypeError):
            return {}
        return kept if about == self._about and isinstance(kept, dict) else {}

    def _compiled(self, pattern: Any, flags: Any = 0) -> Any:
        if not isinstance(pattern, (str, bytes)) or flags & _COMPILED_ANEW:
            return self._compile(pattern, flags)
        key = (pattern, int(flags))
        kept = self._kept.get(key)
        if kept is not None:
            self._used[key] = kept
            flags, code, *groups = kept
            return self._engine.compile(pattern, flags, memoryview(code).cast("I").tolist(), *groups)
        found = self._compile(pattern, flags)
        code_found = self._code.pop(id(found), None)
        if code_found is not None:
            self._used[key], self._is_new = code_found, True
        return found

    def compile(self, pattern: Any, flags: int, code: list[int], groups: int, names: Any, numbers: Any) -> Any:
        """What the compiler asks of the engine, remembered."""
        found = self._engine.compile(pattern, flags, code, groups, names, numbers)
        packed = b"".join(number.to_bytes(_NUMBER, sys.byteorder) for number in map(int, code))
        self._code[id(found)] = int(flags), packed, groups, dict(names), tuple(numbers)
        return found


_starting: list[_Patterns] = []
"""Those of this program, while it starts."""


def use(program: str) -> None:
    """Take the patterns that the last starts of `program` kept. Call before the modules that compile patterns."""
    cached = getattr(__spec__, "cached", None)
    compiler = getattr(re, "_compiler", None)
    is_known = hasattr(compiler, "compile") and getattr(getattr(compiler, "_sre", None), "CODESIZE", 0) == _NUMBER
    if cached and is_known and not _starting:
        name = f"{program}.{sys.implementation.cache_tag}.patterns"
        patterns = _Patterns(os.path.join(os.path.dirname(cached), name), compiler)  # noqa: PTH118, PTH120
        patterns.begin()
        _starting.append(patterns)


def keep() -> None:
    """The program has started: keep its patterns for the next start, and let `re` be as it was."""
    while _starting:
        patterns = _starting.pop()
        patterns.end()
        if not sys.dont_write_bytecode:
            patterns.write()
