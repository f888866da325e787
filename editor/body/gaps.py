"""What stands between leaves: the source's own gap where they are neighbours in it, else one that keeps them apart."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from editor.body.html_ends import ends_between
from editor.body.model import PLAIN_LISTS, Container, Gap, Leaf, Reading, Syntax, common_length
from editor.body.neighbours import Pair, plainly_apart, stay_apart
from editor.body.notes import space_between
from editor.body.unit import Unit

_NOTHING = "<!-- -->"
"""A comment, which holds the place of an item that has no text."""
_UNSEEN = re.compile(r"\s++|<!--(?s:.*?)-->")
"""What of a gap belongs to nothing that it stands beside."""
_SIGNS = {"unordered": "+", "ordered": "1.", "definitions": ":"}
"""Signs of items that with no text make nothing else, as `- ---` does a rule."""


def head(first: Unit) -> str:
    """What stands before the first leaf."""
    gap = first.reading.gaps[0]
    if first.leaf.place == 0:
        if first.leaf.rehoused:
            return gap.space + _openings(first.leaf.containers, first.leaf)
        return gap.space.rstrip(" \t") + gap.open if _turned(first) else gap.raw
    space = unseen(gap.space)
    if first.reading.syntax is Syntax.MARKDOWN:
        space = space.rstrip(" \t")  # the first leaf's own indent
    return space + _openings(first.leaf.containers, first.leaf)


def closing_pipe(last: Unit, after: Leaf | None = None) -> str:
    """What closes the last cell of a Markdown table's row, which without text would be none in a row left open."""
    leaf = last.leaf
    if last.source or leaf.kind != "cell" or leaf.syntax is Syntax.HTML or "|" in leaf.containers[-1].close:
        return ""
    return "" if after is not None and leaf.containers[-1] in after.containers else "|"


def between(before: Unit, after: Unit) -> tuple[str, bool | None]:
    """What stands between two leaves, of neighbours the source's own gap, and whether it keeps them apart.

    None where only what stands around them can say so.
    """
    if before.reading is not after.reading:
        before, after = _placeless(before), _placeless(after)
    place = after.leaf.place
    neighbours = place > 0 and place == before.leaf.place + 1
    if neighbours and before.untouched and after.untouched:
        return after.reading.gaps[place].raw, True
    neighbours = neighbours and _edges_stay(before, after)
    own = after.reading.gaps[place].raw if neighbours else ""
    if neighbours and (_apart(after) or not (_turned(before) or _turned(after))):
        gap = own.rstrip(" \t") if _turned(after) and not after.leaf.containers else own
    else:
        gap = _made(before, after)
    return _proved(before, after, gap, own)


def _edges_stay(before: Unit, after: Unit) -> bool:
    """Whether the containers that end and begin between two neighbours are those that did where they were read."""
    if not (before.leaf.rehoused or after.leaf.rehoused):
        return True
    leaves, place = after.reading.leaves, after.leaf.place
    was = _edges(leaves[place - 1].containers, leaves[place].containers)
    return _edges(before.leaf.containers, after.leaf.containers) == was


def _edges(before: tuple[Container, ...], after: tuple[Container, ...]) -> tuple[tuple[Container, ...], ...]:
    common = common_length(before, after)
    return before[common:], after[common:]


def _proved(before: Unit, after: Unit, gap: str, own: str) -> tuple[str, bool | None]:
    """A gap between leaves that stay what they are, and whether they do; the first choice where none is better."""
    if Syntax.MARKDOWN not in (before.leaf.syntax, after.leaf.syntax):
        return gap, True
    pair = Pair(before.leaf, before.source, after.leaf, after.source)
    if plainly_apart(pair, gap) or stay_apart(pair, gap, after.reading.definitions):
        return gap, True
    if own:
        first, second = (unit.reading.leaves[unit.leaf.place] for unit in (before, after))
        read = Pair(first, first.source, second, second.source)
        if not stay_apart(read, own, after.reading.definitions):
            return gap, None
    choices = (one for one in wider(before, after) if stay_apart(pair, one, after.reading.definitions))
    found = next(choices, None)
    return (gap, False) if found is None else (found, True)


def wider(before: Unit, after: Unit) -> Iterator[str]:
    """Gaps that keep leaves apart, ever more so: kramdown's `^` ends whatever goes on over an empty line.

    An empty line may make a table of text that stood straight below a heading: there it stays.
    """
    newline = "\r\n" if "\r\n" in after.reading.space else "\n"
    yield _made(before, after)
    if after.leaf.place > 0 and before.leaf.containers == after.leaf.containers:
        gap = after.reading.gaps[after.leaf.place]
        yield from [gap.space] if gap.raw == gap.space else []
    yield _made(before, after, newline * 2)
    yield _made(before, after, f"{newline * 2}^{newline * 2}")


def _turned(unit: Unit) -> bool:
    """Whether a leaf of a place in its reading has become one of another kind, which Markdown may read otherwise."""
    leaf = unit.leaf
    was = unit.reading.leaves[leaf.place]
    return Syntax.MARKDOWN in (leaf.syntax, was.syntax) and leaf.kind != was.kind


def _apart(unit: Unit) -> bool:
    """Whether a line is left empty before a leaf, so that it may become anything."""
    return unit.reading.gaps[unit.leaf.place].raw.count("\n") > 1


def _made(before: Unit, after: Unit, space: str = "") -> str:
    """A gap for leaves that are no neighbours in the source: containers closed and opened, the usual space or another.

    Elements that nothing closes where they were read are closed, so that what follows is not within them.
    """
    first, second, reading = before.leaf, after.leaf, after.reading
    common = common_length(first.containers, second.containers)
    closed, opened = first.containers[common:], second.containers[common:]
    prefix = "".join(container.prefix for container in second.containers[:common])
    kept = "" if space else _kept(first, second, common, reading)
    return Gap(
        ends_between(before.source, first, second, closed),
        kept or _prefixed(space or _space(first, second, common, reading), prefix),
        _openings(opened, second, prefix),
    ).raw


def _openings(opened: tuple[Container, ...], first: Leaf, prefix: str = "") -> str:
    """What opens containers; what a Markdown item held whose text was taken out needs the item's sign.

    `first` is the leaf that stands there, `prefix` what lines begin with in the containers around.
    """
    parts = [container.open for container in opened]
    for index, (outer, inner) in enumerate(pairwise(opened), start=1):
        held = inner.kind == "item" or inner.kind in _SIGNS
        if outer.kind in _SIGNS and held and not inner.open.strip():
            sign = _SIGNS[outer.kind]
            begins = prefix + "".join(container.prefix for container in opened[: index + 1])
            if inner is opened[-1] and (first.kind == "sealed" or _by_indentation(first)):
                parts[index] = f"{sign} {_NOTHING}\n\n{begins}"  # behind a sign it would be text
            elif inner.kind != "item" and len(inner.open) <= len(sign):
                # What nests in it is set in less than its text is, or not more than the list itself.
                parts[index] = f"{sign} " if inner.kind == outer.kind else f"{sign} {_NOTHING}\n{begins}"
            else:
                parts[index] = sign.ljust(len(inner.open))
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
    """What stands in the source before the container at a depth around a leaf, which may be new in it."""
    place, leaves = leaf.place, reading.leaves
    if place < 0:
        place = next((one.place for one in leaves if leaf.containers[depth] in one.containers), 0)
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
        return empty_line(reading)  # a block of its own within an item needs one before it
    if all(one and one[0].kind == "footnote" for one in (closed, opened)) and (space := space_between(reading)):
        return space
    space = before.containers[common - 1].space if common else reading.space
    listed = any(container.kind in _SIGNS and not container.open.strip() for container in closed)
    if listed and closed[0].kind == "definitions" and space.count("\n") < 2:
        space = empty_line(reading)  # else it is a part of the last definition
    if _by_indentation(after) and (listed or _by_indentation(before)):
        return f"{space}^{space}"  # kramdown's end of a block, without which the code would be what is before it
    return space


def empty_line(reading: Reading) -> str:
    """An empty line between two others, with the line ends of a body."""
    return "\r\n\r\n" if "\r\n" in reading.space else "\n\n"


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
    if len(closed) != 1 or len(opened) != 1 or closed[0].kind not in PLAIN_LISTS:
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
    is_element = before.syntax is Syntax.HTML and not before.bare  # it ends with its tag, whatever follows
    return gap.space if html or is_element or gap.space.count("\n") > 1 else ""


def _placeless(unit: Unit) -> Unit:
    return unit._replace(leaf=replace(unit.leaf, place=-1))


def unseen(space: str) -> str:
    """A gap's blanks and comments, without what belongs to elements and tables that are gone."""
    return space if not space.strip() else "".join(_UNSEEN.findall(space))
