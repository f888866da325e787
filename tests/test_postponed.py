"""Modules that wait for their use."""

import subprocess
import sys
from pathlib import Path

import pytest

LIBRARY = {
    "lib/__init__.py": "from lib.slow import double, SIZE_OF\nfrom lib import looked\n",
    "lib/slow.py": "print('slow runs')\nSIZE_OF = len\ndef double(n):\n    return 2 * n\n",
    "lib/looked.py": "print('looked runs')\nSIZE = 7\n",
    "lib/long.py": (
        "import sys, time\n"
        "print(hasattr(sys.modules[__name__], 'LAST'))\n"
        "time.sleep(0.2)\n"
        "LAST = 1\n"
        "def __getattr__(name):\n"
        "    return name * 2\n"
    ),
}
BEGIN = """\
from editor.postponed import postpone
postpone(["lib.slow", "lib.missing"], imported_functions=True)
postpone(["lib.looked", "lib.long"])
import lib
print("imported")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, source in LIBRARY.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return tmp_path


def said(folder: Path, code: str) -> list[str]:
    """What a Python of its own prints that finds the library."""
    paths = f"import sys; sys.path[:0] = [{str(folder)!r}, {str(Path(__file__).parents[1])!r}]\n"
    command = [sys.executable, "-c", paths + BEGIN + code]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.splitlines()


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("", []),
        ("print(lib.double(4), lib.double(5))", ["slow runs", "8 10"]),
        ("print(lib.SIZE_OF('abc'))", ["slow runs", "3"]),
        ("print(lib.looked.SIZE, lib.looked.SIZE)", ["looked runs", "7 7"]),
        ("import lib.slow; print(lib.slow.__name__, hasattr(lib.slow, '__path__'))", ["lib.slow False"]),
        ("try:\n    lib.looked.nothing\nexcept AttributeError:\n    print('none')", ["looked runs", "none"]),
        ("try:\n    import lib.missing\nexcept ImportError:\n    print('none')", ["none"]),
    ],
)
def test_a_module_runs_at_its_first_use(folder: Path, code: str, told: list[str]) -> None:
    assert said(folder, code) == ["imported", *told]


def test_a_second_thread_waits_until_a_module_is_whole_while_its_own_code_sees_it_as_it_is(folder: Path) -> None:
    code = (
        "import lib.long\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "with ThreadPoolExecutor(8) as threads:\n"
        "    print(list(threads.map(lambda _: lib.long.LAST, range(8))))\n"
        "print(lib.long.hey)\n"
    )
    assert said(folder, code) == ["imported", "False", str([1] * 8), "heyhey"]
