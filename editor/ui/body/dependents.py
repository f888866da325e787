"""What depends on something that an edit took out or brought: it is seen to in the same step of undo."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby, pairwise

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTextEdit

from editor.body import Leaf, Reading, Run, Syntax, Unit, read
from editor.body.html_ends import left_open
from editor.body.inline import merged
from editor.body.likeness import are_alike
from editor.body.linking import Target, is_named, link_targets, self_sufficient
from editor.body.notes import as_written, noted
from editor.body.parting import parted, runs_on, taken_out
from editor.body.proving import is_loose
from editor.ui.body.blocks import pieces_of
from editor.ui.body.document import BodyDocument
from editor.ui.body.left_notes import left_of, remove, words_of
from editor.ui.body.settling import rewrite
from editor.ui.body.standing import Standing
from editor.ui.body.steps import one_step
from editor.ui.body.tables import Piece

_FARTHEST = 10_000
"""Characters before an edit that are looked through, so that it takes milliseconds wherever it is."""


class Dependents(QObject):
    """Looks at the whole of a body after an edit that others depend on, which is rare.

    A term that is left without its definition becomes a paragraph; a link whose definition is gone says itself where
    it leads; text that a new definition makes links of is shown as such. Where lines of Markdown have come to stand as
    they cannot be read for what they are shown as, they are shown as what they are read for. A footnote goes with its
    last mention where it is empty; of one that is not `noteLeft` tells, with its name and words.
    """

    noteLeft = Signal(str, str)

    def __init__(self, view: QTextEdit, body: BodyDocument) -> None:
        super().__init__(view)
        self._view = view
        self._body = body
        self._settling = False
        self._standing: Standing | None = None
        """Where the caret was before the whole was shown anew; None where it was not."""
        self._midway: dict[int, int] = {}
        """How many steps there were, and a hash of the source, after edits that were seen to."""

    def settle(self) -> None:
        """See to all of it."""
        if self._settling:
            return
        self._settling = True
        kept: dict[str, str] = {}
        try:
            kept = self._take_empty_notes()
            self._see_to_all()
            if self._standing is not None:
                self._keep_caret(self._standing)
        finally:
            self._settling, self._standing = False, None
            self._body.export.forget_changes()
        for name, words in kept.items():
            self.noteLeft.emit(name, words)

    def is_midway(self) -> bool:
        """Whether a step has led to what an edit left before it was seen to, where another one is to be taken.

        Qt joins nothing to what a key does, which is no edit block of its own.
        """
        known = self._midway.get(self._body.text.availableUndoSteps())
        return known is not None and known == hash(self._body.source())

    def _see_to_all(self) -> None:
        export = self._body.export
        if export.others_depend:
            self._take_parted_out()
            now = link_targets(unit.leaf for _, unit in export.shown())
            self._keep_links(now)
            self._show_new_links(now)
        if export.recast:
            self._give_tags()
        if export.recast or export.reshaped:
            self._show_recast(export.recast)

    def _take_empty_notes(self) -> dict[str, str]:
        """Take out the empty ones of the footnotes that are mentioned no more; the others' words by their names."""
        unmentioned = self._body.export.unmentioned
        found = left_of(self._body, sorted(unmentioned)) if unmentioned else []
        words = {name: words_of(self._body, name) for name in found}
        for name in found:
            if not words[name]:
                with self._same_step():
                    remove(self._body, name)
        return {name: said for name, said in words.items() if said}

    def _give_tags(self) -> None:
        """Make paragraphs of texts of HTML without tags that would be one text with what they have come to follow."""
        for (_, before), (number, unit) in pairwise(self._body.export.shown()):
            if runs_on(before, unit):
                with self._same_step():
                    paragraph = self._body.writer.paragraph(unit.leaf, self._body.reading)
                    self._body.set_leaf(self._body.text.findBlockByNumber(number), paragraph)

    def _take_parted_out(self) -> None:
        found = parted([unit.leaf for unit in self._body.export.of_blocks()])
        if not found:
            return
        with self._same_step():
            for number in found:
                block = self._body.text.findBlockByNumber(number)
                leaf = self._body.entry(block).leaf
                self._body.set_leaf(block, taken_out(leaf, self._body.writer.paragraph(leaf, self._body.reading)))

    def _keep_links(self, now: dict[str, Target]) -> None:
        """Let links and images say where they lead whose definition is gone."""
        with_links = dict.fromkeys(
            number for number, unit in self._body.export.shown() if any(map(_leads, unit.leaf.runs))
        )
        if not with_links:
            return
        ever = link_targets(entry.leaf for entry in self._body.tables.leaves)
        notes = {noted(unit.leaf) for _, unit in self._body.export.shown()}
        for number in with_links:
            block = self._body.text.findBlockByNumber(number)
            pieces = pieces_of(block)
            kept = list(self._kept(pieces, now, ever, notes))
            if kept != list(pieces):
                with self._same_step():
                    rewrite(self._body, block, kept)

    def _kept(
        self, pieces: Sequence[Piece], now: dict[str, Target], ever: dict[str, Target], notes: set[str]
    ) -> Iterator[Piece]:
        """A text block's content with links that lead where they did and mentions of notes that are; cards stay."""
        tables = self._body.tables
        for is_card, some in groupby(pieces, lambda piece: bool(piece.card)):
            part = tuple(some)
            runs = merged(tables.runs(part))
            made = runs if is_card else as_written(self_sufficient(runs, now, ever), notes)
            yield from part if made == runs else tables.pieces(made)

    def _show_new_links(self, now: dict[str, Target]) -> None:
        """Show the body as it is read with definitions that some of it was read without."""
        shown = self._body.export.shown()
        readings = {id(unit.reading): unit.reading for _, unit in shown}.values()
        notes = {f"[^{name}]" for _, unit in shown if (name := noted(unit.leaf))}
        mentioned = any(note in unit.leaf.text for note in notes for _, unit in shown)
        if not mentioned and all(_knows(reading, now) for reading in readings):
            return
        again = self._body.read_again()
        if len(again.leaves) != len(shown) or not any(
            _links(one.runs) != _links(unit.leaf.runs)
            for one, (_, unit) in zip(again.leaves, shown, strict=True)
            if one.kind == unit.leaf.kind
        ):
            return
        self._show(again)

    def _show_recast(self, blocks: range | None) -> None:
        """Show the body as it is read where that is not what it shows; of a long one some text blocks are looked at.

        All of it after an edit of what may reach to its end.
        """
        shown = self._body.export.shown()
        is_whole = len(self._body.source()) <= self._body.short or self._body.export.reaches_far
        if not shown or (not is_whole and (blocks is None or self._is_read_around(blocks, shown))):
            return
        again = self._body.read_again()
        if not are_alike(again.leaves, self._body.written()):
            self._show(again)

    def _is_read_around(self, blocks: range, shown: Sequence[tuple[int, Unit]]) -> bool:
        """Whether some text blocks and those around them are read as what they show."""
        part = _with_context(shown, blocks)
        source = self._body.source()
        start = self._body.export.offset(shown[part.start][0]) if part.start else 0
        end = self._body.export.end(shown[part.stop - 1][0]) if part.stop < len(shown) else len(source)
        written = [(unit.leaf, unit.source) for _, unit in shown[part.start : part.stop]]
        return self._is_read_as(source[start:end], written)

    def _is_read_as(self, source: str, written: Sequence[tuple[Leaf, str]]) -> bool:
        """Whether some of the source is read as the leaves that it was put together of."""
        if self._body.reading.syntax is Syntax.HTML:
            return are_alike(read(source, Syntax.HTML).leaves, written)
        from editor.body.markdown.proof import read_alike  # takes 80 ms to import, and bodies of HTML never need it

        return read_alike(source, written, self._body.reading.definitions)

    def _show(self, again: Reading) -> None:
        self._standing = self._standing or Standing(self._view)
        with self._same_step():
            self._body.show(again)

    def _keep_caret(self, standing: Standing) -> None:
        standing.keep()
        # The command that is at work puts the caret where its own cursor was moved to.
        caret, revision = self._view.textCursor().position(), self._body.text.revision()
        QTimer.singleShot(0, self, lambda: self._stand(caret, revision))

    def _stand(self, caret: int, revision: int) -> None:
        if self._body.text.revision() == revision:
            cursor = self._view.textCursor()
            cursor.setPosition(caret)
            self._view.setTextCursor(cursor)

    @contextmanager
    def _same_step(self) -> Iterator[None]:
        self._midway[self._body.text.availableUndoSteps()] = hash(self._body.source())
        with one_step(self._body.text, joined=True):
            yield


def _with_context(shown: Sequence[tuple[int, Unit]], blocks: range) -> range:
    """The indices of what some text blocks write, with all around them up to the next text outside of containers."""
    inside = [index for index, (number, _) in enumerate(shown) if number in blocks]
    first = inside[0] if inside else next((i for i, (number, _) in enumerate(shown) if number > blocks[0]), len(shown))
    last = inside[-1] if inside else first - 1
    first, last = max(first - 1, 0), min(last + 1, len(shown) - 1)
    while first > 0 and not _is_outside(shown[first][1]):
        first -= 1
    while last < len(shown) - 1 and not _is_outside(shown[last][1]):
        last += 1
    return range(_opened_before(shown, first), last + 1)


def _opened_before(shown: Sequence[tuple[int, Unit]], first: int) -> int:
    """The index of what comes first, not far before another, of what may have opened something around all after it."""
    found, left = first, _FARTHEST
    for index in range(first - 1, -1, -1):
        unit = shown[index][1]
        left -= len(unit.source)
        if left < 0:
            break
        if _may_open(unit):
            found = index
    return found


def _may_open(unit: Unit) -> bool:
    """Whether an element is left open, or text has signs that would open code or mathematics, were they closed."""
    if unit.leaf.kind == "sealed":
        return unit.leaf.reason == "unbalanced" or bool(left_open(unit.source)) or is_loose(unit.source)
    if unit.leaf.syntax is Syntax.HTML:
        # A browser ends a paragraph where the next one begins; kramdown has that within it.
        return not unit.leaf.close.strip() and bool(left_open(unit.source))
    is_text = unit.leaf.syntax is Syntax.MARKDOWN and unit.leaf.kind != "code"
    return is_text and (is_loose(unit.source) or "$$" in unit.source)


def _is_outside(unit: Unit) -> bool:
    return not unit.leaf.containers and unit.leaf.kind not in ("code", "sealed")


def _knows(reading: Reading, now: dict[str, Target]) -> bool:
    known = {} if reading.definitions is None else reading.definitions.links
    return all(name in known and known[name].url == target.url for name, target in now.items())


def _leads(run: Run) -> bool:
    """Whether another line says where a run leads: a link, a picture that may be such, a mention of a note."""
    return _is_elsewhere(run) or any(mark.link for mark in run.marks)


def _is_elsewhere(run: Run) -> bool:
    return run.atom is not None and (run.atom.kind == "footnote" or is_named(run.atom))


def _links(runs: tuple[Run, ...]) -> list[tuple[str, str, list[str]]]:
    """Of each run with a link, of a picture and of a mention of a note, what it says of where that leads."""
    return [
        (run.text, run.atom.raw if run.atom else "", [mark.close + mark.link for mark in run.marks if mark.kind == "a"])
        for run in runs
        if _is_elsewhere(run) or any(mark.kind == "a" for mark in run.marks)
    ]
