"""The setup program: packaging/windows/stet.nsi through NSIS, which Linux has as well."""

import subprocess
from pathlib import Path

from installers.recipe import DATA, version
from installers.windows import icon


def build(root: Path, folder: Path, compressor: str = "/SOLID lzma") -> Path:
    """The setup of a tree, in `folder`; `compressor` as NSIS names it ("zlib" takes a tenth of the time)."""
    target = folder / f"stet-{version()}-setup.exe"
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file()) // 1024
    entries = folder / "entries.nsh"
    entries.write_text(_entries(root), encoding="utf-8")
    given = {"VERSION": version(), "TREE": root, "TARGET": target, "SIZE": size, "ENTRIES": entries}
    defines = [f"-D{name}={value}" for name, value in (given | {"COMPRESSOR": compressor}).items()]
    subprocess.run(["makensis", "-V2", *defines, str(DATA / "windows/stet.nsi")], check=True)
    return target


def _entries(root: Path) -> str:
    """A macro that takes away our own folders and files, and nothing else."""
    lines = [
        f'RMDir /r "$INSTDIR\\{path.name}"' if path.is_dir() else f'Delete "$INSTDIR\\{path.name}"'
        for path in sorted(root.iterdir())
    ]
    return "!macro RemoveProgram\n  " + "\n  ".join(lines) + "\n!macroend\n"


def write_icon(root: Path) -> None:
    """Lay the program's icon into the tree."""
    icon.write(icon.SOURCE, root / "stet.ico")
