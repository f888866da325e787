"""Compiled modules, which Python takes without looking at any source's time (PEP 552)."""

import compileall
import sys
from pathlib import Path
from py_compile import PycInvalidationMode

from installers.failure import BuildError


def compile_beside_sources(folder: Path, installed_at: str) -> None:
    """Compile modules and keep their sources; tracebacks name them below `installed_at`. Raises BuildError."""
    _compile(folder, installed_at, legacy=False)


def compile_in_place(folder: Path, installed_at: str) -> None:
    """Put compiled modules in the place of their sources. Raises BuildError."""
    sources = sorted(folder.rglob("*.py"))
    _compile(folder, installed_at, legacy=True)
    for source in sources:
        source.unlink()


def _compile(folder: Path, installed_at: str, *, legacy: bool) -> None:
    if not compileall.compile_dir(
        folder,
        maxlevels=30,
        quiet=2,
        force=True,
        legacy=legacy,
        stripdir=str(folder),
        prependdir=installed_at,
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
    ):
        raise BuildError(f"a module below {folder} does not compile with Python {sys.version.split()[0]}")
