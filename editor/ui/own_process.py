"""Runs a module of ours as a process of its own, for work in Python that the window's own Python must not wait for."""

import os
import subprocess
import sys
from pathlib import Path

import editor

_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows it would flash up


def run(module: str, *arguments: str, data: bytes = b"", seconds: float) -> bytes:
    """What the module printed, given `data` on its stdin. Not for the window's thread.

    Raises subprocess.SubprocessError where it failed or took longer, or OSError.
    """
    with begin(module, *arguments) as process:
        try:
            printed, _ = process.communicate(data, timeout=seconds)
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, module)
    return printed


def begin(module: str, *arguments: str) -> "subprocess.Popen[bytes]":
    """The process, to be told and listened to while it runs. Raises OSError."""
    # -P: the folder in which the editor was started may hold a json.py of anyone's.
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(Path(editor.__file__).parent.parent)},
        creationflags=_NO_CONSOLE,
    )
