"""What is kept is what Python would compile, and nothing that is wrong with it stops a program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """\
import re, sys, threading
from editor import kept

parse, parsed, compiled = re._compiler._parser.parse, [], []
sys.addaudithook(lambda event, found: compiled.append(found) if event == "compile" and found[1] == "<string>" else None)
re._compiler._parser.parse = lambda text, flags=0, *more: parsed.append(text) or parse(text, flags, *more)
compiler = re._compiler.compile
kept.use("program")
{body}
kept.keep()
assert re._compiler.compile is compiler
print(len(parsed), len(compiled))
"""
OWN = """\
import editor.rendering.worker, editor.rendering.sass
from editor.rendering.liquid.environment import environment
environment()
found = [value for name, module in list(sys.modules.items()) if name.startswith(("editor.", "markdown.", "yaml."))
         for value in vars(module).values() if isinstance(value, re.Pattern)]
assert len(found) > 200, len(found)
re.purge()
for pattern in found:
    assert pattern == compiler(pattern.pattern, pattern.flags), pattern  # their code as well: pattern_richcompare
parsed.clear()
"""
FEW = r"""
from dataclasses import dataclass, replace
from typing import NamedTuple

@dataclass(frozen=True, slots=True, order=True)
class Port:
    name: str
    berths: int = 3

class Ship(NamedTuple):
    name: str
    port: Port = Port("군산")

print([Ship("a"), Ship("b", replace(Port("c"), berths=1)), Port("a") < Port("b"), hash(Port("a")) == hash(Port("a"))])
texts = [r"(?P<a>\w+)-(?P<b>[가-힣]*)", rb"\x00[a-c]+", r"(?i)[é-ü]|straße", r"a{2,3}(?=b)(?<!c)", r"(?x) a b # c"]
print(*[(re.compile(text).groupindex, re.compile(text, re.S).flags) for text in texts])
print(re.compile(texts[0]).fullmatch("x-한글").groupdict(), re.compile(texts[2]).search("STRASSE Ü").span())
"""
THREADS = r"""
def compile_some(start):
    for number in range(start, 400, 2):
        found = re.compile(f"(?P<n{number}>x{{{number + 1}}})|{number}")
        assert found.groupindex == {f"n{number}": 1}
        assert found.fullmatch("x" * (number + 1)) and found.match(str(number))
threads = [threading.Thread(target=compile_some, args=(start % 2,)) for start in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
parsed.clear()
"""


def run(folder: Path, repository: Path, body: str, **environment: str) -> str:
    """What a start of a program prints; its bytecode is kept in the folder."""
    own = {"PYTHONPATH": str(repository), "PYTHONPYCACHEPREFIX": str(folder), "PYTHONDONTWRITEBYTECODE": ""}
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("{body}", body)],
        env=os.environ | own | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def kept(folder: Path) -> list[Path]:
    return [*folder.rglob("program.*")]


def test_the_second_start_compiles_nothing_and_finds_the_same(tmp_path: Path, repository: Path) -> None:
    (*first, work), (*second, no_work) = (run(tmp_path, repository, FEW).splitlines() for _ in range(2))
    assert first == second
    assert all(int(number) for number in work.split())
    assert no_work == "0 0"


def test_kept_are_what_would_be_compiled(tmp_path: Path, repository: Path) -> None:
    for _ in range(2):
        run(tmp_path, repository, OWN)


def test_threads_take_nothing_from_each_other(tmp_path: Path, repository: Path) -> None:
    for _ in range(2):
        run(tmp_path, repository, THREADS)


@pytest.mark.parametrize("damage", [b"", b"nonsense", bytes(900), None])
def test_what_cannot_be_read_is_made_anew(tmp_path: Path, repository: Path, damage: bytes | None) -> None:
    run(tmp_path, repository, FEW)
    (path,) = kept(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:-9] if damage is None else damage)
    run(tmp_path, repository, FEW)
    assert kept(tmp_path) == [path]
    assert path.read_bytes() == whole


def test_nothing_is_written_where_no_bytecode_is(tmp_path: Path, repository: Path) -> None:
    run(tmp_path, repository, FEW, PYTHONDONTWRITEBYTECODE="1")
    assert not kept(tmp_path)


def test_a_folder_that_cannot_be_written_to_is_no_matter(tmp_path: Path, repository: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    run(tmp_path / "file", repository, FEW)
