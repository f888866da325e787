"""PySide6 6.12.0 drops one reference to None at every void call; Python 3.11 then aborts with none_dealloc."""

import subprocess
import sys

# Far more calls than Python holds references to None, so that a release with the fault cannot get through.
VOID_CALLS = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(200_000):
    thing.setObjectName("x")
print(before - sys.getrefcount(None))
"""


def test_void_calls_keep_their_reference_to_none() -> None:
    ran = subprocess.run([sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-500:]
    assert abs(int(ran.stdout)) < 1000
