"""Compile the lock files: every package with its version and hashes, for all systems and Pythons at once.

The files name no registry: hashes make it irrelevant which one a user's pip asks. uv does not read pip's
settings, so those of the user are handed to it.
"""

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
HEADER = "# Made by ./dev lock from pyproject.toml; do not edit.\n"
LOCKS = {"requirements.txt": [], "requirements-dev.txt": ["--extra", "dev"]}


def pip_settings() -> dict[str, str]:
    """The user's certificate and registry as uv's environment variables."""
    listed = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True)
    settings = {}
    for line in listed.stdout.splitlines():
        name, _, value = line.partition("=")
        settings[name.rpartition(".")[2]] = value.strip("'\"")
    names = {"index-url": "UV_DEFAULT_INDEX", "cert": "SSL_CERT_FILE"}
    return {uv: settings[pip] for pip, uv in names.items() if pip in settings}


def compile_lock(name: str, extras: list[str]) -> None:
    """Write one lock file, keeping the versions that it has where they still fit."""
    command = [
        *(sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal"),
        *("--python-version", "3.11", "--generate-hashes", "--no-annotate", "--no-header"),
        *("--no-emit-index-url", "--no-emit-find-links", "--no-config"),
        *("--output-file", name),
        *extras,
        *sys.argv[1:],
    ]
    subprocess.run(command, cwd=REPOSITORY, env=os.environ | pip_settings(), check=True)
    path = REPOSITORY / name
    text = path.read_text(encoding="utf-8").removeprefix(HEADER)
    if "://" in text:
        raise SystemExit(f"{name} names an address")
    path.write_text(HEADER + text, encoding="utf-8")


for lock, options in LOCKS.items():
    compile_lock(lock, options)
