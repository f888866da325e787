"""Two changed versions of one post, brought together leaf by leaf and key by key."""

from collections.abc import Iterator

from editor.body.model import Reading, Syntax
from editor.body.reading import read
from editor.post import Post
from editor.post.merging import Merge, merge, merge_front_matter, whole


def merge_posts(base: Post, mine: Post, theirs: Post, syntax: Syntax) -> Merge:
    """The text that holds both sides' changes, with a clash wherever both changed the same leaf or key."""
    head = merge_front_matter(base.front_matter, mine.front_matter, theirs.front_matter)
    return head.then(merge_bodies(base.body, mine.body, theirs.body, syntax))


def merge_bodies(base: str, mine: str, theirs: str, syntax: Syntax) -> Merge:
    """A body that holds both sides' changes.

    Leaves that would read differently side by side (one side closed the list in which the other wrote) are one clash.
    """
    if base in (mine, theirs) or mine == theirs:
        return whole(base, mine, theirs)
    readings = [read(body, syntax) for body in (base, mine, theirs)]
    merged = merge(*(list(_parts(reading)) for reading in readings))
    if merged.clashes or _reads_as(merged, readings, syntax):
        return merged
    return whole(base, mine, theirs)


def _parts(reading: Reading) -> Iterator[str]:
    for gap, leaf in zip(reading.gaps, reading.leaves, strict=False):
        yield gap.raw
        yield leaf.source
    yield reading.gaps[-1].raw


def _reads_as(merged: Merge, readings: list[Reading], syntax: Syntax) -> bool:
    """Whether every leaf of the result is one that a side had."""
    known = {leaf.source for reading in readings for leaf in reading.leaves}
    return all(leaf.source in known for leaf in read(merged.text(), syntax).leaves)
