"""Compiles the modules of a tree, to what Python takes without looking at any source's time (PEP 552).

Left out is what nothing asks for when Stet runs, and every start would read, a third of a module: the columns that each
instruction is of, and what functions and modules say of themselves. What classes say stays: without it `dataclasses`
writes something.

`python -X no_debug_ranges -m installers.bytecode FOLDER PLACE beside|instead`: nothing else turns the columns off.
"""

import ast
import marshal
import os
import subprocess
import sys
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path

from installers.failure import BuildError
from installers.recipe import DATA

_SILENCED = (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef)
_UNCHECKED = (1).to_bytes(4, "little")


def compile_beside_sources(folder: Path, installed_at: str) -> None:
    """Compile modules and keep their sources; tracebacks name them below `installed_at`. Raises BuildError."""
    _compile(folder, installed_at, "beside")


def compile_in_place(folder: Path, installed_at: str) -> None:
    """Put compiled modules in the place of their sources. Raises BuildError."""
    _compile(folder, installed_at, "instead")


def code_of(source: bytes, name: str) -> bytes:
    """A module compiled, as a file that Python never compares with its source. Raises SyntaxError."""
    tree = ast.parse(source, name)
    for node in ast.walk(tree):
        if isinstance(node, _SILENCED) and ast.get_docstring(node) is not None:
            del node.body[0]
            if not node.body and not isinstance(node, ast.Module):
                node.body.append(ast.Pass(lineno=node.lineno, col_offset=node.col_offset))
    code = marshal.dumps(compile(tree, name, "exec", dont_inherit=True))
    return MAGIC_NUMBER + _UNCHECKED + source_hash(source) + code


def _compile(folder: Path, installed_at: str, where: str) -> None:
    command = [sys.executable, "-PB", "-X", "no_debug_ranges", "-m", "installers.bytecode"]
    environment = os.environ | {"PYTHONPATH": str(DATA)}
    ran = subprocess.run([*command, str(folder), installed_at, where], env=environment, check=False)
    if ran.returncode:
        raise BuildError(f"a module below {folder} does not compile with Python {sys.version.split()[0]}")


def _compile_all(folder: Path, installed_at: str, where: str) -> None:
    for source in sorted(folder.rglob("*.py")):
        code = code_of(source.read_bytes(), f"{installed_at}/{source.relative_to(folder).as_posix()}")
        if where == "beside":
            compiled = Path(cache_from_source(str(source)))
            compiled.parent.mkdir(exist_ok=True)
            compiled.write_bytes(code)
        else:
            source.with_suffix(".pyc").write_bytes(code)
            source.unlink()


if __name__ == "__main__":
    _compile_all(Path(sys.argv[1]), *sys.argv[2:])
