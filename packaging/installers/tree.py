"""The tree that every installer wraps: interpreter, packages, product, licences, list of components."""

import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from installers import bytecode, elf, icu, interpreter, libraries, licences, sbom
from installers.failure import BuildError
from installers.members import Member
from installers.recipe import DATA, REPOSITORY, built_at
from installers.starting import laying
from installers.trimming import ICU_FUNCTIONS, ICU_LEFT_OUT, wanted
from installers.windows import launcher, pe, python, setup

PACKAGES = "packages"
_SOURCES_ONLY = (".ts", ".qrc", "/update.py")
_WINDOWS_LIBRARIES = re.compile(r"packages/PySide6/[^/]+\.dll$")
_LIBRARIES = re.compile(r"packages/(?:PySide6/Qt/lib/|PySide6/lib|shiboken6/lib|pillow\.libs/).*\.so")


def build_linux(root: Path, members: Iterable[Member], installed_at: str) -> None:
    """Make the tree for the system that builds. Raises BuildError; `root` must not be there yet."""
    root.mkdir(parents=True)
    interpreter.copy(root)
    parts = lay_packages(root / PACKAGES, members)
    lay_product(root / PACKAGES)
    libraries.take_out_unreached(root, _LIBRARIES, elf.needed)
    icu.trim(root, ICU_LEFT_OUT, ICU_FUNCTIONS)
    unpack_signatures(root)
    # The others' makers have done so, or have moved things about in their binaries, which do not bear it then.
    elf.strip([root / "bin", root / "lib", root / PACKAGES / "yaml"])
    shutil.copy(DATA / "linux" / "stet", root / "stet")
    describe(root, parts, platform.python_version())
    compile_modules(root, installed_at, platform.python_version())
    finish(root)


def build_windows(root: Path, members: Iterable[Member], launchers: Path, runtime: Path, digest: str) -> None:
    """Make the tree for Windows, on any system with the same Python version. Raises BuildError.

    `launchers`: the wheel that has them; `runtime`: CPython, whose digest is given.
    """
    root.mkdir(parents=True)
    python.unpack(runtime, root, digest)
    parts = lay_packages(root / PACKAGES, members)
    lay_product(root / PACKAGES)
    copy_signatures(root)
    libraries.take_out_unreached(root, _WINDOWS_LIBRARIES, pe.needed)
    launcher.write(root, launchers)
    setup.write_icon(root)
    describe(root, parts, python.version_of(root))
    compile_modules(root, "Stet", python.version_of(root))
    finish(root)


def lay_packages(folder: Path, members: Iterable[Member]) -> list[licences.Part]:
    """Lay out the files of packages that are wanted; what each says of itself."""
    parts: dict[str, licences.Part] = {}
    for member in members:
        part = parts.setdefault(member.package.name, licences.Part(member.package))
        if part.take(member) or not wanted(member.name, member.package.name):
            continue
        place = folder / member.name
        place.parent.mkdir(parents=True, exist_ok=True)
        if member.archive is None:
            shutil.copy(member.source, place)
        else:
            place.write_bytes(member.read())
    return [part for part in parts.values() if wanted("module.py", part.package.name)]


def lay_product(folder: Path) -> None:
    """Lay out Stet itself: its modules, with the data files inside."""
    for name in _tracked("editor", "resources"):
        if not name.endswith(_SOURCES_ONLY):
            place = folder / (f"editor/{name}" if name.startswith("resources/") else name)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(REPOSITORY / name, place)
    laying.lay_reader(folder)


def unpack_signatures(root: Path) -> None:
    """Have PySide lay its own Python part out as files, which are compiled once (editor/ui/signatures.py)."""
    code = f"import sys; sys.path.append({str(root / PACKAGES)!r}); import PySide6.QtCore"
    command = [str(root / "bin/python3"), "-ISB", "-c", code]
    subprocess.run(command, env=os.environ | {"SBK_EMBED": "0"}, check=True)


def copy_signatures(root: Path) -> None:
    """The same for a system that does not run here: the files are the same on all, and ./dev has laid them out."""
    import shiboken6

    files = Path(shiboken6.__file__).parent / "files.dir"
    if not files.is_dir():
        raise BuildError("PySide's signatures are not laid out; run ./dev setup")
    shutil.copytree(files, root / PACKAGES / "shiboken6/files.dir", ignore=shutil.ignore_patterns("__pycache__"))


def compile_modules(root: Path, installed_at: str, python_version: str) -> None:
    """Compile all modules: Stet's own sources stay, for tracebacks; of the rest, 15 MB, only what runs."""
    for path in sorted((root / PACKAGES).iterdir()):
        place = f"{installed_at}/{PACKAGES}/{path.name}"
        if path.name == "editor":
            bytecode.compile_beside_sources(path, place)
        elif path.is_dir():
            bytecode.compile_in_place(path, place)
    if next((root / "lib").rglob("*.py"), None):
        bytecode.compile_in_place(root / "lib", f"{installed_at}/lib")
    laying.write(root, python_version)


def describe(root: Path, parts: list[licences.Part], python_version: str) -> None:
    """Lay the licences and the list of components beside the program."""
    licences.write(root / "licences", parts, python_version)
    (root / "sbom.cdx.json").write_text(sbom.as_text(parts, python_version), encoding="utf-8")


def finish(root: Path) -> None:
    """Give every file one mode of two, and all of them the commit's time."""
    when = built_at()
    for path in sorted(root.rglob("*"), reverse=True):
        if path.is_dir():
            path.chmod(0o755)
        elif not path.is_symlink():
            path.chmod(0o755 if _is_program(path) else 0o644)
        os.utime(path, (when, when), follow_symlinks=False)
    root.chmod(0o755)
    os.utime(root, (when, when))


def _is_program(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(4)
    return (start[:2] == b"#!" and path.suffix == "") or (start == b"\x7fELF" and ".so" not in path.name)


def _tracked(*folders: str) -> list[str]:
    """The repository's files below folders: those that git knows, and new ones that it would not ignore."""
    command = ["git", "-C", str(REPOSITORY), "ls-files", "-z", "--cached", "--others", "--exclude-standard", *folders]
    listed = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return sorted(name for name in listed.split("\0") if name and (REPOSITORY / name).is_file())
