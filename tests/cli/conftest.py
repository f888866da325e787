"""Posts to run the commands on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

POST = """---
title: Harbour
---

<p>The <b>old</b> harbour &amp; <a href="/old">its</a> <b><span style="color: #ee2323;">old pi</span></b>er.</p>

<form>old</form>
"""


@pytest.fixture
def post(tmp_path: Path) -> Path:
    """A post with marks, a link and a form."""
    path = tmp_path / "_posts" / "2024-07-27-harbour.md"
    path.parent.mkdir()
    path.write_bytes(POST.encode())
    return path


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """The tests' application comes first: `verify` would make one without windows, of which there can be no second."""
