"""Puts leaves and gaps together to a body's source."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from editor.body.model import Container, Gap, Leaf, Reading, Syntax, common_length
from editor.body.proving import write_proved

_SIGNS = {"unordered": "+", "ordered": "1.", "definitions": ":"}
"""Signs of items that with no text make nothing else, as `- ---` does a rule."""


class Unit(NamedTuple):
    """A leaf as it is written now, and the reading that its place belongs to."""

    leaf: Leaf
    reading: Reading
    source: str

    @property
    def shows(self) -> bool:
        """Whether the leaf is written at all: one without tags is nothing when empty; an empty cell has its place."""
        return bool(self.source) or self.leaf.kind == "cell"


def write(reading: Reading, leaves: Iterable[Leaf]) -> str:
    """The body's source with `leaves` in the place of the reading's own."""
    return compose(reading, [(Unit(leaf, reading, write_proved(leaf, reading)),) for leaf in leaves])[0]


def compose(reading: Reading, groups: Sequence[tuple[Unit, ...]]) -> tuple[str, list[int]]:
    """The source that groups of units write, and where each group begins in it.

    `reading` gives what stands around the leaves where no unit is left to say so.
    """
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    before: Unit | None = None
    for group in groups:
        group_start = -1
        for unit in group:
            if not unit.shows:
                continue
            gap = head(unit) if before is None else between(before, unit)
            parts += (gap, unit.source)
            length += len(gap)
            group_start = length if group_start < 0 else group_start
            length += len(unit.source)
            before = unit
        starts.append(length if group_start < 0 else group_start)
    if before is None:
        return _empty(reading), starts
    parts.append(tail(before))
    return "".join(parts), starts


def head(first: Unit) -> str:
    """What stands before the first leaf."""
    gap = first.reading.gaps[0]
    if first.leaf.place == 0:
        return gap.raw
    space = gap.space if first.leaf.syntax is Syntax.HTML else gap.space.rstrip(" \t")  # the first leaf's own indent
    return space + _openings(first.leaf.containers)


def tail(last: Unit) -> str:
    """What stands after the last leaf."""
    gap = last.reading.gaps[-1]
    if 0 <= last.leaf.place == len(last.reading.leaves) - 1:
        return gap.raw
    return "".join(container.close for container in reversed(last.leaf.containers)) + gap.space


def between(before: Unit, after: Unit) -> str:
    """What stands between two leaves: the source's own gap where they are neighbours in it."""
    if before.reading is not after.reading:
        return _made(_placeless(before), _placeless(after), after.reading)
    place = after.leaf.place
    if place > 0 and place == before.leaf.place + 1 and (_apart(after) or not (_turned(before) or _turned(after))):
        return after.reading.gaps[place].raw
    return _made(before.leaf, after.leaf, after.reading)


def _turned(unit: Unit) -> bool:
    """Whether a Markdown leaf has become one of another kind."""
    leaf = unit.leaf
    return leaf.syntax is Syntax.MARKDOWN and leaf.kind != unit.reading.leaves[leaf.place].kind


def _apart(unit: Unit) -> bool:
    """Whether a line is left empty before a leaf, so that it may become anything."""
    return unit.reading.gaps[unit.leaf.place].raw.count("\n") > 1


def _made(before: Leaf, after: Leaf, reading: Reading) -> str:
    """A gap for leaves that are no neighbours in the source: containers closed and opened, the usual space."""
    common = common_length(before.containers, after.containers)
    closed, opened = before.containers[common:], after.containers[common:]
    prefix = "".join(container.prefix for container in after.containers[:common])
    return Gap(
        "".join(container.close for container in reversed(closed)),
        _kept(before, after, common, reading) or _prefixed(_space(before, after, common, reading), prefix),
        _openings(opened),
    ).raw


def _openings(opened: tuple[Container, ...]) -> str:
    """What opens containers; what a Markdown item held whose text was taken out needs the item's sign."""
    parts = [container.open for container in opened]
    for index, (outer, inner) in enumerate(pairwise(opened), start=1):
        held = inner.kind == "item" or inner.kind in _SIGNS
        if outer.kind in _SIGNS and held and inner.prefix and not inner.open.strip():
            parts[index] = _SIGNS[outer.kind].ljust(max(len(inner.open), len(_SIGNS[outer.kind]) + 1))
    return "".join(parts)


def _kept(before: Leaf, after: Leaf, common: int, reading: Reading) -> str:
    """What stood in the source between two leaves, outside of what is closed and opened; "" where nothing says so."""
    if len(after.containers) == len(before.containers) == common:
        return _kept_space(before, after, reading)
    if before.syntax is not Syntax.HTML or after.syntax is not Syntax.HTML:
        return ""
    if len(after.containers) > common:
        return _space_before(after, common, reading)
    return _space_after(before, common, reading) or _space_before_leaf(after, common, reading)


def _space_before(leaf: Leaf, depth: int, reading: Reading) -> str:
    """What stands in the source before the container at a depth around a leaf."""
    place, leaves = leaf.place, reading.leaves
    while place > 0 and leaf.containers[depth] in leaves[place - 1].containers:
        place -= 1
    return reading.gaps[place].space if place > 0 and _part_at(depth, place, reading) else ""


def _space_after(leaf: Leaf, depth: int, reading: Reading) -> str:
    """What stands in the source after the container at a depth around a leaf; comments stay with what they precede."""
    place, leaves = leaf.place, reading.leaves
    while 0 <= place < len(leaves) - 1 and leaf.containers[depth] in leaves[place + 1].containers:
        place += 1
    if not 0 <= place < len(leaves) - 1 or not _part_at(depth, place + 1, reading):
        return ""
    space = reading.gaps[place + 1].space
    return "" if space.strip() else space


def _space_before_leaf(leaf: Leaf, depth: int, reading: Reading) -> str:
    """What stands in the source before a leaf, where it stands there after a container at a depth."""
    return reading.gaps[leaf.place].space if leaf.place > 0 and _part_at(depth, leaf.place, reading) else ""


def _part_at(depth: int, place: int, reading: Reading) -> bool:
    """Whether a leaf and the one before it have just `depth` containers in common."""
    return common_length(reading.leaves[place - 1].containers, reading.leaves[place].containers) == depth


def _space(before: Leaf, after: Leaf, common: int, reading: Reading) -> str:
    """What stands between two leaves of which the first containers are the same, but for the prefixes of lines."""
    closed, opened = before.containers[common:], after.containers[common:]
    if _one_list(closed, opened):
        return opened[0].space
    if after.syntax is Syntax.MARKDOWN and any(container.kind == "item" for container in (*closed[:1], *opened[:1])):
        # A block of its own within an item needs a line left empty before it.
        return "\r\n\r\n" if "\r\n" in reading.space else "\n\n"
    space = before.containers[common - 1].space if common else reading.space
    listed = any(container.kind in _SIGNS and not container.open.strip() for container in closed)
    if _by_indentation(after) and (listed or _by_indentation(before)):
        return f"{space}^{space}"  # kramdown's end of a block, without which the code would be what is before it
    return space


def _by_indentation(leaf: Leaf) -> bool:
    """Whether a leaf is Markdown's code without fences."""
    return leaf.kind == "code" and leaf.syntax is Syntax.MARKDOWN and not leaf.open.strip()


def _prefixed(space: str, prefix: str) -> str:
    """Line ends with what each line of a container begins with behind them."""
    if not prefix or "\n" not in space:
        return space
    *lines, last = space.split("\n")
    bare = prefix.rstrip(" \t")
    return "\n".join([lines[0], *(bare + line for line in lines[1:]), prefix + last])


def _one_list(closed: tuple[Container, ...], opened: tuple[Container, ...]) -> bool:
    """Whether two Markdown lists have come side by side, which are then one: loose, were a line left empty."""
    if len(closed) != 1 or len(opened) != 1 or closed[0].kind not in ("unordered", "ordered"):
        return False
    return closed[0].kind == opened[0].kind and not (closed[0].open.strip() or opened[0].open.strip())


def _kept_space(before: Leaf, after: Leaf, reading: Reading) -> str:
    """The space that stood before `after`, where leaves were taken out or put in before it."""
    if after.place <= 0 or before.place >= after.place:
        return ""
    gap = reading.gaps[after.place]
    if gap.raw != gap.space:
        return ""
    html = before.syntax is after.syntax is Syntax.HTML and not (before.bare and after.bare)
    return gap.space if html or gap.space.count("\n") > 1 else ""


def _placeless(unit: Unit) -> Leaf:
    return replace(unit.leaf, place=-1)


def _empty(reading: Reading) -> str:
    """A body from which every leaf was taken, or which never had one."""
    return reading.gaps[0].space + reading.gaps[-1].space if reading.leaves else reading.source
