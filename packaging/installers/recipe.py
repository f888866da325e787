"""What is built from what: the version, the commit's time, the folders."""

import ast
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
DATA = REPOSITORY / "packaging"
NAME = "Stet"
LINUX, WINDOWS, MACOS = "linux", "windows", "macos"


@dataclass(frozen=True, slots=True)
class Target:
    """The system that a tree is for, and the Python in it ("3.11")."""

    system: str
    python: str = f"{sys.version_info.major}.{sys.version_info.minor}"


def this_target() -> Target:
    """The system that builds."""
    return Target({"win32": WINDOWS, "darwin": MACOS}.get(sys.platform, LINUX))


def version() -> str:
    """The product's version, without importing it."""
    module = ast.parse((REPOSITORY / "editor" / "__init__.py").read_text(encoding="utf-8"))
    for node in module.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__version__":
            return str(ast.literal_eval(node.value))
    raise LookupError("editor/__init__.py says no version")


def built_at() -> int:
    """The time that everything in a package bears: $SOURCE_DATE_EPOCH (reproducible-builds.org), else the commit's."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(REPOSITORY), "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
