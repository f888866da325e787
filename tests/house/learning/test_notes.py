"""What is said of a learned style as a whole."""

from dataclasses import replace

import pytest

from editor.house import load_default
from editor.house.learning import notes
from tests.house.learning.newsroom import learned_of, posts


@pytest.mark.parametrize(("read", "said"), [(12, "글 12편을 모두 살펴보고"), (3, "글 12편 가운데 3편을 살펴보고")])
def test_how_many_posts_were_looked_at(read: int, said: str) -> None:
    learned = replace(learned_of(posts(load_default(), 2)), posts=read, total=12)
    assert notes(learned, "ko")[""].startswith(said)
