"""A site's reading process, seen from a window: shared, ended, started again, and let go."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.house import load_plain
from editor.ui.drafting.site_posts import SitePosts
from editor.ui.form.site_words import SiteWords
from editor.ui.reader import reading_process
from editor.ui.reader.question import Question
from editor.ui.reader.site_reader import Readers, SiteReader

MakeReader = Callable[[], SiteReader]
TEXT = "---\ntags:\n  - on\n---\n<p></p>\n"


@pytest.fixture
def make_reader(qapp: object) -> Iterator[MakeReader]:
    """Makes readers of windows that share their processes."""
    readers, made = Readers(), list[SiteReader]()

    def make() -> SiteReader:
        made.append(SiteReader(readers))
        return made[-1]

    yield make
    for reader in made:
        reader.close()


def ask(reader: SiteReader, root: Path | None) -> Question:
    """Ask for something that takes a moment."""
    return reader.ask(root, "findings", text=TEXT, path=None, soon=False)


def ended(question: Question, qtbot: QtBot) -> bool:
    """Whether the answer came to its end, once it did."""
    with qtbot.waitSignal(question.ended, timeout=30_000) as waited:
        pass
    assert waited.args is not None
    return bool(waited.args[0])


def kill(reader: SiteReader) -> int:
    """End its process; its id."""
    process = reader.process_id()
    os.kill(process, signal.SIGKILL)
    return process


def is_there(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


def test_windows_of_a_site_share_a_process_until_the_last_is_closed(
    make_reader: MakeReader, site: Path, qtbot: QtBot
) -> None:
    one, other = make_reader(), make_reader()
    questions = [ask(one, site), ask(other, site)]
    process = one.process_id()
    assert other.process_id() == process > 0
    one.close()
    assert ended(questions[1], qtbot)
    assert is_there(process)
    other.close()
    assert not is_there(process)


def test_an_answer_comes_though_its_process_was_ended(make_reader: MakeReader, site: Path, qtbot: QtBot) -> None:
    reader = make_reader()
    pieces: list[object] = []
    question = ask(reader, site)
    question.came.connect(pieces.append)
    before = kill(reader)
    assert ended(question, qtbot)
    assert len(pieces) == 1
    assert reader.process_id() != before


def test_what_ends_its_process_twice_breaks_off_alone(make_reader: MakeReader, site: Path, qtbot: QtBot) -> None:
    reader = make_reader()
    first = ask(reader, site)
    before = kill(reader)
    qtbot.waitUntil(lambda: reader.process_id() not in (0, before))
    second = ask(reader, site)
    with qtbot.waitSignal(second.ended, timeout=30_000):
        kill(reader)
        assert not ended(first, qtbot)


def test_a_process_that_ends_again_and_again_is_left_alone_for_a_while(
    make_reader: MakeReader, site: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = make_reader()
    for _ in range(2):
        question = ask(reader, site)
        kill(reader)
        assert ended(question, qtbot)
    question = ask(reader, site)
    kill(reader)
    assert not ended(question, qtbot)
    assert not ended(ask(reader, site), qtbot)
    assert reader.process_id() == 0
    monkeypatch.setattr(reading_process, "_FORGIVEN", 0.0)
    assert ended(ask(reader, site), qtbot)


def test_another_site_takes_another_process(make_reader: MakeReader, site: Path, qtbot: QtBot) -> None:
    reader = make_reader()
    first = ask(reader, site)
    before = reader.process_id()
    with qtbot.waitSignal(first.ended) as broken_off:
        second = ask(reader, None)
    assert broken_off.args == [False]
    assert ended(second, qtbot)
    assert reader.process_id() != before
    assert not is_there(before)


def test_a_closed_reader_answers_nothing(make_reader: MakeReader, site: Path, qtbot: QtBot) -> None:
    reader = make_reader()
    reader.close()
    assert not ended(ask(reader, site), qtbot)
    assert reader.process_id() == 0


def test_who_asked_may_be_gone_when_the_answer_comes(make_reader: MakeReader, site: Path, qtbot: QtBot) -> None:
    reader = make_reader()
    assert ended(ask(reader, site), qtbot)
    for number in range(150):
        window = QObject()
        posts, words = SitePosts(reader, window), SiteWords(reader, window)
        posts.read(site, 0)
        words.set_site(site, load_plain())
        words.ask()
        qtbot.wait(number % 4)
        shiboken6.delete(window)
    assert ended(ask(reader, site), qtbot)


def test_a_piece_of_an_answer_may_close_windows(make_reader: MakeReader, site: Path, qtbot: QtBot) -> None:
    one, other = make_reader(), make_reader()
    first, second = ask(one, site), ask(other, site)
    with qtbot.waitSignals([first.ended, second.ended], timeout=30_000):
        first.came.connect(other.close)
        first.came.connect(one.close)
    assert (one.process_id(), other.process_id()) == (0, 0)
    assert ended(ask(make_reader(), site), qtbot)
