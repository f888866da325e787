"""The document's source, kept up to date: units parallel to text blocks, spliced when blocks change."""

import bisect
import itertools
from collections.abc import Sequence

from PySide6.QtGui import QTextDocument

from editor.body import Composition, Reading, Unit
from editor.body.bearing import bearing, far_reaching, is_read_beside, mentioned, parts, same, shapes
from editor.body.notes import know, noted
from editor.ui.body.blocks import BlockWriter


class Export:
    """The cached export of one text document."""

    def __init__(self, document: QTextDocument, writer: BlockWriter) -> None:
        self._document = document
        self._writer = writer
        self._composition = Composition(())
        self._written: list[int] = []
        self._source: str | None = None
        self._starts: list[int] | None = None
        self.reading: Reading | None = None
        self.others_depend = False
        """Whether something came or went on which what stands elsewhere depends; set back by who has seen to it."""
        self.unmentioned: set[str] = set()
        """The names of footnotes that an edit has taken a mention of out, until somebody has seen to it."""
        self.recast: range | None = None
        """The text blocks of an edit that has changed more than text where lines count as they stand beside others."""
        self.reshaped = False
        """Whether an edit has changed what text blocks there are, or what they are and stand in."""
        self.reaches_far = False
        """Whether it has changed what may say how all that follows is read, as where Liquid's raw text begins."""

    def rebuild(self, reading: Reading) -> None:
        """Read every text block again; `reading` is what the document was filled from."""
        self.reading = reading
        self._read_anew()

    def _read_anew(self) -> bool:
        units = self.all_units()
        self._composition = Composition(units)
        self._written = list(map(_written, units))
        self._source = self._starts = None
        return True

    def all_units(self) -> list[tuple[Unit, ...]]:
        """The units of every text block, read anew."""
        units = []
        block = self._document.begin()
        while block.isValid():
            units.append(self._writer.units(block))
            block = block.next()
        return units

    def splice(self, position: int, added: int) -> bool:
        """Read the text blocks again that a change has touched; says whether the source may be another."""
        first = self._document.findBlock(position)
        if not first.isValid():
            first = self._document.lastBlock()
        end = min(position + added, self._document.characterCount() - 1)
        last = self._document.findBlock(end)
        count = self._document.blockCount()
        start, stop = first.blockNumber(), last.blockNumber() + 1
        replaced = stop + len(self._written) - count
        if replaced < start:
            return self._read_anew()
        units = []
        block = first
        for _ in range(start, stop):
            units.append(self._writer.units(block))
            block = block.next()
        before = self._composition.groups[start:replaced]
        are_others = bearing(before) != bearing(units)
        self.others_depend |= are_others
        self.unmentioned |= mentioned(before) - mentioned(units)
        is_doubtful = not self._composition.replace(start, replaced, units)
        is_more_than_text = shapes(before) != shapes(units)
        if is_doubtful or (is_more_than_text and self._depends_on_others(start, stop, before)):
            self.recast = self._with_recast(start, stop, replaced)
        self.reaches_far = self.reaches_far or far_reaching(before) != far_reaching(units)
        are_other_parts = is_more_than_text and parts(before) != parts(units)
        self.reshaped = self.reshaped or self.reaches_far or are_other_parts
        self._written[start:replaced] = map(_written, units)
        if are_others and self._are_other_notes():
            return self._read_anew()
        if len(before) == len(units) and all(map(same, before, units)):
            return False
        self._source = self._starts = None
        return True

    def _are_other_notes(self) -> bool:
        """Whether there are other footnotes than readings knew of: they are to know just those that there are."""
        entries = self._writer.tables.leaves
        ever = {name for entry in entries if (name := noted(entry.leaf))}
        if not ever:
            return False
        now = {name for _, unit in self.shown() if (name := noted(unit.leaf))}
        return know(now, ever, {id(entry.reading): entry.reading for entry in entries}.values())

    @property
    def needs_more(self) -> bool:
        """Whether an edit may have made something needed elsewhere."""
        return self.others_depend or bool(self.recast) or self.reshaped or bool(self.unmentioned)

    def forget_changes(self) -> None:
        """What has changed is seen to, or needs nothing."""
        self.others_depend, self.recast = False, None
        self.reshaped = self.reaches_far = False
        self.unmentioned.clear()

    def _with_recast(self, start: int, stop: int, replaced: int) -> range:
        """The text blocks from `start` to `stop`, which took the place of those up to `replaced`, with earlier ones."""
        if self.recast is None:
            return range(start, stop)
        moved = stop - replaced
        first, last = self.recast.start, self.recast.stop
        return range(min(start, first), max(stop, last + moved if last >= replaced else last))

    def _depends_on_others(self, start: int, stop: int, before: Sequence[tuple[Unit, ...]]) -> bool:
        """Whether text blocks, those before in their place or those beside are read by what stands around them."""
        groups = self._composition.groups
        first, last = start - 1, stop
        while first > 0 and not _written(groups[first]):
            first -= 1
        while last < len(groups) - 1 and not _written(groups[last]):
            last += 1
        return any(map(is_read_beside, itertools.chain(*before, *groups[max(first, 0) : last + 1])))

    def of_blocks(self) -> list[Unit]:
        """The first unit of each text block, whether or not it is written."""
        return [group[0] for group in self._composition.groups]

    def shown(self) -> list[tuple[int, Unit]]:
        """What is written, each unit with the number of its text block."""
        groups = enumerate(self._composition.groups)
        return [(number, unit) for number, group in groups for unit in group if unit.shows]

    def source(self) -> str:
        """The body's source."""
        if self._source is None:
            assert self.reading is not None, "a document is filled before it is read"
            self._source = self._composition.source(self.reading)
        return self._source

    def offset(self, block_number: int) -> int:
        """Where a text block's source begins."""
        starts = self._block_starts()
        return starts[min(block_number, len(starts) - 1)]

    def end(self, block_number: int) -> int:
        """Where a text block's source ends."""
        return self._composition.ends()[block_number]

    def block_at(self, offset: int) -> int:
        """The number of the text block whose source holds an offset."""
        return max(bisect.bisect_right(self._block_starts(), offset) - 1, 0)

    def changed_blocks(self, before: str) -> tuple[int, int]:
        """The numbers of the first and last text block whose source is not as it was in the body's source `before`."""
        from editor.checks.finding import difference

        change = difference(before, self.source())
        return self.block_at(change.start), self.block_at(change.start + len(change.text))

    def _block_starts(self) -> list[int]:
        if self._starts is None:
            self._starts = self._composition.starts()
        return self._starts

    def leaf_index(self, block_number: int) -> int:
        """How many leaves are written before a text block's."""
        return sum(self._written[:block_number])

    def block_of_leaf(self, leaf_index: int) -> int:
        """The number of the text block that writes the leaf with this index."""
        seen = 0
        for number, count in enumerate(self._written):
            seen += count
            if seen > leaf_index:
                return number
        return max(len(self._written) - 1, 0)


def _written(units: tuple[Unit, ...]) -> int:
    """How many leaves a text block writes."""
    return sum(unit.shows for unit in units)
