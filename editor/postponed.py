"""Modules of libraries that are there after their import, and run when somebody uses them.

For what a library reads at every start though few programs want it. A module is postponed before the library is
imported; it is found where Python finds it, and stays unknown to this where Python does not find it in a file.
"""

import sys
from _thread import RLock, get_ident  # threading is read later, if at all
from collections.abc import Callable, Iterable, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.abc import Loader  # which reads 4 ms of modules


def postpone(modules: Iterable[str], *, imported_functions: bool = False) -> None:
    """Let modules, named in full, run at the first look into them, if they are imported from now on.

    With `imported_functions`, `from module import name` does not run it yet: every name stands for a function or class
    of the module then, which is called and nothing else, and runs the module when it is.
    """
    sys.meta_path.insert(0, _Finder(frozenset(modules), imported_functions))


class _Finder:
    """Finds the postponed modules before Python does, with a loader that waits."""

    def __init__(self, modules: frozenset[str], imported_functions: bool) -> None:
        self._modules, self._kind = modules, _Functions if imported_functions else _Waiting

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = self._found_by_others(fullname, path, target) if fullname in self._modules else None
        if spec is not None and spec.has_location and spec.loader is not None:
            spec.loader = _WaitingLoader(spec.loader, self._kind)  # type: ignore[assignment]  # a loader by its methods
        return spec

    def _found_by_others(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None
    ) -> ModuleSpec | None:
        for finder in sys.meta_path:
            spec = None if isinstance(finder, _Finder) else finder.find_spec(fullname, path, target)
            if spec is not None:
                return spec
        return None


class _WaitingLoader:
    """Gives a module its place only; `own` is the loader that runs it."""

    def __init__(self, own: "Loader", kind: "type[_Waiting]") -> None:
        self._own, self._kind = own, kind
        self._lock = RLock()
        self._runner = 0

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._own.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        module.__class__ = self._kind

    def run(self, module: ModuleType) -> None:
        """Run the module, once; another thread waits until it is whole, its own code sees it as far as it is."""
        with self._lock:
            if isinstance(module, _Waiting) and self._runner != get_ident():
                self._runner = get_ident()
                try:
                    self._own.exec_module(module)
                finally:
                    self._runner = 0
                setattr(module, "__class__", ModuleType)  # noqa: B010 - types know no module that changes its kind


class _Waiting(ModuleType):
    """A module that has its name and place, and runs when anything else of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        return ModuleType.__getattribute__(_run(self), name)


class _Functions(_Waiting):
    """One whose names are functions that run it when they are called."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _calling(self, name)


def _calling(module: ModuleType, name: str) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        return ModuleType.__getattribute__(_run(module), name)(*arguments, **named)

    return call


def _run(module: ModuleType) -> ModuleType:
    loader: object = module.__spec__.loader if module.__spec__ else None
    if isinstance(loader, _WaitingLoader):
        loader.run(module)
    return module
