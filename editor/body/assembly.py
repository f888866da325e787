"""Collects leaves and the gaps between them while a body is read from front to back."""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from editor.body.inline import Inline
from editor.body.model import Container, Gap, Leaf, Reading, Syntax
from editor.body.writing import as_new, write_leaf

if TYPE_CHECKING:
    from editor.kramdown.document import Document


@dataclass(slots=True)
class Assembly:
    """A reading under construction; whatever was not added as a leaf becomes part of a gap.

    The calls must come in the source's order. `position` is how far the source has been taken.
    """

    source: str
    leaves: list[Leaf] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    position: int = 0
    definitions: "Document | None" = None
    _close: str = ""
    _space: str = ""
    _open: str = ""

    def mark(self) -> tuple[int, int, str, str, str]:
        """How far the reading has come, for `back`."""
        return len(self.leaves), self.position, self._close, self._space, self._open

    def back(self, mark: tuple[int, int, str, str, str]) -> None:
        """Take out what was added since a mark."""
        count, self.position, self._close, self._space, self._open = mark
        del self.leaves[count:], self.gaps[count:]

    def open_container(self, start: int, end: int) -> None:
        """A container's start tag is `source[start:end]`."""
        before = self._take(start)
        if self._open:
            self._open += before
        else:
            self._space += before
        self._open += self._take(end)

    def close_container(self, end: int) -> None:
        """A container's closing text ends at `end`."""
        taken = self._take(end)
        if self._open:  # one without leaves: its text stays in its order
            self._open += taken
        elif self._space:
            self._space += taken
        else:
            self._close += taken

    def leaf(self, leaf: Leaf, start: int, end: int, containers: tuple[Container, ...] | None = None) -> None:
        """Add a leaf that was read from `source[start:end]`; one that does not write itself back is sealed.

        It stands in `containers`, or in those that it says itself.
        """
        containers = leaf.containers if containers is None else containers
        self._end_gap(start)
        leaf = replace(leaf, source=self.source[start:end], place=len(self.leaves), start=start, containers=containers)
        if leaf.kind != "sealed" and write_leaf(leaf) != leaf.source:
            leaf = replace(sealed(leaf, "unproved"), place=leaf.place, start=start)
        self.leaves.append(leaf)
        self.position = end

    def seal(self, start: int, end: int, reason: str, syntax: Syntax, containers: tuple[Container, ...] = ()) -> None:
        """Add `source[start:end]` as a sealed leaf."""
        self.leaf(Leaf("sealed", syntax, containers=containers, reason=reason), start, end)

    def reading(self, syntax: Syntax) -> Reading:
        """The finished reading."""
        self._end_gap(len(self.source))
        return Reading(
            self.source,
            syntax,
            tuple(self.leaves),
            tuple(self.gaps),
            self._usual_space(),
            self._usual_paragraph(),
            self.definitions,
        )

    def _usual_space(self) -> str:
        spaces = Counter(
            gap.space if leaf.syntax is Syntax.HTML else gap.space.rstrip(" \t")
            for gap, leaf in zip(self.gaps[1:-1], self.leaves[1:], strict=True)
            if gap.raw == gap.space and not gap.space.strip() and gap.space.count("\n") > 1 and not leaf.containers
        )
        newline = "\r\n" if "\r\n" in self.source else "\n"
        return spaces.most_common(1)[0][0] if spaces else newline * 2

    def _usual_paragraph(self) -> Leaf | None:
        counts: Counter[tuple[Syntax, str, str]] = Counter()
        for leaf in self.leaves:
            if leaf.kind == "paragraph" and not leaf.containers and not (leaf.bare and leaf.syntax is Syntax.HTML):
                new = as_new(leaf)
                counts[new.syntax, new.open.strip(), new.close.strip()] += 1
        if not counts:
            return None
        syntax, opening, closing = counts.most_common(1)[0][0]
        return Leaf("paragraph", syntax, opening, closing)

    def _take(self, end: int) -> str:
        taken = self.source[self.position : end]
        self.position = end
        return taken

    def _end_gap(self, end: int) -> None:
        rest = self._take(end)
        opened = self._open
        self.gaps.append(
            Gap(self._close, self._space if opened else self._space + rest, opened + rest if opened else "")
        )
        self._close = self._space = self._open = ""


def inline_leaf(
    kind: str, syntax: Syntax, source: str, outer: tuple[int, int], inner: tuple[int, int], inline: Inline
) -> Leaf:
    """A leaf of `source[outer]` whose content `inline` was read from `source[inner]`."""
    return Leaf(
        kind,
        syntax,
        open=source[outer[0] : inner[0]] + inline.lead,
        close=inline.tail + source[inner[1] : outer[1]],
        runs=inline.runs,
    )


def sealed(leaf: Leaf, reason: str) -> Leaf:
    """A leaf as a sealed one."""
    return Leaf("sealed", leaf.syntax, containers=leaf.containers, source=leaf.source, reason=reason)
