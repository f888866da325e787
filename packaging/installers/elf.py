"""What a Linux binary says of itself: the libraries it needs, the C library's age, where it looks."""

import re
import subprocess
from pathlib import Path

from installers.failure import BuildError

_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_RUNPATH = re.compile(r"\((?:RUNPATH|RPATH)\).*\[(.+)\]")
_GLIBC = re.compile(rb"GLIBC_2\.(\d+)\0")


def is_elf(path: Path) -> bool:
    """Whether a file is a binary of Linux."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def needed(path: Path) -> list[str]:
    """The libraries that a binary is linked with, by their names."""
    return _NEEDED.findall(_dynamic(path))


def symbols(path: Path, which: str) -> set[str]:
    """The names that a binary gives ("--defined-only") or takes ("--undefined-only"), without their versions."""
    listed = subprocess.run(["nm", "-D", "-j", which, str(path)], capture_output=True, text=True, check=True)
    return {name.partition("@")[0] for name in listed.stdout.split()}


def newest_c_library(paths: list[Path]) -> str:
    """The oldest version of the C library ("2.34") that has all that the binaries ask for."""
    return f"2.{max(int(minor) for path in paths for minor in _GLIBC.findall(path.read_bytes()))}"


def runpath(path: Path) -> str:
    """Where a binary looks for its libraries first; "" for nowhere."""
    found = _RUNPATH.search(_dynamic(path))
    return found[1] if found else ""


def move_runpath(path: Path, new: str) -> None:
    """Have a binary look for its libraries elsewhere. Raises BuildError when there is no room to say so."""
    found = runpath(path)
    old = found.encode() + b"\0" if found else b""
    data = path.read_bytes()
    wanted = new.encode() + b"\0"
    if not old or len(wanted) > len(old) or data.count(b"\0" + old) != 1:
        raise BuildError(f"{path} cannot be moved; name a Python that is linked statically, or that has a run path")
    path.write_bytes(data.replace(b"\0" + old, b"\0" + wanted.ljust(len(old), b"\0")))


def strip(folders: list[Path]) -> None:
    """Take out of all binaries below folders what only a debugger reads."""
    binaries = [path for folder in folders for path in sorted(folder.rglob("*")) if is_elf(path)]
    subprocess.run(["strip", "--strip-unneeded", *map(str, binaries)], check=True)


def _dynamic(path: Path) -> str:
    listed = subprocess.run(["readelf", "-dW", str(path)], capture_output=True, text=True, check=True)
    return listed.stdout
