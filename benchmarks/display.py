"""A screen of the benchmarks' own: Xvfb, and openbox that gives every window the whole of it."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.processes import end
from benchmarks.screen import ScreenError

WIDTH, HEIGHT = 1366, 768

# Without borders, so that each editor's window has the very same size.
_WINDOWS = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application class="*" type="normal"><decor>no</decor><maximized>yes</maximized><focus>yes</focus></application>
</applications></openbox_config>
"""


@contextmanager
def virtual_display() -> Iterator[str]:
    """The name of a display that is there for as long as this lasts."""
    for program in ("Xvfb", "openbox"):
        if shutil.which(program) is None:
            raise ScreenError(f"{program} is missing; ./dev bench fetches it")
    ours, its = os.pipe()
    screen = ("-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp", "-noreset")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(its), *screen], pass_fds=(its,), stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    os.close(its)
    try:
        with os.fdopen(ours, encoding="ascii") as pipe:
            number = pipe.readline().strip()
        if not number:
            raise ScreenError("Xvfb does not start")
        with _window_manager(f":{number}"):
            yield f":{number}"
    finally:
        end(server)


@contextmanager
def _window_manager(name: str) -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder, "rc.xml")
        settings.write_text(_WINDOWS, encoding="utf-8")
        ready = Path(folder, "ready")
        command = ["openbox", "--sm-disable", "--config-file", str(settings), "--startup", f"touch {ready}"]
        environment = os.environ | {"DISPLAY": name, "HOME": folder, "XDG_CACHE_HOME": folder}
        manager = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        try:
            _wait_for(ready, manager)
            yield
        finally:
            end(manager)


def _wait_for(ready: Path, manager: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 10
    while not ready.exists():
        if manager.poll() is not None or time.monotonic() > until:
            raise ScreenError("openbox does not start")
        time.sleep(0.02)
