"""Patches make the new of the old, and touch only what changed."""

from hypothesis import given
from hypothesis import strategies as st

from editor.rendering.patch import splices

blocks = st.lists(st.sampled_from("abc"), max_size=8)


@given(blocks, blocks)
def test_applied_from_the_last_they_give_the_new(old: list[str], new: list[str]) -> None:
    page = list(old)
    for index, removed, come in reversed(splices(old, new)):
        page[index : index + removed] = come
    assert page == new


@given(blocks)
def test_nothing_changed_is_nothing_to_do(same: list[str]) -> None:
    assert all(not removed and not come for _, removed, come in splices(same, same))


def test_only_changed_blocks_are_sent() -> None:
    assert splices(["a", "b", "c", "d"], ["a", "x", "c", "y"]) == [(1, 1, ["x"]), (3, 1, ["y"])]
    assert splices(["a", "b", "c"], ["a", "x", "b", "c"]) == [(1, 0, ["x"])]
    assert splices(["a", "b", "c"], ["a", "c"]) == [(1, 1, [])]
