"""One word replaced in real bodies: the difference is that word, and never leaves its leaf."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from editor.body import Leaf, Reading, Run, read, syntax_of, write
from editor.body.inline import merged
from editor.post import Post
from tests.body.laws import characters

_WORD = re.compile(r"[^\W_]{2,}")
_NEW = "바뀐낱말"
_MOST = 20
"""Words that are replaced in one post, each in another leaf."""


@dataclass(frozen=True)
class Edit:
    """A leaf with one of its words replaced by `_NEW`."""

    leaf: Leaf
    word: str

    def alone(self, reading: Reading) -> str:
        """The body with this edit and no other."""
        leaves = list(reading.leaves)
        leaves[self.leaf.place] = self.leaf
        return write(reading, leaves)


def edits(reading: Reading) -> Iterator[Edit]:
    """Up to twenty edits of a body, the same at every run."""
    chosen = random.Random(reading.source)
    worded = [leaf for leaf in reading.leaves if any(_words(run) for run in leaf.runs)]
    for leaf in chosen.sample(worded, min(_MOST, len(worded))):
        index = chosen.choice([index for index, run in enumerate(leaf.runs) if _words(run)])
        run = leaf.runs[index]
        match = chosen.choice(_words(run))
        text = run.text[: match.start()] + _NEW + run.text[match.end() :]
        runs = merged(characters((*leaf.runs[:index], Run(text, run.marks), *leaf.runs[index + 1 :])))
        yield Edit(replace(leaf, runs=runs), match[0])


def _words(run: Run) -> list[re.Match[str]]:
    return [] if run.spelling or run.atom else list(_WORD.finditer(run.text))


def stays_in_its_leaf(edit: Edit, reading: Reading, source: str) -> bool:
    """Whether everything before and after an edit's leaf is as it was."""
    start, end = edit.leaf.start, edit.leaf.start + len(edit.leaf.source)
    rest = len(reading.source) - end
    return source.startswith(reading.source[:start]) and source.endswith(reading.source[len(reading.source) - rest :])


def is_that_word(edit: Edit, reading: Reading, source: str) -> bool:
    """Whether an edit's word is all that differs."""
    at = source.find(_NEW, edit.leaf.start)
    return at >= 0 and source == reading.source[:at] + _NEW + reading.source[at + len(edit.word) :]


def still_shows(changed: list[Edit], reading: Reading) -> bool:
    """Whether a body with several edits is read again as what was meant."""
    leaves = list(reading.leaves)
    for edit in changed:
        leaves[edit.leaf.place] = edit.leaf
    again = read(write(reading, leaves), reading.syntax)
    return [(leaf.kind, _text(leaf)) for leaf in again.leaves] == [(leaf.kind, _text(leaf)) for leaf in leaves]


def _text(leaf: Leaf) -> str:
    return leaf.source if leaf.kind == "sealed" else leaf.text.replace("\u00a0", " ")


def _hold(paths: list[Path]) -> None:
    """Hold the edits of some posts to the laws."""
    done, exact, shifted = 0, 0, []
    for path in paths:
        reading = read(Post.from_bytes(path.read_bytes()).body, syntax_of(path.suffix))
        changed = list(edits(reading))
        for edit in changed:
            source = edit.alone(reading)
            assert stays_in_its_leaf(edit, reading, source), (path, edit.word)
            done, exact = done + 1, exact + is_that_word(edit, reading, source)
        if not still_shows(changed, reading):
            shifted.append(path)
    print(f"{exact} of {done} edits change just their word; {len(shifted)} of {len(paths)} posts are read otherwise")
    assert exact >= 0.995 * done
    assert len(shifted) <= len(paths) // 100, shifted


@pytest.fixture(scope="module")
def posts(shared: Path) -> list[Path]:
    return [path for path in sorted((shared / "corpus" / "posts").rglob("*.*")) if path.is_file()]


def test_a_sample_of_posts(posts: list[Path]) -> None:
    _hold(posts[::16])


@pytest.mark.long
@pytest.mark.parametrize("part", range(4))
def test_all_posts(posts: list[Path], part: int) -> None:
    _hold(posts[part::4])
