"""Which block of the page shows which leaf of the body, found by the text that both show."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate

# How far a leaf's text is looked for beyond where the one before it ended, in multiples of its length and at least.
_REACH, _LEAST_REACH = 4, 2000
# Text of fewer characters does not tell where it is from.
_TELLING = 8


def leaf_blocks(leaves: Sequence[str], blocks: Sequence[str]) -> list[int]:
    """For each leaf the index of its block, or -1. Both are given by their folded text (visible.fold), in order.

    Several leaves may share a block (a list's items). A leaf without text (a spacer, an image) goes with the blocks
    without text that stand between its neighbours' blocks, in order. Indices never go back. Linear in the text.
    """
    found = _by_text(leaves, blocks)
    _fill_between(found, leaves, blocks)
    return found


def _by_text(leaves: Sequence[str], blocks: Sequence[str]) -> list[int]:
    text = "".join(blocks)
    starts = list(accumulate((len(block) for block in blocks), initial=0))[:-1]
    beginnings = frozenset(starts)
    found, at = [], 0
    for leaf in leaves:
        start = _find(text, beginnings, leaf, at) if leaf else -1
        found.append(bisect_right(starts, start) - 1 if start >= 0 else -1)
        if start >= 0:
            at = start + len(leaf)
    return found


def _find(text: str, starts: Collection[int], leaf: str, at: int) -> int:
    if text.startswith(leaf, at):
        return at
    end = at + max(_LEAST_REACH, _REACH * len(leaf)) + len(leaf)
    found = text.find(leaf, at, end)
    # A word or two may stand anywhere: taken only where a block begins, lest all that follows be missed.
    while found >= 0 and len(leaf) < _TELLING and found not in starts:
        found = text.find(leaf, found + 1, end)
    return found


def _fill_between(found: list[int], leaves: Sequence[str], blocks: Sequence[str]) -> None:
    """Give each leaf without text the next block without text, before the block of the next leaf with text."""
    following = len(blocks)
    limits = [0] * len(found)
    for index in range(len(found) - 1, -1, -1):
        limits[index] = following
        if found[index] >= 0:
            following = found[index]
    last = -1
    for index, block in enumerate(found):
        if block >= 0:
            last = block
        elif not leaves[index]:
            same = last >= 0 and last == limits[index]
            empty = last if same else _next_empty(blocks, last + 1, limits[index])
            if empty >= 0:
                found[index] = last = empty


def _next_empty(blocks: Sequence[str], start: int, end: int) -> int:
    return next((index for index in range(start, end) if not blocks[index]), -1)
