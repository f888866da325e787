"""Journals of a Stet that has gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.post.journal import Journal
from editor.post.signs import Sign


@pytest.fixture
def sign(tmp_path: Path) -> Iterator[Sign]:
    made = Sign(tmp_path / "alive")
    made.show()
    yield made
    made.release()


class Gone(Sign):
    """The sign of a process that is not there."""

    def show(self) -> None:
        pass


@pytest.fixture
def gone(tmp_path: Path) -> Sign:
    return Gone(tmp_path / "alive")


@pytest.fixture
def told() -> list[OSError | None]:
    """What a journal told."""
    return []


@pytest.fixture
def journal(tmp_path: Path, gone: Sign, told: list[OSError | None]) -> Iterator[Journal]:
    made = Journal(tmp_path / "journal", gone, told.append)
    yield made
    made.close(keep=True)
