"""Regular expressions as `re` gives them to its engine.

What `re` makes of a pattern, in Python, is a list of numbers; the engine checks whatever it is given (`_validate`,
Modules/_sre/sre.c). Python has no public way to keep them: where `re` is not made as it is known here, patterns are
compiled as ever.
"""

import re
import sys
from typing import Any, Final

Key = tuple[str | bytes, int]
"""A pattern, and the flags that it is compiled with."""
Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code (numbers of four bytes each), how many groups, their numbers by name, their names by number."""

_NUMBER = 4  # bytes
_COMPILED_ANEW: Final = re.DEBUG | re.LOCALE
"""Flags of patterns that print, or that depend on more than themselves."""


class Patterns:
    """Stands between `re` and its engine."""

    def __init__(self, kept: dict[Key, Compiled]) -> None:
        self.used: dict[Key, Compiled] = {}
        self.is_new = False
        """Whether one that was used had not been kept."""
        self._kept = kept
        self._compiler: Any = getattr(re, "_compiler", None)
        self._engine: Any = getattr(self._compiler, "_sre", None)
        self._compile: Any = getattr(self._compiler, "compile", None)
        self._code: dict[int, Compiled] = {}
        """Of patterns that are just being compiled, by their identity: there may be several threads."""

    def __getattr__(self, name: str) -> Any:
        """What else the compiler wants of the engine."""
        return getattr(self._engine, name)

    def begin(self) -> None:
        """Answer in place of the compiler, and listen to what it tells the engine."""
        if self._compile is not None and getattr(self._engine, "CODESIZE", 0) == _NUMBER:
            self._compiler.compile, self._compiler._sre = self._compiled, self

    def end(self) -> None:
        """Let `re` be as it was."""
        if self._compile is not None:
            self._compiler.compile, self._compiler._sre = self._compile, self._engine

    def _compiled(self, pattern: Any, flags: Any = 0) -> Any:
        if not isinstance(pattern, (str, bytes)) or flags & _COMPILED_ANEW:
            return self._compile(pattern, flags)
        key = (pattern, int(flags))
        kept = self._kept.get(key)
        if kept is not None:
            self.used[key] = kept
            flags, code, *groups = kept
            return self._engine.compile(pattern, flags, memoryview(code).cast("I").tolist(), *groups)
        found = self._compile(pattern, flags)
        code_found = self._code.pop(id(found), None)
        if code_found is not None:
            self.used[key], self.is_new = code_found, True
        return found

    def compile(self, pattern: Any, flags: int, code: list[int], groups: int, names: Any, numbers: Any) -> Any:
        """What the compiler asks of the engine, remembered."""
        found = self._engine.compile(pattern, flags, code, groups, names, numbers)
        packed = b"".join(number.to_bytes(_NUMBER, sys.byteorder) for number in map(int, code))
        self._code[id(found)] = int(flags), packed, groups, dict(names), tuple(numbers)
        return found
