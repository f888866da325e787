"""Stet on a virtual screen, in a root of its own, as an ordinary user: opened, typed into, saved, looked at, quit.

    python packaging/bare/window.py ROOT POST

Each step is told; ends with 1 when one does not come about. POST is a path in ROOT.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.display import HEIGHT, WIDTH, virtual_display
from benchmarks.editors import STET
from benchmarks.pixels import ink, write_png
from benchmarks.processes import family
from benchmarks.screen import Box, Grabber, Screen

ENTER = Path(__file__).with_name("enter.sh")
_PAGE_OF_TEXT = 1500  # changes between dark and light; less is no page of text
_PATIENCE = 60.0
_WORD = "gunsan"


class TrialFailed(Exception):
    """A step did not come about."""


def _say(text: str) -> None:
    print(f"bare: {text}", flush=True)


def _wait(what: str, condition: Callable[[], bool], patience: float = _PATIENCE) -> None:
    until = time.monotonic() + patience
    while not condition():
        if time.monotonic() > until:
            raise TrialFailed(f"in {patience:.0f} s: {what}")
        time.sleep(0.1)


def _start(root: Path, post: str, display: str) -> subprocess.Popen[bytes]:
    """The program, as the user `reporter` of the root, with nothing of this user's surroundings."""
    surroundings = [f"DISPLAY={display}", "HOME=/home/reporter", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
    program = ["runuser", "-u", "reporter", "--", "env", "-i", *surroundings, "stet", post]
    command = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", str(ENTER), str(root), *program]
    return subprocess.Popen(command, start_new_session=True, stdin=subprocess.DEVNULL)


def sandboxed(process: int) -> int:
    """How many of the web engine's processes have given up their rights: a user namespace and a filter of calls."""
    own = Path("/proc/self/ns/user").readlink()
    count = 0
    for member in family(process):
        try:
            command = Path(f"/proc/{member}/cmdline").read_bytes()
            status = Path(f"/proc/{member}/status").read_text(encoding="ascii")
            namespace = Path(f"/proc/{member}/ns/user").readlink()
        except OSError:
            continue
        if b"--no-sandbox" in command:
            raise TrialFailed(f"process {member} runs without the sandbox")
        count += b"QtWebEngineProcess" in command and "Seccomp:\t2" in status and namespace != own
    return count


def _use(screen: Screen, process: subprocess.Popen[bytes], path: Path, picture: Path | None) -> None:
    text, page = Grabber(screen, STET.text), Grabber(screen, STET.preview)
    _wait("the text is painted", lambda: ink(text.grab()) > _PAGE_OF_TEXT)
    _say(f"text painted ({ink(text.grab())} changes of ink)")
    _wait("the page is painted", lambda: ink(page.grab()) > _PAGE_OF_TEXT)
    _say(f"preview painted ({ink(page.grab())} changes of ink)")
    time.sleep(2)  # until the bars are there, and their shortcuts
    _wait("a process of the web engine is in the sandbox", lambda: sandboxed(process.pid) > 0)
    _say(f"processes of the web engine in the sandbox: {sandboxed(process.pid)}")
    before, shown = path.read_bytes(), page.grab()
    screen.press("Control_L+End")
    for letter in _WORD:
        screen.press(letter)
        time.sleep(0.05)
    _wait("the page shows what is typed", lambda: page.grab() != shown)
    screen.press("Control_L+s")
    _wait("the file is saved", lambda: path.read_bytes() != before)
    _held(before, path.read_bytes())
    if picture is not None:
        whole = Grabber(screen, Box(0, 0, WIDTH, HEIGHT))
        write_png(picture, whole.grab(), WIDTH)
    screen.press("Control_L+q")
    _wait("the program ends", lambda: process.poll() is not None)
    if process.returncode:
        raise TrialFailed(f"the program ended with {process.returncode}")


def _held(before: bytes, after: bytes) -> None:
    """All bytes but the typed ones are as they were."""
    word = _WORD.encode()
    at = next((at for at in range(len(before) + 1) if before[at : at + 1] != after[at : at + 1]), len(before))
    starts = [start for start in range(max(0, at - len(word)), at + 1) if after[start : start + len(word)] == word]
    if not any(after[:start] + after[start + len(word) :] == before for start in starts):
        raise TrialFailed("the file has other bytes than those before and the word typed")
    _say(f"saved: {len(before)} bytes as they were, and the {len(word)} typed")


def main() -> int:
    """Try it; the exit code."""
    parser = argparse.ArgumentParser("window.py", description=__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("post")
    parser.add_argument("--picture", type=Path)
    options = parser.parse_args()
    with virtual_display() as display:
        screen = Screen(display)
        process = _start(options.root, options.post, display)
        try:
            _use(screen, process, Path(f"{options.root}{options.post}"), options.picture)
        except TrialFailed as failure:
            _say(f"FAILED, {failure}")
            return 1
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
