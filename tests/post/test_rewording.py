"""Words of the front matter that readers see, replaced by others."""

import pytest

from editor.post import FrontMatter
from editor.post.rewording import reworded

SOURCE = """---
title: "새벽 부두, 부두"  # 부두
부두: 1
tags: [부두, "/부두/"]
image: /img/부두.jpg
date: 2024-01-02
excerpt: >
  부두에서
  부두로
map:
  name: 부두
---
"""


def test_texts_and_lists_are_reworded_and_nothing_else() -> None:
    after, count = reworded(FrontMatter(SOURCE), "부두", "항구")
    assert count == 5
    assert after.source == (
        SOURCE.replace('"새벽 부두, 부두"', '"새벽 항구, 항구"')
        .replace("[부두,", "[항구,")
        .replace("부두에서", "항구에서")
        .replace("부두로", "항구로")
    )


@pytest.mark.parametrize("source", ["", "---\n---\n", "---\ntitle: [부두\n---\n"])
def test_where_no_texts_are_none_is_reworded(source: str) -> None:
    before = FrontMatter(source)
    assert reworded(before, "부두", "항구") == (before, 0)


def test_nothing_is_no_word() -> None:
    assert reworded(FrontMatter(SOURCE), "", "항구")[1] == 0
