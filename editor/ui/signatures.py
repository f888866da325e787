"""PySide's signatures, read when somebody asks for one.

At its import PySide runs a package of its own that puts its functions' signatures into words, for messages of wrong
arguments, `help()` and stub files. Its modules and their patterns are compiled at every start: a sixth of the time to
a window with its text. Where they lie in files (shiboken's `signature_bootstrap.py` unpacks them with `SBK_EMBED=0`;
Stet's set-up and bundle do so once) they are compiled no more, and run here at the first look into them.
"""

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any, Final

_WAIT: Final = frozenset(
    f"shibokensupport.signature.{name}"
    for name in ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
)


class _Waiting(ModuleType):
    """A module that has its name and place, and runs when something else of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        loader = self.__spec__.loader if self.__spec__ else None
        super().__setattr__("__class__", ModuleType)
        if isinstance(loader, _WaitingLoader):
            loader.own.exec_module(self)
        return getattr(self, name)


class _WaitingLoader(Loader):
    """Loads a module's place only; `own` is the loader that runs it."""

    def __init__(self, own: Loader) -> None:
        self.own = own

    def exec_module(self, module: ModuleType) -> None:
        module.__class__ = _Waiting


class _Finder(MetaPathFinder):
    """Finds the modules of PySide's signatures where Python does, and lets them wait."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in _WAIT:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _WaitingLoader(spec.loader)
        return spec


def wait_for_use() -> None:
    """Let the modules that PySide will read at its import wait for the first look into them."""
    sys.meta_path.insert(0, _Finder())
