"""Whether leaves that were read again show what was written."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, zip_longest

from editor.body.effects import Effects, effects_of
from editor.body.model import LINE_BREAK, LISTS, Leaf, Run, Syntax

_Character = tuple[str, Effects, str]
_SPACES = (" ", "\u00a0")
_SPACE = (" ", Effects(), "")
"""A space on which no mark shows."""
_END_TAGS = re.compile(r"\s*(?:</[\w-]+>)+\Z")


def are_alike(again: Sequence[Leaf], written: Sequence[tuple[Leaf, str]]) -> bool:
    """Whether leaves were read as those that were written, each given with what it wrote."""
    return len(again) == len(written) and first_unlike(again, written) is None


def first_unlike(again: Sequence[Leaf], written: Sequence[tuple[Leaf, str]]) -> int | None:
    """The index of the first leaf that was not read as the one that was written; None where there is none."""
    for index, (leaf, (meant, source)) in enumerate(zip(again, written, strict=False)):
        if not _is_alike(leaf, meant, source):
            return index
    return None if len(again) == len(written) else min(len(again), len(written))


def _is_alike(again: Leaf, leaf: Leaf, written: str) -> bool:
    """Whether a leaf was read as another one that was written."""
    (read_as, around), (kind, containers) = map(_kinds, (again, leaf))
    if around != containers:
        return False
    if leaf.kind in ("sealed", "rule"):
        return again.kind == leaf.kind and _is_closed(again.source, written)
    if again.syntax is not leaf.syntax and leaf.kind not in ("spacer", "code"):
        return False  # it shows the same, and what is typed in it would not
    kinds = {read_as, kind}
    alike = len(kinds) == 1 or kinds == {"spacer", "paragraph"}
    if alike and leaf.kind != "code" and not (again.text + leaf.text).strip(" \u00a0"):
        return True
    return len(kinds) == 1 and _show_alike(again.runs, leaf.runs, is_code=leaf.kind == "code")


def _is_closed(source: str, written: str) -> bool:
    """Whether a card's source is what was written, but for end tags that what follows may have made it need."""
    if source == written:
        return True
    return source.startswith(written) and _END_TAGS.sub("", source) == _END_TAGS.sub("", written)


def _kinds(leaf: Leaf) -> tuple[str, list[str]]:
    """The kind of a leaf and those of its containers; an item that holds nothing but a list is not to be seen.

    What is all of an item or cell of HTML shows the same as a paragraph in one.
    """
    kinds = [container.kind for container in leaf.containers]
    seen = [kind for kind, inner in zip_longest(kinds, kinds[1:]) if kind != "item" or inner not in LISTS]
    if leaf.syntax is Syntax.HTML and leaf.kind in ("item", "cell"):
        return "paragraph", [*seen, leaf.kind]
    return leaf.kind, seen


def _show_alike(some: Sequence[Run], others: Sequence[Run], *, is_code: bool) -> bool:
    """Whether two texts show the same; what is left of an address may lead where it led, or where it says.

    The spaces that a line ends with do not show, but in code.
    """
    if is_code:
        return _shown(some) == _shown(others)
    (one, of_one), (other, of_other) = map(_seen, (some, others))
    addresses = of_one | of_other
    for at in addresses if len(one) == len(other) else ():
        one[at], other[at] = _unled(one[at]), _unled(other[at])
    return one == other


def _shown(runs: Iterable[Run]) -> list[_Character]:
    """What a reader sees, character by character: how it looks, and of atoms the kind; a line break is itself."""
    found = []
    for run in runs:
        marks = [mark for mark in run.marks if mark.kind != "autolink"]  # its text is where it leads
        look, kind = effects_of(marks), run.atom.kind if run.atom and run.text != LINE_BREAK else ""
        found += [_character(char, look, kind) for char in run.text]
    return found


def _character(char: str, look: Effects, kind: str) -> _Character:
    if char == LINE_BREAK:
        return char, Effects(), kind
    if char not in _SPACES:
        return char, look, kind
    return " ", look.on_blanks(), kind


def _seen(runs: Sequence[Run]) -> tuple[list[_Character], set[int]]:
    """What of a text is seen, and the places in it of the characters of addresses."""
    shown, addresses = _shown(runs), _in_addresses(runs)
    kept: list[int] = []
    for at in range(len(shown) - 1, -1, -1):
        ends = not kept or shown[kept[-1]][0] == LINE_BREAK
        if not (ends and shown[at] == _SPACE):
            kept.append(at)
    kept.reverse()
    return [shown[at] for at in kept], {place for place, at in enumerate(kept) if at in addresses}


def _in_addresses(runs: Sequence[Run]) -> set[int]:
    """The places of the characters that are part of addresses which are links by themselves."""
    if not any(mark.kind == "autolink" for run in runs for mark in run.marks):
        return set()
    ends = list(accumulate(len(run.text) for run in runs))
    return {
        at
        for run, end in zip(runs, ends, strict=True)
        if any(mark.kind == "autolink" for mark in run.marks)
        for at in range(end - len(run.text), end)
    }


def _unled(shown: tuple[str, Effects, str]) -> _Character:
    return shown[0], shown[1]._replace(link=None), shown[2]
