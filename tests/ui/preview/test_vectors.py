"""A hostile post in the preview: nothing asks, nothing connects, nothing runs. The control shows that all would."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from tests.disks import IS_ROOT
from tests.ui.preview.conftest import NO_GPU, Eyes
from tests.ui.preview.tracker import Tracker, tracking
from tests.ui.preview.vectors import ALL, REQUESTS, SCRIPTS

pytestmark = [pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]


def test_there_are_many() -> None:
    assert len(ALL) >= 60


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_none_reaches_the_tracker(eyes: Eyes, tracker: Tracker, host: str) -> None:
    for vector in ALL.values():
        eyes.show(f"<p>x</p>\n\n{vector}\n".replace("HOST", f"{host}:{tracker.port}"))
    QTest.qWait(1000)
    assert (tracker.visits, tracker.asked) == (0, set())
    assert str(eyes.see("location.href")).startswith("stet://post-")
    assert eyes.see("document.title") == "Stet"


def test_the_control_reaches_it() -> None:
    with tracking() as tracker:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        # What guards this process must not guard that one.
        environment.pop("QTWEBENGINE_CHROMIUM_FLAGS", None)
        command = [sys.executable, "-m", "tests.ui.preview.unguarded", f"127.0.0.1:{tracker.port}"]
        subprocess.run(command, env=environment, check=True, timeout=180, capture_output=True)
        # Not all need work in every engine; nearly all do.
        assert len(tracker.asked & REQUESTS.keys()) >= 0.8 * len(REQUESTS), REQUESTS.keys() - tracker.asked
        assert len(tracker.asked & SCRIPTS.keys()) >= 0.7 * len(SCRIPTS), SCRIPTS.keys() - tracker.asked


@pytest.mark.skipif(not IS_ROOT, reason="becomes an ordinary user")
def test_an_ordinary_users_page_is_in_the_sandbox() -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as home:
        Path(home).chmod(0o777)
        places = ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
        environment = {**os.environ, **dict.fromkeys(places, home), "QT_QPA_PLATFORM": "offscreen"}
        for variable in ("QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINE_CHROMIUM_FLAGS"):
            environment.pop(variable, None)
        command = [sys.executable, "-m", "tests.ui.preview.sandboxed"]
        states = subprocess.run(command, env=environment, check=True, timeout=120, capture_output=True).stdout.split()
    assert b"filtered" in states
    assert b"refused" not in states
