"""Real bodies: all come back."""

from pathlib import Path

import pytest

from editor.body import syntax_of
from editor.post import Post
from tests.body.laws import lawful


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
