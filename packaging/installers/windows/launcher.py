"""The programs `stet.exe` (in a console) and `stetw.exe` (a window): launchers that start the Python beside them.

They are those that pip gives every package's commands (distlib, Python-2.0): a small program, the line that names the
interpreter, and an archive with what it runs.
"""

import io
import zipfile
from pathlib import Path

from pip._vendor import distlib

_MAIN = "import sys\n\nfrom editor.cli import main\n\nsys.exit(main())\n"
_KINDS = {"stet.exe": ("t64.exe", "python.exe"), "stetw.exe": ("w64.exe", "pythonw.exe")}


def write(root: Path) -> None:
    """Write both into `root`, where the interpreter is."""
    for name, (launcher, interpreter) in _KINDS.items():
        program = Path(distlib.__file__).with_name(launcher).read_bytes()
        line = f"#!<launcher_dir>\\{interpreter}\r\n".encode()
        (root / name).write_bytes(program + line + _archive())


def _archive() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(zipfile.ZipInfo("__main__.py"), _MAIN)
    return data.getvalue()
