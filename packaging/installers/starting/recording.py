"""Notes what Stet's starts make anew each time: `python -m installers.starting.recording POST FILE`.

FILE gets, marshalled: `_sre.MAGIC`; the names of all modules that were imported; what each pattern is compiled to, by
pattern and flags; and the texts that `dataclasses` and `collections` have run, with how.
"""

import collections
import contextlib
import dataclasses
import importlib
import io
import marshal
import pkgutil
import re
import sys
from array import array
from pathlib import Path
from types import SimpleNamespace
from typing import Any

_compiler: Any = re._compiler  # type: ignore[attr-defined]
_patterns: dict[tuple[str | bytes, int], tuple[Any, ...]] = {}
_functions: dict[str, str] = {}


def _note_patterns() -> None:
    engine, compile_any = _compiler._sre, _compiler.compile
    made: list[Any] = []

    def compile_engine(pattern: Any, flags: int, code: list[int], *groups: Any) -> Any:
        made[:] = [flags, array("I", code).tobytes(), *groups]
        return engine.compile(pattern, flags, code, *groups)

    def compile_noting(pattern: Any, flags: int = 0) -> Any:
        compiled = compile_any(pattern, flags)
        if isinstance(pattern, str | bytes) and not flags & re.DEBUG:
            _patterns[pattern, int(flags)] = tuple(made)
        return compiled

    _compiler._sre = SimpleNamespace(**vars(engine) | {"compile": compile_engine})
    _compiler.compile = compile_noting


def _noting(how: str, run: Any) -> Any:
    def run_noting(text: str, *scopes: Any) -> Any:
        _functions[text] = how
        return run(text, *scopes)

    return run_noting


def _start(post: Path) -> None:
    """Import all of Stet's modules, and have a page made, which imports what libraries read late."""
    import editor
    from editor.cli import main

    for module in pkgutil.walk_packages(editor.__path__, "editor."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):
        main(["render", str(post)])
        main(["check", str(post)])


if __name__ == "__main__":
    _note_patterns()
    dataclasses.exec, collections.eval = _noting("exec", exec), _noting("eval", eval)  # type: ignore[attr-defined]
    _start(Path(sys.argv[1]))
    Path(sys.argv[2]).write_bytes(marshal.dumps((_compiler.MAGIC, sorted(sys.modules), _patterns, _functions)))
