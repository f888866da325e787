"""Leaves and blocks are brought together by their text, whatever stands between."""

import time

from hypothesis import given
from hypothesis import strategies as st

from editor.rendering.matching import leaf_blocks
from editor.rendering.visible import fold, folded_text

texts = st.lists(st.sampled_from(["", "a", "ab", "문단하나입니다", "문단둘은조금더길어요"]), max_size=12)


@given(texts, texts)
def test_blocks_never_go_back(leaves: list[str], blocks: list[str]) -> None:
    found = leaf_blocks(leaves, blocks)
    shown = [block for block in found if block >= 0]
    assert len(found) == len(leaves)
    assert shown == sorted(shown)
    assert all(block < len(blocks) for block in shown)


@given(texts)
def test_the_same_on_both_sides_is_one_to_one(blocks: list[str]) -> None:
    assert leaf_blocks(blocks, blocks) == list(range(len(blocks)))


def test_a_lists_items_share_its_block() -> None:
    assert leaf_blocks(["머리", "하나", "", "둘", "끝"], ["머리", "하나둘", "끝"]) == [0, 1, 1, 1, 2]


def test_a_block_without_a_leaf_is_passed_over() -> None:
    assert leaf_blocks(["첫문단입니다", "둘째문단입니다"], ["목차", "첫문단입니다", "표", "둘째문단입니다"]) == [1, 3]


def test_a_leaf_that_is_not_shown_has_none() -> None:
    assert leaf_blocks(["첫문단입니다", "어디에도없는글", "둘째문단입니다"], ["첫문단입니다", "둘째문단입니다"]) == [
        0,
        -1,
        1,
    ]


def test_many_leaves_that_are_not_there_take_linear_time() -> None:
    started = time.process_time()
    leaf_blocks(["없는글입니다만", "a"] * 20_000, ["가나다라"] * 20_000)
    assert time.process_time() - started < 3


def test_typography_is_folded() -> None:
    assert folded_text("<p>그는 &ldquo;간다&rdquo;&hellip; &mdash; <i>왔다</i><!-- x --></p>") == fold(
        '그는 "간다"... -- 왔다'
    )
    assert folded_text("<style>p {}</style><script>x</script>") == ""
