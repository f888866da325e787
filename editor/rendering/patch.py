"""From one list of blocks to another in as few replaced blocks as an edit needs."""

from collections.abc import Sequence

Splice = tuple[int, int, list[str]]
"""Index in the old list, how many blocks go there, and which come instead."""


def splices(old: Sequence[str], new: Sequence[str]) -> list[Splice]:
    """The splices that make `new` of `old`, by rising index; all indices are of `old`, so apply them from the last."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    gone, come = list(old[start : len(old) - end]), list(new[start : len(new) - end])
    if len(gone) == len(come):
        pairs = enumerate(zip(gone, come, strict=True), start)
        return [(index, 1, [after]) for index, (before, after) in pairs if before != after]
    return [(start, len(gone), come)]


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    for index, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return index
    return min(len(first), len(second))
