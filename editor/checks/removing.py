"""Taking a leaf out of a body with the white space that set it apart."""

from editor.checks.finding import Fix
from editor.checks.subject import Subject
from editor.post.splices import Splice


def removal(subject: Subject, index: int) -> Fix | None:
    """Take the leaf with this index out; None where that would leave a list, a quote or a page without leaves."""
    leaves, gaps = subject.reading.leaves, subject.reading.gaps
    leaf, before, after = leaves[index], gaps[index], gaps[index + 1]
    if len(leaves) == 1 or (before.raw != before.space and after.raw != after.space):
        return None
    start, end = leaf.start, leaf.start + len(leaf.source)
    if after.raw == after.space and index + 1 < len(leaves):
        end += len(after.raw)
    elif before.raw == before.space and index:
        start -= len(before.raw)
    shown = leaf.source if len(leaf.source) <= 60 else f"{leaf.source[:57]}…"
    splice = Splice(subject.body_start + start, subject.body_start + end, "")
    return Fix("remove", splice, {"text": shown})
