"""Journals that a Stet which is gone has left."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editor.post.journal import Journal, Origin
from editor.post.keeping import Keeping
from editor.ui.surroundings import Surroundings
from editor.ui.windows import Windows
from tests.post.journal.conftest import Gone

Leave = Callable[..., None]


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    """What is kept, in a folder of the test's own."""
    return Keeping(tmp_path / "state")


@pytest.fixture
def leave(keeping: Keeping) -> Leave:
    """`leave(origin, text, keep=False)`: a journal."""

    def left(origin: Origin, text: str, keep: bool = False) -> None:
        journal = Journal(keeping.folder / "journal", Gone(keeping.folder / "alive"), print)
        journal.record(origin, text)
        assert journal.flush()
        if keep:
            journal.close(keep=True)

    return left


@pytest.fixture
def windows(surroundings: Surroundings, keeping: Keeping) -> Iterator[Windows]:
    """Windows whose texts are kept there."""
    made = Windows(surroundings)
    before = surroundings.keeping
    vars(surroundings)["keeping"] = keeping
    yield made
    for window in list(made.open_windows):
        window.document.new(surroundings.house)
        window.close()
    vars(surroundings)["keeping"] = before
    keeping.sign.release()
    QApplication.processEvents()
