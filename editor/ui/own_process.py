"""Runs a module of ours as a process of its own, for work in Python that the window's own Python must not wait for."""

import os
import subprocess
import sys
from pathlib import Path

import editor

_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows it would flash up


def run(module: str, *arguments: str, seconds: float) -> bytes:
    """What the module printed. Raises subprocess.SubprocessError where it failed or took longer, or OSError.

    Not for the window's thread.
    """
    # -P: the folder in which the editor was started may hold a json.py of anyone's.
    done = subprocess.run(
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(Path(editor.__file__).parent.parent)},
        timeout=seconds,
        check=True,
        creationflags=_NO_CONSOLE,
    )
    return done.stdout
