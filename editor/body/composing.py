"""A body's source, put together of what its leaves write."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from editor.body.fences import fenced_apart
from editor.body.joining import joined
from editor.body.model import Leaf, Reading
from editor.body.proving import write_proved
from editor.body.tails import nothing, tail
from editor.body.unit import Unit


def write(reading: Reading, leaves: Iterable[Leaf]) -> str:
    """The body's source with `leaves` in the place of the reading's own."""
    return Composition([(Unit(leaf, reading, *write_proved(leaf, reading)),) for leaf in leaves]).source(reading)


class Composition:
    """A body's source, put together of what groups of units write; when some change, the rest is not written again."""

    def __init__(self, groups: Sequence[tuple[Unit, ...]]) -> None:
        self.groups: list[tuple[Unit, ...]] = []
        self._texts: list[str] = []
        self._gaps: list[int] = []
        """How much of each text stands before the group's own."""
        self._ends: list[_End] = []
        self._tail = ""
        self.replace(0, 0, groups)

    def replace(self, start: int, stop: int, groups: Sequence[tuple[Unit, ...]]) -> bool:
        """Put groups in the place of those from `start` to before `stop`.

        Says whether all that was written anew for it is proved to be read as what it is where it stands.
        """
        before = self._ends[start - 1] if start else _BEGINNING
        known = self._ends[stop - 1] if stop else _BEGINNING
        end = start + len(groups)
        self.groups[start:stop] = groups
        self._texts[start:stop] = [""] * len(groups)
        self._gaps[start:stop] = [0] * len(groups)
        self._ends[start:stop] = [_BEGINNING] * len(groups)
        proved = True
        for index in range(start, len(self.groups)):
            if index >= end:
                if before == known:
                    break  # what follows was written after the same
                known = self._ends[index]
            self._texts[index], self._gaps[index], before, holds = _written(self.groups[index], before)
            self._ends[index] = before
            proved = proved and holds
        else:
            self._tail, holds = tail(before.unit) if before.unit else ("", True)
            proved = proved and holds
        return proved

    def source(self, reading: Reading) -> str:
        """The source; `reading` gives what stands around the leaves where no unit is left to say so."""
        if not self._ends or self._ends[-1].unit is None:
            return nothing(next((unit.reading for group in self.groups for unit in group), reading))
        return "".join(self._texts) + self._tail

    def starts(self) -> list[int]:
        """Where each group begins in the source."""
        offsets = accumulate(map(len, self._texts), initial=0)
        return [offset + gap for offset, gap in zip(offsets, self._gaps, strict=False)]

    def ends(self) -> list[int]:
        """Where each group ends in the source."""
        return list(accumulate(map(len, self._texts)))


class _End(NamedTuple):
    """What the next group is written after: the last unit that shows, and the places without a cell since."""

    unit: Unit | None = None
    vacant: tuple[Unit, ...] = ()


_BEGINNING = _End()


def _written(group: tuple[Unit, ...], after: _End) -> tuple[str, int, _End, bool]:
    """What a group writes, how much of it stands before its own, what the next one stands behind; if all is proved."""
    text, first, proved = "", -1, True
    before, vacant = after
    for unit in group:
        if not unit.shows:
            if unit.leaf.kind == "vacant":
                vacant += (unit,)
            continue
        for written in (*_cells_before(vacant, unit), unit):
            gap, before = joined(before, fenced_apart(written))
            text += gap
            proved = proved and before.proved
            if written is unit and first < 0:
                first = len(text)
            text += before.source
        vacant = ()
    return text, max(first, 0), _End(before, vacant), proved


def _cells_before(vacant: Sequence[Unit], unit: Unit) -> Iterator[Unit]:
    """The places without a cell that need one, for one that stands behind them in their row to keep its column."""
    for one in vacant:
        if one.leaf.containers[-1:] == unit.leaf.containers[len(one.leaf.containers) - 1 :][:1]:
            leaf = replace(one.leaf, kind="cell")
            yield Unit(leaf, one.reading, leaf.open + leaf.close)
