"""The programs `stet.exe` (in a console) and `stetw.exe` (a window): launchers that start the Python beside them.

They are those that pip gives every package's commands, from the package distlib (Python-2.0): a small program, the line
that names the interpreter, and an archive with what it runs.
"""

import io
import zipfile
from pathlib import Path

from installers.digests import read_proved

# Not pip's own copy: Debian's pip has none.
WHEEL = "distlib-0.4.4-py2.py3-none-any.whl"
DIGEST = "cf09d55b1e85a89576b036aeb71550bfd68320f3f21761ca329eadadad918638"
_MAIN = "import sys\n\nfrom editor.cli import main\n\nsys.exit(main())\n"
_KINDS = {"stet.exe": ("t64.exe", "python.exe"), "stetw.exe": ("w64.exe", "pythonw.exe")}


def write(root: Path, wheel: Path, digest: str = DIGEST) -> None:
    """Write both into `root`, where the interpreter is. Raises BuildError for another wheel than was agreed on."""
    with zipfile.ZipFile(io.BytesIO(read_proved(wheel, digest))) as launchers:
        for name, (launcher, interpreter) in _KINDS.items():
            line = f"#!<launcher_dir>\\{interpreter}\r\n".encode()
            (root / name).write_bytes(launchers.read(f"distlib/{launcher}") + line + _archive())


def _archive() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(zipfile.ZipInfo("__main__.py"), _MAIN)
    return data.getvalue()
