"""A journal with damage gives what was written before it, and never a crash."""

import datetime
from pathlib import Path

import pytest

from editor.post.journal import Origin, read_journal
from editor.post.journal.file import JournalFile
from editor.post.signs import Sign

TEXTS = ["---\ntitle: 글\n---\n", "---\ntitle: 글\n---\n본", "---\ntitle: 글\n---\n본문", "---\ntitle: 글\n---\n본문."]
NOW = datetime.datetime(2024, 7, 27)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A journal and its bytes."""
    folder = tmp_path_factory.mktemp("journal")
    file = JournalFile(folder, Sign(folder / "alive"))
    for text in TEXTS:
        file.write(Origin("/a.md"), text)
    file.close()
    return file.path, file.path.read_bytes()


def test_every_byte_flipped_in_turn(written: tuple[Path, bytes]) -> None:
    path, data = written
    for at in range(len(data)):
        for flip in (0x01, 0x80, 0xFF):
            found = read_journal(path, data[:at] + bytes([data[at] ^ flip]) + data[at + 1 :], NOW)
            assert found is not None
            assert found.text in TEXTS
            # What is there is whole, or it is said that it is not.
            assert found.text == TEXTS[-1] or found.damaged
            assert found.origin == Origin("/a.md")


def test_cut_at_every_byte(written: tuple[Path, bytes]) -> None:
    path, data = written
    last = -1
    for length in range(len(data) + 1):
        found = read_journal(path, data[:length], NOW)
        if found is not None:
            assert TEXTS.index(found.text) >= last
            last = TEXTS.index(found.text)
    assert last == len(TEXTS) - 1


def test_garbage_between_is_stepped_over(written: tuple[Path, bytes]) -> None:
    path, data = written
    for garbage in (b"\0" * 4096, data[:50], b"\xf5\xfeST" * 40, data):
        found = read_journal(path, garbage + data + garbage, NOW)
        assert found is not None
        assert found.text == TEXTS[-1]


def test_another_journals_records_are_none_of_it(written: tuple[Path, bytes]) -> None:
    path, data = written
    assert read_journal(path.with_stem("1-00000000.0"), data, NOW) is None
    assert read_journal(path, b"", NOW) is None
