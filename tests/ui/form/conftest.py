"""A form in a real window, and hands that type into it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.form.hands import Form, Opener


@pytest.fixture
def form(qtbot: QtBot) -> Opener:
    """Opens the form for a front matter's source: `form(source, site_root=None, path=None)`."""

    def opened(source: str, site_root: Path | None = None, path: Path | None = None) -> Form:
        return Form(qtbot, source, site_root, path)

    return opened
