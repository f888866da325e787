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
    # -P: the folder in which the editor was started may hold a json.py of anyone's.
    done = subprocess.run(
        [sys.executable, "-P", "-m", module, *arguments],
        input=data,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(Path(editor.__file__).parent.parent)},
        timeout=seconds,
        check=True,
        creationflags=_NO_CONSOLE,
    )
    return done.stdout
