"""What a run's figures depend on: the machine and the versions."""

import os
import platform
import subprocess
from pathlib import Path

import PySide6

from editor import __version__


def facts() -> dict[str, str]:
    """The machine and the versions, by name."""
    return {
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "memory": _memory(),
        "system": _system(),
        "load at the end": " ".join(f"{load:.1f}" for load in os.getloadavg()),
        "Stet": f"{__version__}, Python {platform.python_version()}, PySide6 {PySide6.__version__}",
        "ghostwriter": _package("ghostwriter"),
        "ReText": _package("retext"),
    }


def _line(path: str, name: str) -> str:
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    found = (line.partition(name)[2] for line in lines if line.startswith(name))
    return next(found, "").lstrip("\t :=").strip('"')


def _processor() -> str:
    return _line("/proc/cpuinfo", "model name") or platform.machine()


def _memory() -> str:
    size = _line("/proc/meminfo", "MemTotal").split()
    return f"{int(size[0]) / 1024**2:.0f} GB" if size else "unknown"


def _system() -> str:
    return f"{_line('/etc/os-release', 'PRETTY_NAME') or platform.system()}, Linux {platform.release()}"


def _package(name: str) -> str:
    command = ["dpkg-query", "-W", "-f", "${Version}", name]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout or "not from a package"
    except FileNotFoundError:
        return "unknown"
