"""Stet on a virtual screen, in a root of its own, as an ordinary user: opened, typed into, saved, looked at, quit.

    python packaging/bare/window.py ROOT POST

Each step is told; ends with 1 when one does not come about. POST is a path in ROOT.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from benchmarks.display import HEIGHT, WIDTH, virtual_display
from benchmarks.one_post import OnePost, StepMissedError, wait
from benchmarks.pixels import write_png
from benchmarks.processes import family
from benchmarks.screen import Box, Grabber, Screen

ENTER = Path(__file__).with_name("enter.sh")


def _say(text: str) -> None:
    print(f"bare: {text}", flush=True)


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
            raise StepMissedError(f"process {member} runs without the sandbox")
        count += b"QtWebEngineProcess" in command and "Seccomp:\t2" in status and namespace != own
    return count


def _use(post: OnePost, screen: Screen, picture: Path | None) -> None:
    text, page = post.wait_for_paint()
    _say(f"text and preview painted (changes of ink: {text} and {page})")
    wait("a process of the web engine is in the sandbox", lambda: sandboxed(post.process.pid) > 0)
    _say(f"processes of the web engine in the sandbox: {sandboxed(post.process.pid)}")
    kept, typed = post.type_and_save()
    _say(f"saved: {kept} bytes as they were, and the {typed} typed")
    if picture is not None:
        whole = Grabber(screen, Box(0, 0, WIDTH, HEIGHT))
        write_png(picture, whole.grab(), WIDTH)
        whole.close()
    post.quit()


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
        post = OnePost(screen, process, Path(f"{options.root}{options.post}"))
        try:
            _use(post, screen, options.picture)
        except StepMissedError as missed:
            _say(f"FAILED, {missed}")
            return 1
        finally:
            post.close()
            screen.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
