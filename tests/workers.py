"""How many tests run at once: `./dev test` asks xdist for as many as are good, `-n auto`."""

import os
import re
from pathlib import Path

# One that runs the preview's tests takes 0.7 GB with its web engine, renderer and reader.
EACH = 2**30
# More than these save seconds, and windows that start at once wait for each other's.
MOST = 4
_MEMORY = Path("/proc/meminfo")
_CONTAINER = Path("/sys/fs/cgroup")


def at_once(processors: float, memory: int | None) -> int:
    """One a processor, up to MOST, and no more than have room in `memory` bytes, where that is known."""
    room = processors if memory is None else min(processors, memory / EACH)
    return min(MOST, max(1, int(room)))


def processors(container: Path = _CONTAINER) -> float:
    """How many this process may use; a container's quota (cgroup v2, `cpu.max`) may be less than its machine has."""
    try:
        count = len(os.sched_getaffinity(0))
    except AttributeError:
        count = os.cpu_count() or 1
    quota = _first_line(container / "cpu.max").split()
    return min(count, int(quota[0]) / int(quota[1])) if len(quota) == 2 and quota[0].isdigit() else count


def free_memory(machine: Path = _MEMORY, container: Path = _CONTAINER) -> int | None:
    """Bytes that can be had without swapping (Linux), or all there are; None where the system does not say."""
    known = [limit for limit in (_available(machine), _left_to(container)) if limit is not None]
    return min(known, default=None)


def _available(machine: Path) -> int | None:
    try:
        found = re.search(r"^MemAvailable: *(\d+) kB", machine.read_text(encoding="ascii"), re.MULTILINE)
        return int(found[1]) * 1024 if found else None
    except OSError:
        pass
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return None


def _left_to(container: Path) -> int | None:
    limit = _first_line(container / "memory.max")
    return int(limit) if limit.isdigit() else None


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").partition("\n")[0]
    except OSError:
        return ""
