"""The interpreter that builds, as a part of the product: on Linux and macOS a copy, without what Stet never imports."""

import re
import shutil
import sys
import sysconfig
from pathlib import Path

from installers import elf

# Compilers, tests, other windows, network services, terminals, sounds, what stands in for C: nothing of it is imported
# (tests/packaging/test_package.py).
_LEFT_OUT = re.compile(
    r"(?:test|idlelib|lib2to3|tkinter|turtledemo|ensurepip|distutils|venv|pydoc_data|xmlrpc|wsgiref|sqlite3|dbm|curses"
    r"|unittest|site-packages|dist-packages|__pycache__|config-[^/]*)(?:/|$)"
    r"|(?:turtle|pydoc|doctest|sitecustomize|smtplib|ftplib|poplib|imaplib|nntplib|telnetlib|smtpd|webbrowser|antigravity"
    r"|ssl|socketserver|cgi|cgitb|pdb|bdb|cProfile|profile|pstats|trace|this"
    r"|aifc|asynchat|asyncore|mailbox|mailcap|modulefinder|pickletools|pyclbr|sunau|wave|_pydecimal|_pyio)\.py$"
    r"|lib-dynload/(?:_test|_xx|xx|_tkinter|_curses|_sqlite3|_ssl|_crypt|_dbm|_gdbm|readline|nis|ossaudiodev|spwd|_ctypes_test"
    r"|_lsprof|audioop|_uuid)"
)


def is_wanted(name: str) -> bool:
    """Whether a file of the standard library is in the product; `name` is its path there."""
    return _LEFT_OUT.match(name) is None and not re.search(r"(?:^|/)(?:__pycache__|tests?)/|\.(?:a|o|pyc)$", name)


def copy(root: Path) -> None:
    """Lay the interpreter into `root`: bin/python3, lib/python3.X, and its library where it has one of its own."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    library = Path(sysconfig.get_path("stdlib"))
    target = root / "lib" / version
    _copy_tree(library, target)
    dynamic = Path(sysconfig.get_config_var("DESTSHARED") or library / "lib-dynload")
    if dynamic.is_dir() and not (target / "lib-dynload").is_dir():
        _copy_tree(dynamic, target / "lib-dynload")
    program = root / "bin" / "python3"
    program.parent.mkdir(parents=True)
    shutil.copy(Path(sys.executable).resolve(), program)
    if sys.platform == "linux":
        _copy_own_library(program, root / "lib")
        _forget_the_builders_folders(root / "lib")
    elif sysconfig.get_config_var("Py_ENABLE_SHARED"):
        name = sysconfig.get_config_var("LDLIBRARY")
        shutil.copy(Path(sysconfig.get_config_var("LIBDIR"), name), root / "lib" / name)


def _copy_own_library(program: Path, folder: Path) -> None:
    """A Python that is built with --enable-shared is mostly a library, which lies at a place of its own."""
    name = next((name for name in elf.needed(program) if name.startswith("libpython")), None)
    if name is None:
        return
    shutil.copy(Path(sysconfig.get_config_var("LIBDIR"), name), folder / name)
    elf.move_runpath(program, "$ORIGIN/../lib")


def _forget_the_builders_folders(folder: Path) -> None:
    """Where a library was built it may look for others in a folder that means nothing, or is anyone's, elsewhere."""
    for path in sorted(folder.rglob("*.so*")):
        if elf.runpath(path).startswith("/"):
            elf.move_runpath(path, "$ORIGIN")


def _copy_tree(source: Path, target: Path) -> None:
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source).as_posix()
        if path.is_file() and is_wanted(name):
            place = target / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, place)
