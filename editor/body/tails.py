"""What stands behind the last leaf of a body, and what is left where there is none."""

from editor.body.gaps import closing_pipe, empty_line, unseen
from editor.body.model import Reading, Syntax
from editor.body.neighbours import stays_alone
from editor.body.unit import Unit


def tail(last: Unit) -> tuple[str, bool]:
    """What stands after the last leaf, and whether that stays what it is before it."""
    closed, space = _tail(last)
    closed = closing_pipe(last) + closed
    follows = space.lstrip()
    if last.reading.syntax is not Syntax.MARKDOWN or not follows.startswith(("<!", "</")):
        return closed + space, True
    if (last.untouched and _is_last(last)) or (_is_ended(last, closed) and (_is_kept(last) or follows[1] == "!")):
        return closed + space, True
    known = last.reading.definitions
    if stays_alone(last.leaf, last.source, closed + space, known):
        return closed + space, True
    if _is_kept(last):
        read = last.reading.leaves[-1]
        if not stays_alone(read, read.source, closed + space, known):
            return closed + space, False  # only what stands around it can say so
    rest = unseen(space)
    apart = closed + (empty_line(last.reading) + rest.lstrip() if rest.strip() else rest)
    return apart, stays_alone(last.leaf, last.source, apart, known)


def _is_ended(last: Unit, closed: str) -> bool:
    """Whether a tag ends the last leaf, or what it stands in, so that nothing behind it is a part of it."""
    return bool(closed.strip()) or (last.leaf.syntax is Syntax.HTML and last.source.endswith(">"))


def _is_kept(last: Unit) -> bool:
    """Whether the last leaf is the last one that was read, with another text at most."""
    return _is_last(last) and not last.leaf.rehoused and last.leaf.kind == last.reading.leaves[-1].kind


def _is_last(unit: Unit) -> bool:
    """Whether a leaf was the last one where it was read."""
    return 0 <= unit.leaf.place == len(unit.reading.leaves) - 1


def _tail(last: Unit) -> tuple[str, str]:
    """What closes the last leaf's containers, and what stands behind them."""
    gap = last.reading.gaps[-1]
    if _is_last(last) and not last.leaf.rehoused:
        return gap.close, gap.space + gap.open
    space = gap.space if _is_last(last) else unseen(gap.space)
    if not last.reading.leaves:  # the only gap stands before it
        space = "\n" if gap.raw.endswith("\n") else ""
    return "".join(container.close for container in reversed(last.leaf.containers)), space


def nothing(reading: Reading) -> str:
    """A body from which every leaf was taken, or which never had one; of what stood around them the comments stay."""
    if not reading.leaves:
        return reading.source
    return unseen(reading.gaps[0].space + reading.gaps[-1].space)
