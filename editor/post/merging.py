"""Two changed versions of one text, brought together where they changed different parts; nobody wins in silence."""

import dataclasses
import difflib
from collections.abc import Iterator, Sequence

from editor.post.comparing import common_ends
from editor.post.errors import FrontMatterError
from editor.post.front_matter import FrontMatter
from editor.post.values import Value, same

# Beyond these the time of difflib grows without bounds that a person would wait for.
_MOST_PARTS = 4000


@dataclasses.dataclass(frozen=True, slots=True)
class Clash:
    """A stretch that both sides changed, each in another way."""

    base: str
    mine: str
    theirs: str


@dataclasses.dataclass(frozen=True, slots=True)
class Merge:
    """What came of it: text, and clashes between."""

    parts: tuple[str | Clash, ...]

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """What somebody must decide."""
        return tuple(part for part in self.parts if isinstance(part, Clash))

    def text(self, choices: Sequence[str] = ()) -> str:
        """The whole, with a text for each clash. Raises ValueError for another number of choices."""
        if len(choices) != len(self.clashes):
            raise ValueError("a choice for each clash")
        chosen = iter(choices)
        return "".join(next(chosen) if isinstance(part, Clash) else part for part in self.parts)

    def then(self, after: "Merge") -> "Merge":
        """This and what follows it."""
        return Merge(self.parts + after.parts)


def whole(base: str, mine: str, theirs: str) -> Merge:
    """All as one part."""
    return merge([base], [mine], [theirs])


@dataclasses.dataclass(frozen=True, slots=True)
class _Edit:
    """Parts `start` to `end` of the base became `parts`."""

    start: int
    end: int
    parts: tuple[str, ...]

    def meets(self, end: int, insertion: int) -> bool:
        """Whether it touches what reaches to `end`; two insertions at one place do (`insertion`, -1 for none)."""
        return self.start < end or self.start == self.end == insertion


def merge(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Merge:
    """Three versions of a text, cut into parts that change alone."""
    edits = (_edits(base, mine), _edits(base, theirs))
    parts: list[str | Clash] = []
    at = 0
    for start, end, groups in _grouped(*edits):
        parts += base[at:start]
        parts.append(_settled(base, start, end, groups))
        at = end
    return Merge((*parts, *base[at:]))


def _edits(base: Sequence[str], other: Sequence[str]) -> list[_Edit]:
    start, end = common_ends(base, other)
    old, new = base[start : len(base) - end], other[start : len(other) - end]
    if len(old) + len(new) > _MOST_PARTS:
        return [_Edit(start, start + len(old), tuple(new))]
    found: list[_Edit] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "replace" and b - a == d - c:
            # Neighbours that each changed are so many changes, of which the other side may have made one.
            found += [_Edit(start + a + i, start + a + i + 1, (new[c + i],)) for i in range(b - a)]
        elif kind != "equal":
            found.append(_Edit(start + a, start + b, tuple(new[c:d])))
    return found


_Groups = tuple[list[_Edit], list[_Edit]]


def _grouped(mine: Sequence[_Edit], theirs: Sequence[_Edit]) -> Iterator[tuple[int, int, _Groups]]:
    """Edits that touch each other, with the span of the base that they take."""
    waiting = sorted([(edit, 0) for edit in mine] + [(edit, 1) for edit in theirs], key=_place)
    while waiting:
        groups: _Groups = ([], [])
        edit, side = waiting.pop(0)
        start, end = edit.start, edit.end
        groups[side].append(edit)
        while waiting and waiting[0][0].meets(end, end if start == end else -1):
            edit, side = waiting.pop(0)
            end = max(end, edit.end)
            groups[side].append(edit)
        yield start, end, groups


def _place(edit_of_side: tuple[_Edit, int]) -> tuple[int, int]:
    return edit_of_side[0].start, edit_of_side[0].end


def _settled(base: Sequence[str], start: int, end: int, groups: _Groups) -> str | Clash:
    mine, theirs = (_applied(base, start, end, edits) for edits in groups)
    if not groups[1] or mine == theirs:
        return mine
    if not groups[0]:
        return theirs
    return Clash("".join(base[start:end]), mine, theirs)


def _applied(base: Sequence[str], start: int, end: int, edits: Sequence[_Edit]) -> str:
    parts: list[str] = []
    for edit in edits:
        parts += base[start : edit.start]
        parts += edit.parts
        start = edit.end
    return "".join([*parts, *base[start:end]])


def merge_front_matter(base: FrontMatter, mine: FrontMatter, theirs: FrontMatter) -> Merge:
    """By key: what only my side changed is written into their front matter. A clash is of all of it."""
    merged = whole(base.source, mine.source, theirs.source)
    if not merged.clashes:
        return merged
    if any(side.error is not None for side in (base, mine, theirs)):
        return merged
    changed, removed = _changes(base, mine)
    their_changed, their_removed = _changes(base, theirs)
    touched = {*their_changed, *their_removed}
    if any(key in touched and not _agree(key, mine, theirs) for key in (*changed, *removed)):
        return merged
    try:
        # What is more than values (a comment, another order) would be lost by writing values.
        if base.changed(changed, removed).source != mine.source:
            return merged
        result = theirs.changed(changed, [key for key in removed if key in theirs])
    except FrontMatterError:
        return merged
    return Merge((result.source,))


def _changes(base: FrontMatter, other: FrontMatter) -> tuple[dict[str, Value], list[str]]:
    changed = {key: other[key] for key in other if key not in base or not same(base[key], other[key])}
    return changed, [key for key in base if key not in other]


def _agree(key: str, mine: FrontMatter, theirs: FrontMatter) -> bool:
    if key not in mine or key not in theirs:
        return (key in mine) == (key in theirs)
    return same(mine[key], theirs[key])
