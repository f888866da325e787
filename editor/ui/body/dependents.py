"""What depends on something that an edit took out or brought: it is seen to in the same step of undo."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.body import Reading, Run, Syntax, Unit, read
from editor.body.linking import Target, link_targets, self_sufficient
from editor.body.parting import parted, taken_out
from editor.ui.body.blocks import pieces_of
from editor.ui.body.document import BodyDocument
from editor.ui.body.standing import Standing


class Dependents(QObject):
    """Looks at the whole of a body after an edit that others depend on, which is rare.

    A term that is left without its definition becomes a paragraph; a link whose definition is gone says itself where
    it leads; text that a new definition makes links of is shown as such.
    """

    def __init__(self, view: QTextEdit, body: BodyDocument) -> None:
        super().__init__(view)
        self._view = view
        self._body = body
        self._settling = False

    def settle(self) -> None:
        """See to all of it. After a step back there is nothing to do, as there was nothing after the step itself."""
        if self._settling or self._body.reading.syntax is Syntax.HTML:
            return
        self._settling = True
        try:
            self._take_parted_out()
            now = link_targets(unit.leaf for _, unit in self._body.export.shown())
            self._keep_links(now)
            self._show_new_links(now)
        finally:
            self._settling = self._body.export.others_depend = False

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
        changed = [(number, runs) for number, unit in self._body.export.shown() if (runs := self._kept(unit, now))]
        if not changed:
            return
        with self._same_step():
            for number, runs in changed:
                self._write(self._body.text.findBlockByNumber(number), runs)

    def _kept(self, unit: Unit, now: dict[str, Target]) -> tuple[Run, ...]:
        """The runs of a leaf whose links do not all lead where they did; none where they do."""
        runs = unit.leaf.runs
        if not any(mark.link for run in runs for mark in run.marks) and not any(map(_is_picture, runs)):
            return ()
        ever = link_targets(entry.leaf for entry in self._body.tables.leaves)
        made = self_sufficient(runs, now, ever)
        return () if _links(made) == _links(runs) else made

    def _write(self, block: QTextBlock, runs: tuple[Run, ...]) -> None:
        if any(piece.card for piece in pieces_of(block)):
            return
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._body.filling.pieces(cursor, self._body.tables.pieces(runs))

    def _show_new_links(self, now: dict[str, Target]) -> None:
        """Show the body as it is read with definitions that some of it was read without."""
        shown = self._body.export.shown()
        readings = {id(unit.reading): unit.reading for _, unit in shown}.values()
        if all(_knows(reading, now) for reading in readings):
            return
        again = read(self._body.source(), Syntax.MARKDOWN, self._body.reading.options)
        if len(again.leaves) != len(shown) or not any(
            _links(one.runs) != _links(unit.leaf.runs)
            for one, (_, unit) in zip(again.leaves, shown, strict=True)
            if one.kind == unit.leaf.kind
        ):
            return
        standing = Standing(self._view)
        with self._same_step():
            self._body.show(again)
        standing.keep()

    @contextmanager
    def _same_step(self) -> Iterator[None]:
        joined = QTextCursor(self._body.text)
        joined.joinPreviousEditBlock()
        try:
            yield
        finally:
            joined.endEditBlock()


def _knows(reading: Reading, now: dict[str, Target]) -> bool:
    known = {} if reading.definitions is None else reading.definitions.links
    return all(name in known and known[name].url == target.url for name, target in now.items())


def _is_picture(run: Run) -> bool:
    return run.atom is not None and run.atom.raw.startswith("![")


def _links(runs: tuple[Run, ...]) -> list[tuple[str, str, list[str]]]:
    """Of each run with a link, or of a picture, what it says of where that leads."""
    return [
        (run.text, run.atom.raw if run.atom else "", [mark.close + mark.link for mark in run.marks if mark.kind == "a"])
        for run in runs
        if _is_picture(run) or any(mark.kind == "a" for mark in run.marks)
    ]
