"""The very system calls of a save, as the kernel sees them: each fails in turn, and each is the process's last."""

import collections
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor.post import temporaries
from tests.post.faults import names, visible
from tests.post.one_save import NEW, OLD

_CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")
# What only asks for memory, or comes of the interpreter.
_NOT_FILES = {"getpriority", "rt_sigtimedwait", "brk", "mmap", "munmap", "getrandom", "exit_group", "uname", "getpid"}


def _strace_works() -> bool:
    strace = shutil.which("strace")
    command = [strace or "", "-f", "-o", "/dev/null", "-e", "inject=openat:error=EIO:when=9000+", "true"]
    return bool(strace) and subprocess.run(command, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not _strace_works(), reason="needs strace, allowed to trace")


class Trial:
    """A folder, and saves in it under strace."""

    def __init__(self, folder: Path, existing: bool) -> None:
        self.folder, self.existing = folder, existing
        self.path = folder / "글.md"
        self.log = folder.parent / "strace.log"

    def save(self, *options: str) -> int:
        """Save once, watched by strace with these options; the exit code, negative for a signal."""
        self.path.unlink(missing_ok=True)
        if self.existing:
            self.path.write_bytes(OLD)
        kind = "old" if self.existing else "new"
        command = [sys.executable, "-m", "tests.post.one_save", str(self.folder), kind]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            watching = ["strace", "-o", str(self.log), *options, "-p", str(process.pid)]
            with subprocess.Popen(watching, stderr=subprocess.PIPE) as strace:
                assert strace.stderr is not None
                strace.stderr.readline()  # "attached"
                process.send_signal(signal.SIGUSR1)
                strace.communicate(timeout=60)
            return process.wait(60)

    def calls(self) -> list[tuple[str, int]]:
        """The calls of a save that goes well, each with its number among those of its name."""
        assert self.save() == 0
        names = [found[1] for line in self.log.read_text(errors="replace").splitlines() if (found := _CALL.match(line))]
        first, last = (index for index, name in enumerate(names) if name == "getpriority")
        counted: collections.Counter[str] = collections.Counter()
        numbered = []
        for index, name in enumerate(names):
            counted[name] += 1
            if first < index < last and name not in _NOT_FILES:
                numbered.append((name, counted[name]))
        return numbered

    def held(self) -> bytes | None:
        """What the file holds."""
        return self.path.read_bytes() if self.path.exists() else None


@pytest.fixture(params=[pytest.param(True, id="existing"), pytest.param(False, id="new", marks=pytest.mark.long)])
def trial(tmp_path: Path, request: pytest.FixtureRequest) -> Trial:
    folder = tmp_path / "_posts"
    folder.mkdir()
    return Trial(folder, request.param)


def check_errors(trial: Trial, code: str) -> None:
    old = OLD if trial.existing else None
    calls = trial.calls()
    assert {"openat", "write", "fsync", "close", "rename"} <= {name for name, _ in calls}
    for name, number in calls:
        saved = trial.save("-e", f"inject={name}:error={code}:when={number}")
        assert saved in (0, 3), (name, number)
        assert trial.held() == (NEW if saved == 0 else old), (name, number)
        assert visible(trial.folder) == (["글.md"] if trial.held() is not None else [])


def test_every_system_call_fails_in_turn(trial: Trial) -> None:
    check_errors(trial, "EIO")


@pytest.mark.long
@pytest.mark.parametrize("code", ["ENOSPC", "EDQUOT", "EACCES", "EINTR"])
def test_every_system_call_fails_with_every_error(trial: Trial, code: str) -> None:
    check_errors(trial, code)


def test_every_system_call_is_the_last(trial: Trial) -> None:
    old = OLD if trial.existing else None
    for name, number in trial.calls():
        assert trial.save("-e", f"inject={name}:signal=SIGKILL:when={number}") == -signal.SIGKILL, (name, number)
        assert trial.held() in (old, NEW), (name, number)
        temporaries.remove_stale(trial.folder)
        assert names(trial.folder) == (["글.md"] if trial.held() is not None else [])
