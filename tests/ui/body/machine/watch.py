"""The laws (docs/architecture.md, README.md), watched from step to step."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from editor.body import OBJECT, Composition, Unit, read
from editor.body.model import LINE_BREAK
from editor.body.writing import write_leaf
from editor.ui.body.blocks import leaf_number, pieces_of
from editor.ui.body.document import BodyDocument
from editor.ui.body.tables import Piece
from tests.body.laws import lawful
from tests.ui.body.hands import Hands, body_of
from tests.ui.body.machine.picture import difference, picture

Blocks = list[tuple[int, tuple[Piece, ...]]]
"""Of each text block the number of its leaf, and its content."""


class Broken(Exception):
    """A law that did not hold: its name, and what differs."""

    def __init__(self, law: str, detail: str) -> None:
        super().__init__(f"{law}\n  {detail}")
        self.law = law


class Look(NamedTuple):
    """What a body is at one moment: its text blocks, what each writes and where, and its source."""

    source: str
    blocks: Blocks
    units: list[tuple[Unit, ...]]
    starts: list[int]

    @classmethod
    def at(cls, body: BodyDocument) -> "Look":
        """Look at a body. Raises Broken where its cached source is not the one that all of it writes."""
        units = body.export.all_units()
        source, anew = body.source(), Composition(units).source(body.reading)
        if source != anew:
            raise Broken("the cached export is the full one", _differs(source, anew))
        starts = [body.export.offset(number) for number in range(len(units))]
        return cls(source, list(_blocks(body)), units, starts)

    def end_of(self, number: int) -> int:
        """Where the last thing ends that is written up to a text block."""
        shown = [(at, unit) for at in range(number + 1) for unit in self.units[at] if unit.shows]
        if not shown:
            return 0
        at = shown[-1][0]
        return self.starts[at] + len(next(unit.source for unit in self.units[at] if unit.shows))

    def start_of(self, number: int) -> int:
        """Where the first thing begins that is written from a text block on."""
        rest = range(number, len(self.units))
        return next((self.starts[at] for at in rest if any(unit.shows for unit in self.units[at])), len(self.source))


class Watch:
    """Looks at one body after each step."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._body = body_of(hands.editor)
        self._look = Look.at(self._body)

    def look(self) -> None:
        """Hold the body to the laws. Raises Broken."""
        before, self._look = self._look, Look.at(self._body)
        if self._look.source != before.source:
            self._shows_again()
            _rest_stays(before, self._look)

    def undo_all(self) -> None:
        """Law 2: undo to the start gives the source back. Raises Broken."""
        undone = self._hands.undo_all()
        if undone != self._hands.loaded:
            raise Broken("undo to the start is the source", _differs(self._hands.loaded, undone))
        self._hands.redo_all()

    def _shows_again(self) -> None:
        """Laws 1, 4 and 5: read again it is what is shown, sealed leaves with their source, and writes itself."""
        again = lawful(self._look.source, self._body.reading.syntax, self._body.reading.options)
        written = [unit.leaf for units in self._look.units for unit in units if unit.shows]
        if found := difference(picture(written), picture(again.leaves)):
            raise Broken("what is written is what is shown", f"{found}\n  {self._look.source!r}")
        texts = [_words("".join(unit.leaf.text for unit in units)) for units in self._look.units]
        shown = [_words("".join(piece.text for piece in pieces)) for _, pieces in self._look.blocks]
        if "".join(texts) != "".join(shown):
            raise Broken("what is shown is what is exported", _differs("".join(texts), "".join(shown)))


def _blocks(body: BodyDocument) -> Iterator[tuple[int, tuple[Piece, ...]]]:
    block = body.text.begin()
    while block.isValid():
        yield leaf_number(block), pieces_of(block)
        block = block.next()


def _rest_stays(before: Look, after: Look) -> None:
    """Law 3: text blocks that a step has not changed keep their bytes, and what stands between them."""
    first = _same(before.blocks, after.blocks)
    rest = min(len(before.blocks), len(after.blocks)) - first
    last = min(_same(before.blocks[::-1], after.blocks[::-1]), rest)
    head = before.source[: before.end_of(first - 1)]
    if not after.source.startswith(head):
        raise Broken("what stands before an edit stays", _differs(head, after.source))
    tail = before.source[before.start_of(len(before.blocks) - last) :]
    if last and not after.source.endswith(tail) and _had_to_change(before, after, last, tail):
        tail = before.source[before.start_of(len(before.blocks) - last + 1) :]
    if not after.source.endswith(tail):
        raise Broken("what stands after an edit stays", _differs(tail[::-1], after.source[::-1]))
    if len(before.blocks) == len(after.blocks) == first + last + 1:
        _runs_stay(before.units[first], after.units[first])
        if not last:
            _end_stays(before, after)


def _end_stays(before: Look, after: Look) -> None:
    """Law 3 behind the last leaf: where its text alone was edited, what stands there keeps its bytes."""
    one, other = before.blocks[-1], after.blocks[-1]
    end, now = (look.source[look.end_of(len(look.blocks) - 1) :] for look in (before, after))
    kinds = {tuple(unit.leaf.kind for unit in look.units[-1] if unit.shows) for look in (before, after)}
    if end == now or one[0] != other[0] or len(kinds) > 1 or kinds == {()}:
        return
    reading = after.units[-1][-1].reading
    kept = after.source[: len(after.source) - len(now)] + end
    written = [unit.leaf for units in after.units for unit in units if unit.shows]
    if not difference(picture(written), picture(read(kept, reading.syntax, reading.options).leaves)):
        raise Broken("what stands behind the last text stays", _differs(end, now))


def _had_to_change(before: Look, after: Look, last: int, tail: str) -> bool:
    """Whether the first of so many last text blocks shows what it does with other bytes only, now or as it was before.

    As before where a step taken back gives it its own again (law 2).
    """
    now = after.source[after.start_of(len(after.blocks) - last) :]
    return _would_be_another(after, last, tail) or _would_be_another(before, last, now)


def _would_be_another(look: Look, last: int, tail: str) -> bool:
    """Whether the first of so many last text blocks would show something else with the bytes it had."""
    number = len(look.blocks) - last
    reading = look.units[number][0].reading
    kept = look.source[: look.start_of(number)] + tail
    written = [unit.leaf for units in look.units for unit in units if unit.shows]
    return bool(difference(picture(written), picture(read(kept, reading.syntax, reading.options).leaves)))


def _runs_stay(before: tuple[Unit, ...], after: tuple[Unit, ...]) -> None:
    """Law 3 within a leaf: runs that are not beside the change keep their bytes."""
    if len(before) != 1 or len(after) != 1 or before[0].leaf.kind != after[0].leaf.kind:
        return
    one, other = before[0], after[0]
    if one.leaf.kind == "sealed" and one.reading is not other.reading:
        return  # it has no runs, and was edited as source: law 5
    if one.leaf.open != other.leaf.open or any(unit.source != write_leaf(unit.leaf) for unit in (one, other)):
        return  # another leaf's manner; or written in HTML, since Markdown's own signs would not show it
    runs = one.leaf.runs[: max(_same(one.leaf.runs, other.leaf.runs) - 1, 0)]
    closing = "".join(mark.close for mark in reversed(runs[-1].marks)) if runs else ""
    written = write_leaf(replace(one.leaf, runs=runs, close="")).removesuffix(closing)  # marks may close further on
    kept = one.source[: _same(written, one.source)]
    if not other.source.startswith(kept):
        raise Broken("what stands before an edit in its leaf stays", _differs(kept, other.source))


def _same(one: Sequence[object], other: Sequence[object]) -> int:
    """How many leading elements are equal."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _words(text: str) -> str:
    return text.replace(OBJECT, "").replace("\u00a0", " ").strip(f" {LINE_BREAK}")


def _differs(one: str, other: str) -> str:
    at = _same(one, other)
    start = max(at - 30, 0)
    return f"at {at}: {one[start : at + 40]!r} / {other[start : at + 40]!r}"
