"""Real bodies: all come back, and a word changes alone."""

import random
import re
from pathlib import Path

import pytest

from editor.body import Leaf, Run, read, syntax_of
from editor.post import Post
from tests.body.laws import characters, holds_edit, lawful

_WORD = re.compile(r"[^\W_]{2,}")
_NEW = "바뀐낱말"


@pytest.fixture(scope="module")
def bodies(shared: Path) -> list[tuple[Path, str]]:
    paths = [path for path in sorted((shared / "corpus" / "posts").rglob("*.*")) if path.is_file()]
    return [(path, Post.from_bytes(path.read_bytes()).body) for path in paths]


def test_every_body_writes_itself_back(bodies: list[tuple[Path, str]]) -> None:
    assert len(bodies) == 560
    for path, body in bodies:
        lawful(body, syntax_of(path.suffix))


def test_the_sample_is_all_open(shared: Path) -> None:
    for path in (shared / "sample").glob("*.md"):
        reading = lawful(Post.from_bytes(path.read_bytes()).body, syntax_of(path.suffix))
        assert not any(leaf.reason for leaf in reading.leaves)


def _words_change_alone(path: Path, body: str, count: int) -> None:
    """Replace a word in each of some leaves of a body."""
    chosen = random.Random(body)
    reading = read(body, syntax_of(path.suffix))
    worded = [leaf for leaf in reading.leaves if any(_plain_word(run) for run in leaf.runs)]
    for leaf in chosen.sample(worded, min(count, len(worded))):
        runs, word = _with_another_word(leaf, chosen)
        source = holds_edit(reading, leaf.place, runs)
        at = source.index(_NEW, leaf.start)
        assert source == body[:at] + _NEW + body[at + len(word) :], path


def test_a_word_changes_alone(bodies: list[tuple[Path, str]]) -> None:
    for path, body in bodies[::4]:
        _words_change_alone(path, body, 1)


@pytest.mark.long
def test_many_words_change_alone(bodies: list[tuple[Path, str]]) -> None:
    for path, body in bodies:
        _words_change_alone(path, body, 5)


def _plain_word(run: Run) -> re.Match[str] | None:
    return None if run.spelling or run.atom else _WORD.search(run.text)


def _with_another_word(leaf: Leaf, chosen: random.Random) -> tuple[list[Run], str]:
    """The leaf's runs with one word of one run replaced, and that word."""
    index = chosen.choice([index for index, run in enumerate(leaf.runs) if _plain_word(run)])
    run = leaf.runs[index]
    match = chosen.choice(list(_WORD.finditer(run.text)))
    text = run.text[: match.start()] + _NEW + run.text[match.end() :]
    return characters((*leaf.runs[:index], Run(text, run.marks), *leaf.runs[index + 1 :])), match[0]
