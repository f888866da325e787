"""Nothing leaves the machine: the real window under strace, from start to end, with a post that names others."""

import shutil
import sys
from pathlib import Path

import pytest

from benchmarks.editors import STET
from tests.network import reached, session, watched
from tests.screen import is_possible

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(not is_possible() or not shutil.which("strace"), reason="needs Xvfb, openbox and strace"),
]


def test_the_watch_sees_what_leaves(tmp_path: Path) -> None:
    code = "import socket; s = socket.socket(type=socket.SOCK_DGRAM); s.sendto(b'x', ('192.0.2.7', 9))"
    assert watched([sys.executable, "-c", code], tmp_path / "log", {}).wait(60) in (0, 1)
    assert reached((tmp_path / "log").read_text(encoding="utf-8")) == {"192.0.2.7"}


def test_opening_typing_previewing_saving_and_quitting_reach_nothing(tmp_path: Path) -> None:
    calls = session(STET, tmp_path)
    assert "AF_UNIX" in calls  # the display, at least
    assert reached(calls) == set()
