"""The modules of an installed Stet in one file, whose index says where each one's code is.

No folder is looked through for them then: that took a tenth of what Python does at a start. Only an installed Stet has
this module in its package, and the file, which `laying` writes, beside it.
What the file does not have is found as ever.
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
"""8 bytes that say how long the index is; the index, which has each module by its name; the modules' code."""

Module = tuple[str, bool, int, int]
"""A module's path below the root, with forward slashes; whether it is a package; its code's first byte and length."""


def _load(data: bytes) -> Any:
    return marshal.loads(data)  # noqa: S302 - as Python reads compiled modules


class _Alone(SourcelessFileLoader):
    """Has the module's code from the file; all else is as if it were compiled at its path."""

    def __init__(self, name: str, path: str, read: Callable[[], bytes]) -> None:
        super().__init__(name, path)
        self._read = read

    def get_code(self, fullname: str) -> CodeType:
        code: CodeType = _load(self._read())
        return code


class _BesideSource(SourceFileLoader):
    """The same for a module whose source is there, for tracebacks."""

    def __init__(self, name: str, path: str, read: Callable[[], bytes]) -> None:
        super().__init__(name, path)
        self._read = read

    def get_code(self, fullname: str) -> CodeType:
        code: CodeType = _load(self._read())
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


def begin(folder: str) -> None:
    """Have Python find modules in the file in `folder`, the product's package, and write none of its own beside it."""
    file = FileIO(folder + os.sep + FILE)
    size = int.from_bytes(file.read(8), "little")
    modules: dict[str, Module] = _load(file.read(size))
    root = os.path.dirname(os.path.dirname(folder))  # noqa: PTH120 - pathlib reads a dozen modules
    sys.meta_path.insert(0, Finder(root, file, size + 8, modules))
    sys.dont_write_bytecode = True
