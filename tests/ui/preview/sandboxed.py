"""The preview as an ordinary user has it: prints of each process of the web engine how it is held.

"filtered" where the sandbox holds it, "open" where none does, "refused" where the command line has it off.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.ui.preview import engine
from editor.ui.preview.panel import PreviewPanel

NOBODY = 65534
_FILTERED = "2"  # SECCOMP_MODE_FILTER in /proc/PID/status (proc(5))


def main() -> None:
    """Start a preview, and look at its processes."""
    engine.register_scheme()
    import editor.ui.preview.page_view  # noqa: F401 (before Python's own files are out of reach)

    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    application = QApplication([])
    panel = PreviewPanel()
    panel.show()
    panel.start()
    end = time.monotonic() + 20
    states: list[str] = []
    while "filtered" not in states and time.monotonic() < end:
        application.processEvents()
        time.sleep(0.05)
        states = [_state(process) for process in _descendants(os.getpid())]
    print(*states, flush=True)
    os._exit(0)


def _descendants(process: int) -> Iterator[Path]:
    for thread in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, thread.read_text().split()):
            yield Path(f"/proc/{child}")
            yield from _descendants(child)


def _state(process: Path) -> str:
    if b"--no-sandbox" in (process / "cmdline").read_bytes():
        return "refused"
    status = dict(line.split(":\t", 1) for line in (process / "status").read_text().splitlines() if ":\t" in line)
    return "filtered" if status.get("Seccomp") == _FILTERED else "open"


if __name__ == "__main__":
    main()
