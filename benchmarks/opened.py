"""Stet's windows inside the benchmark's own process, for a user who has just begun."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.ui.app import prepare, surround
from editor.ui.session import Session
from editor.ui.windows import Windows


@contextmanager
def windows() -> Iterator[tuple[Windows, Path]]:
    """Windows, and the folder that goes with them in the end: room for sites, beside what Stet keeps."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        prepare()
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        yield Windows(surround(application, Session())), Path(folder)
