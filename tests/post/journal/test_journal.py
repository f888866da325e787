"""What is typed is on disk soon, and comes back as it was."""

import random
import resource
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.post.journal import Journal, Leftover, Origin, leftovers
from editor.post.journal.file import JournalFile
from editor.post.signs import Sign

ORIGIN = Origin("/site/_posts/글.md", None, True)


def wait_until(condition: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "never came"
        time.sleep(0.005)


def only(tmp_path: Path, sign: Sign) -> Leftover:
    (found,) = leftovers(tmp_path / "journal", sign)
    return found


def test_a_text_comes_back_with_where_it_belongs(journal: Journal, tmp_path: Path, sign: Sign) -> None:
    journal.record(ORIGIN, "글\r\n\u2028\ud800")
    assert journal.flush()
    found = only(tmp_path, sign)
    assert (found.text, found.origin, found.kept, found.damaged) == ("글\r\n\u2028\ud800", ORIGIN, False, False)
    found.discard()
    assert leftovers(tmp_path / "journal", sign) == []


def test_many_changes_come_back(tmp_path: Path, sign: Sign, gone: Sign) -> None:
    file, chance, text = JournalFile(tmp_path / "journal", gone), random.Random(7), "처음\n" * 40
    for _ in range(5000):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(["", "가", "b\n"]) + text[at + chance.randrange(3) :]
        file.write(ORIGIN, text)
    file.close()
    found = only(tmp_path, sign)
    assert found.text == text
    assert not found.damaged
    assert file.path.stat().st_size < 5000 * 90


def test_what_is_safe_elsewhere_is_not_kept(journal: Journal, tmp_path: Path, sign: Sign) -> None:
    journal.record(ORIGIN, "one")
    journal.settle()
    assert journal.flush()
    assert leftovers(tmp_path / "journal", sign) == []
    assert not journal.path.exists()  # of a dead one that keeps nothing
    journal.record(ORIGIN, "two")
    assert journal.flush()
    assert only(tmp_path, sign).text == "two"


def test_a_journal_that_somebody_removed_is_written_again(journal: Journal, tmp_path: Path, sign: Sign) -> None:
    journal.record(ORIGIN, "one")
    assert journal.flush()
    journal.path.unlink()
    journal.record(ORIGIN, "one two")
    assert journal.flush()
    assert only(tmp_path, sign).text == "one two"


def test_quitting_keeps_on_request_only(tmp_path: Path, sign: Sign, gone: Sign) -> None:
    kept, dropped = (Journal(tmp_path / "journal", gone, print) for _ in range(2))
    for journal in (kept, dropped):
        journal.record(ORIGIN, "text")
    assert kept.close(keep=True)
    assert dropped.close()
    assert only(tmp_path, sign).kept


def test_those_of_the_living_are_no_leftovers(tmp_path: Path, sign: Sign) -> None:
    journal = Journal(tmp_path / "journal", sign, print)
    journal.record(ORIGIN, "text")
    assert journal.flush()
    assert leftovers(tmp_path / "journal", sign) == []
    other = Sign(tmp_path / "alive")
    assert leftovers(tmp_path / "journal", other) == []
    other.release()
    journal.close()


def test_a_slow_disk_holds_up_nothing(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = threading.Event()

    def stalled(_: JournalFile) -> None:
        let_go.wait(30)

    monkeypatch.setattr(JournalFile, "sync", stalled)
    journal.record(ORIGIN, "one")
    wait_until(journal.path.exists)
    before = journal.path.stat().st_size
    journal.record(ORIGIN, "one two")
    wait_until(lambda: journal.path.stat().st_size > before)
    assert not journal.flush(0.01)
    let_go.set()


@pytest.mark.skipif(sys.platform == "win32", reason="rlimits")
def test_a_full_disk_is_told_and_got_over(
    journal: Journal, told: list[OSError | None], tmp_path: Path, sign: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    import signal

    monkeypatch.setattr("editor.post.journal.journal._RETRY_SECONDS", 0.05)
    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        journal.record(ORIGIN, "short")
        assert journal.flush()
        resource.setrlimit(resource.RLIMIT_FSIZE, (journal.path.stat().st_size + 10, before[1]))
        journal.record(ORIGIN, "short and more than there is room for")
        wait_until(lambda: len(told) == 1)
        assert isinstance(told[0], OSError)
        assert not journal.flush()
        assert only(tmp_path, sign).text == "short"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    wait_until(lambda: told[-1] is None)
    assert journal.flush()
    found = only(tmp_path, sign)
    assert found.text == "short and more than there is room for"


def test_a_failed_sync_is_told_and_written_anew(
    journal: Journal, told: list[OSError | None], tmp_path: Path, sign: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.post.journal.journal._RETRY_SECONDS", 0.05)
    real, failures = JournalFile.sync, [OSError(5, "Input/output error")]

    def failing(file: JournalFile) -> None:
        if failures:
            raise failures.pop()
        real(file)

    monkeypatch.setattr(JournalFile, "sync", failing)
    journal.record(ORIGIN, "text")
    wait_until(lambda: len(told) == 2)
    assert told[1] is None
    assert journal.flush()
    assert only(tmp_path, sign).text == "text"
