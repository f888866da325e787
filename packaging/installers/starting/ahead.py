"""What Python would do anew at every start of an installed Stet, done once when that was built.

Only an installed Stet has this module in its package, and beside it the file that `laying` writes. The file's index
says where each module's code is, so that no folder is looked through for it. It also has what regular expressions are
compiled to, and the functions that Python writes for data classes and named tuples. What it does not have is found, and
made, as ever.
"""

import _imp
import marshal
import os
import sys
from _thread import allocate_lock
from collections.abc import Callable, Mapping, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader, SourcelessFileLoader
from io import FileIO
from types import CodeType, ModuleType
from typing import Any

FILE = "ahead.bin"
"""Its name. Its content: 8 bytes that say how long the index is, the index, the modules' code."""

Module = tuple[str, bool, int, int]
"""A module's path below the root, with forward slashes; whether it is a package; its code's first byte and length."""

Patterns = Mapping[tuple[str | bytes, int], tuple[Any, ...]]
"""By pattern and flags: what `_sre.compile` takes, the pattern left out and the code as the bytes of its numbers."""

Functions = Mapping[str, bytes]
"""By text: its code, marshalled."""

Index = tuple[int, Mapping[str, Module], Patterns, Functions]
"""First, which kind of code patterns are compiled to: `_sre.MAGIC`."""


def load(data: bytes) -> Any:
    """A value that the build has marshalled."""
    return marshal.loads(data)  # noqa: S302 - as Python reads compiled modules


class _Alone(SourcelessFileLoader):
    """Has the module's code from the file; all else is as if it were compiled at its path."""

    def __init__(self, name: str, path: str, read: Callable[[], bytes]) -> None:
        super().__init__(name, path)
        self._read = read

    def get_code(self, fullname: str) -> CodeType:
        code: CodeType = load(self._read())
        return code


class _BesideSource(SourceFileLoader):
    """The same for a module whose source is there, for tracebacks."""

    def __init__(self, name: str, path: str, read: Callable[[], bytes]) -> None:
        super().__init__(name, path)
        self._read = read

    def get_code(self, fullname: str) -> CodeType:
        code: CodeType = load(self._read())
        _imp._fix_co_filename(code, self.path)  # type: ignore[attr-defined]  # as Python's own does: trees are moved
        return code


class Finder:
    """Finds modules in the file. It stays open: a window that is open while Stet is upgraded keeps its own modules."""

    def __init__(self, root: str, file: FileIO, begin: int, modules: Mapping[str, Module]) -> None:
        self._root, self._file, self._begin, self._modules = root, file, begin, modules
        self._lock = allocate_lock()

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How a module is loaded; None for one that is not in the file."""
        module = self._modules.get(fullname)
        if module is None:
            return None
        name, is_package, first, size = module
        path = self._root + os.sep + name.replace("/", os.sep)
        kind = _BesideSource if name.endswith(".py") else _Alone
        spec = ModuleSpec(fullname, kind(fullname, path, lambda: self._read(first, size)), origin=path)
        spec.has_location = True
        spec.cached = os.fsdecode(self._file.name)
        if is_package:
            spec.submodule_search_locations = [path.rpartition(os.sep)[0]]
        return spec

    def _read(self, first: int, size: int) -> bytes:
        with self._lock:  # one thread may import while another does
            self._file.seek(self._begin + first)
            return self._file.read(size)


def compiling(kept: Patterns, compile_any: Callable[..., Any], compile_code: Callable[..., Any]) -> Callable[..., Any]:
    """`re._compiler.compile` that looks first whether a pattern has been compiled, for `_sre.compile`."""

    def compile_pattern(pattern: Any, flags: int = 0) -> Any:
        found = kept.get((pattern, flags)) if isinstance(pattern, str | bytes) else None
        if found is None:
            return compile_any(pattern, flags)
        all_flags, code, *groups = found
        return compile_code(pattern, all_flags, memoryview(code).cast("I").tolist(), *groups)

    return compile_pattern


def running(kept: Functions, run: Callable[..., Any]) -> Callable[..., Any]:
    """`exec` or `eval` that looks first whether a text has been compiled."""

    def run_text(text: str, *scopes: Any) -> Any:
        code = kept.get(text)
        return run(text if code is None else load(code), *scopes)

    return run_text


def begin(folder: str) -> None:
    """Have Python look into the file in `folder`, the product's package."""
    file = FileIO(folder + os.sep + FILE)
    size = int.from_bytes(file.read(8), "little")
    index: Index = load(file.read(size))
    magic, modules, patterns, functions = index
    root = os.path.dirname(os.path.dirname(folder))  # noqa: PTH120 - pathlib reads a dozen modules
    sys.meta_path.insert(0, Finder(root, file, size + 8, modules))

    import collections
    import dataclasses
    import re

    compiler: Any = re._compiler  # type: ignore[attr-defined]
    if magic == compiler.MAGIC:
        compiler.compile = compiling(patterns, compiler.compile, compiler._sre.compile)
    dataclasses.exec = running(functions, exec)  # type: ignore[attr-defined]
    collections.eval = running(functions, eval)  # type: ignore[attr-defined]
