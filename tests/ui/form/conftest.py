"""A form in a real window, and hands that type into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.ui.reader.site_reader import Readers, SiteReader
from tests.ui.form.hands import Form, Opener


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[Opener]:
    """Opens the form for a front matter's source: `form(source, site_root=None, path=None)`."""

    def opened(source: str, site_root: Path | None = None, path: Path | None = None) -> Form:
        return Form(qtbot, reader, source, site_root, path)

    reader = SiteReader(Readers())
    yield opened
    reader.close()
