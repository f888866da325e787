"""The page is made anew when a file of the site was touched, once, and not when its own post was saved."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.site import makings
from editor.ui.preview.site_watch import SiteWatch

LONGER_MS = 2500  # than the watch takes to look twice


class Told:
    """How often a watch has told of a change."""

    def __init__(self, watch: SiteWatch) -> None:
        self.times = 0
        watch.changed.connect(self._count)

    def _count(self) -> None:
        self.times += 1


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("_layouts", "_posts", "assets"):
        (tmp_path / name).mkdir()
    (tmp_path / "_config.yml").write_text("title: x\n", encoding="utf-8")
    (tmp_path / "_layouts/post.html").write_text("{{ content }}", encoding="utf-8")
    (tmp_path / "assets/a.png").write_bytes(b"a")
    return tmp_path


@pytest.fixture
def loaded() -> set[Path]:
    return set()


@pytest.fixture
def watch(qtbot: QtBot, root: Path, loaded: set[Path]) -> Iterator[SiteWatch]:
    made = SiteWatch(lambda: loaded)
    made.watch(root)
    qtbot.wait(500)  # it has seen the site once
    yield made
    made.stop()


def test_many_files_at_once_are_told_once(watch: SiteWatch, root: Path, qtbot: QtBot) -> None:
    told = Told(watch)
    with qtbot.waitSignal(watch.changed, timeout=10_000):
        for number in range(20):
            (root / f"_layouts/{number}.html").write_text("new", encoding="utf-8")
    qtbot.wait(LONGER_MS)
    assert told.times == 1


def test_a_saved_post_is_nothing_to_tell(watch: SiteWatch, root: Path, qtbot: QtBot) -> None:
    told = Told(watch)
    (root / "_posts/2024-07-27-a.md").write_text("x", encoding="utf-8")
    qtbot.wait(LONGER_MS)
    assert told.times == 0


def test_a_picture_that_the_page_shows(watch: SiteWatch, root: Path, loaded: set[Path], qtbot: QtBot) -> None:
    told, picture = Told(watch), root / "assets/a.png"
    loaded.add(picture)
    qtbot.wait(LONGER_MS)
    assert told.times == 0  # that it was loaded is no change
    loaded.clear()  # as when the page begins anew
    for change in (lambda: picture.write_bytes(b"another"), picture.unlink, lambda: picture.write_bytes(b"a third")):
        with qtbot.waitSignal(watch.changed, timeout=10_000):
            change()


def test_a_site_that_does_not_answer_is_left_for_another(
    watch: SiteWatch, root: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, look = threading.Event(), makings.stamps

    def hang(place: Path, loaded: Iterable[Path] = ()) -> Mapping[str, makings.Stamp]:
        if place != root:
            answers.wait(60)
        return look(place, loaded)

    monkeypatch.setattr(makings, "stamps", hang)
    watch.watch(root / "silent")
    qtbot.wait(300)
    watch.watch(root)
    qtbot.wait(500)
    with qtbot.waitSignal(watch.changed, timeout=10_000):
        (root / "_layouts/post.html").write_text("another", encoding="utf-8")
    answers.set()
