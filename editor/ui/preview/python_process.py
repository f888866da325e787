"""Python in another process, with our modules, and as shut off from the user's own Python as this one is."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment

import editor


def start(process: QProcess, module: str, *arguments: str) -> None:
    """Run a module of ours in a process that is not started yet."""
    environment = QProcessEnvironment.systemEnvironment()
    if sys.flags.isolated:
        # An installed Stet: a user's PYTHONHOME, or packages of a user's own, are none of its business.
        for name in [name for name in environment.keys() if name.startswith("PYTHON")]:  # noqa: SIM118
            environment.remove(name)
    environment.insert("PYTHONPATH", str(Path(editor.__file__).parent.parent))
    process.setProcessEnvironment(environment)
    # -P: the folder in which the editor was started may hold a markdown.py of anyone's.
    flags = ["-P", *["-s"] * sys.flags.no_user_site, *["-S"] * sys.flags.no_site]
    process.start(sys.executable, [*flags, "-m", module, *arguments])
