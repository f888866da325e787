"""Runs a module of ours as a process of its own, for work that the window's own Python must not wait for.

The other Python has our modules, and is as shut off from the user's own Python as this one is.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment

import editor


def run(module: str, *arguments: str, data: bytes = b"", seconds: float) -> bytes:
    """What the module printed, given `data` on its stdin. Not for the window's thread.

    Raises subprocess.SubprocessError where it failed or took longer, or OSError.
    """
    import subprocess  # 4 ms, and the first page of the preview would wait for them

    process = subprocess.Popen(
        _command(module, *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: value for name, value in os.environ.items() if not _is_foreign(name)} | _own_path(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows a console would flash up
    )
    with process:
        try:
            printed, _ = process.communicate(data, timeout=seconds)
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, module)
    return printed


def start(process: QProcess, module: str, *arguments: str) -> None:
    """Run the module in a process of Qt's that is not started yet."""
    environment = QProcessEnvironment.systemEnvironment()
    for name in filter(_is_foreign, environment.keys()):
        environment.remove(name)
    for name, value in _own_path().items():
        environment.insert(name, value)
    process.setProcessEnvironment(environment)
    program, *rest = _command(module, *arguments)
    process.start(program, rest)


def _command(module: str, *arguments: str) -> list[str]:
    # -P: the folder in which the editor was started may hold a json.py of anyone's. -S: where modules are is known.
    return [sys.executable, "-P", "-S", "-m", "editor.process", module, *arguments]


def _is_foreign(name: str) -> bool:
    """To an installed Stet a user's PYTHONHOME, or packages of a user's own, are none of its business."""
    return bool(sys.flags.isolated) and name.upper().startswith("PYTHON")


def _own_path() -> dict[str, str]:
    own = str(Path(editor.__file__).parent.parent)
    return {"PYTHONPATH": os.pathsep.join([own, *(path for path in sys.path if path and path != own)])}
