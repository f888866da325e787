"""The methods that dataclasses and named tuples write for themselves, as source, and have Python compile.

`dataclasses` runs it with `exec`, `collections` with `eval`: as built in, unless the module has one of its own.
"""

import builtins
import collections
import dataclasses
import marshal
from typing import Any

_RUN_BY = ((dataclasses, "exec"), (collections, "eval"))


class Functions:
    """Stands where these modules look for `exec` and `eval`."""

    def __init__(self, kept: dict[str, bytes]) -> None:
        self.used: dict[str, bytes] = {}
        """By source its code, marshalled: what is kept and not used costs nothing then."""
        self.is_new = False
        """Whether one that was used had not been kept."""
        self._kept = kept

    def begin(self) -> None:
        """Have them find these."""
        for module, name in _RUN_BY:
            setattr(module, name, getattr(self, f"_{name}"))

    def end(self) -> None:
        """Let them find those that are built in."""
        for module, name in _RUN_BY:
            delattr(module, name)

    def _exec(self, source: Any, *names: Any) -> None:
        exec(self._code(source, "exec"), *names)  # noqa: S102 - what its caller was to run

    def _eval(self, source: Any, *names: Any) -> Any:
        return builtins.eval(self._code(source, "eval"), *names)  # noqa: S307 - what its caller was to run

    def _code(self, source: Any, mode: str) -> Any:
        if not isinstance(source, str):
            return source
        kept = self._kept.get(source)
        if kept is not None:
            self.used[source] = kept
            return marshal.loads(kept)  # noqa: S302 - as trustworthy as the bytecode beside it
        # No place in a file and no `from __future__`, as where the caller has it compiled.
        code, self.is_new = compile(source, "<string>", mode, dont_inherit=True), True
        self.used[source] = marshal.dumps(code)
        return code
