"""One kind of question about a window's site: asked when it is needed, and not again a moment later."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.reader.asking import Asking
from editor.ui.reader.site_reader import Readers, SiteReader


@pytest.fixture
def reader(qapp: object) -> Iterator[SiteReader]:
    made = SiteReader(Readers())
    yield made
    made.close()


@pytest.fixture
def asking(reader: SiteReader, qapp: QApplication) -> Asking:
    return Asking(reader, "words", qapp)


def answered(asking: Asking, qtbot: QtBot) -> bool:
    """Ask; whether a new answer came, whole."""
    with qtbot.waitSignal(asking.ended, timeout=30_000):
        return asking.ask()


def test_it_is_asked_once_until_the_site_has_changed(asking: Asking, site: Path, qtbot: QtBot) -> None:
    assert not asking.ask()  # about no site
    assert asking.set_root(site)
    assert answered(asking, qtbot)
    assert not asking.ask()
    asking.forget()
    assert answered(asking, qtbot)
    assert not asking.set_root(site)
    assert not asking.ask()


def test_another_site_is_asked_about_and_the_first_answer_is_dropped(
    asking: Asking, site: Path, tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot
) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "_config.yml").write_text("title: b\n", encoding="utf-8")
    ends: list[Path | None] = []
    asking.ended.connect(lambda: ends.append(asking.root))
    asking.set_root(site)
    asking.ask()
    asking.set_root(other)
    assert answered(asking, qtbot)
    assert ends == [other]


def test_an_answer_that_broke_off_is_asked_for_anew(
    asking: Asking, reader: SiteReader, site: Path, qtbot: QtBot
) -> None:
    reader.close()
    asking.set_root(site)
    assert asking.ask()
    qtbot.waitUntil(asking.ask, timeout=30_000)
