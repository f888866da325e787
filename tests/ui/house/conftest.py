"""A site whose posts have a house style, and none of its own yet."""

from pathlib import Path

import pytest

from editor.house import load_default
from tests.house.learning.newsroom import posts


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A site with ten posts in the bundled house style."""
    (tmp_path / "_config.yml").write_text("title: Test\n", encoding="utf-8")
    folder = tmp_path / "_posts"
    folder.mkdir()
    for day, post in enumerate(posts(load_default(), 10), 1):
        (folder / f"2024-07-{day:02}-port.md").write_bytes(post.to_bytes())
    return tmp_path


@pytest.fixture
def newest(newsroom: Path) -> Path:
    """The newest post of that site."""
    return newsroom / "_posts" / "2024-07-10-port.md"
