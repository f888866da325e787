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


@pytest.mark.parametrize(
    "value",
    [
        '"caf\\u00e9 부두\\x21  \\\n  b"',
        "'it''s  부두'",
        "가 부두\n  나 다",
        '["caf\\u00e9 부두", \'부두\',   y ]',
        "|+\n  부두\n\n\n",
        ">-\n  가 부두에서\n    더\n\n  나",
    ],
)
def test_the_words_bytes_alone_change(value: str) -> None:
    source = f"---\na: {value}\nb: c\n---\n"
    assert reworded(FrontMatter(source), "부두", "항구")[0].source == source.replace("부두", "항구")


@pytest.mark.parametrize(
    ("value", "written"),
    [("부두", "'항: #1'"), ("[부두, b]", "['항: #1', b]"), ("부두 # 부두", "'항: #1' # 부두"), ("- 부두 # 부두", None)],
)
def test_what_would_be_read_otherwise_is_written_anew(value: str, written: str | None) -> None:
    source = f"---\na: {value}\nb: c\n---\n"
    after, _ = reworded(FrontMatter(source), "부두", "항: #1")
    assert after.source == (source.replace(value, written) if written else source)


@pytest.mark.parametrize("source", ["", "---\n---\n", "---\ntitle: [부두\n---\n"])
def test_where_no_texts_are_none_is_reworded(source: str) -> None:
    before = FrontMatter(source)
    assert reworded(before, "부두", "항구") == (before, 0)


def test_a_word_of_a_list_stays_text() -> None:
    assert reworded(FrontMatter("---\na: [x1, b]\n---\n"), "x1", "1")[0].source == "---\na: ['1', b]\n---\n"


def test_nothing_is_no_word() -> None:
    assert reworded(FrontMatter(SOURCE), "", "항구")[1] == 0
