"""The body as a text document: filled from source, written back to source."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor.body import OBJECT, Atom, Leaf, Reading, Syntax, read
from editor.house import House
from editor.ui.body.blocks import BlockWriter, leaf_number
from editor.ui.body.direction import runs_left, set_leftward
from editor.ui.body.export import Export
from editor.ui.body.filling import Filling
from editor.ui.body.formats import dress_block
from editor.ui.body.tables import ATOM, Entry, Tables

if TYPE_CHECKING:
    from editor.body.whole import Whole
    from editor.kramdown import Options

BASE_PIXELS = 16
SHORT = 10_000
"""Characters that are read in less than ten milliseconds, in most bodies of nine in ten posts."""
_ABOVE, _BELOW = 22, 48


class BodyDocument(QObject):
    """A QTextDocument that is a view of a body's source."""

    edited = Signal()
    """The source may have changed."""
    othersDepend = Signal()
    """An edit that is not done yet has changed what something elsewhere depends on: see `Dependents`."""

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.house = house
        self.newline = "\n"
        self.note_numbers: dict[str, int] = {}
        """The numbers that footnotes have on the page, as far as they are known."""
        self.tables = Tables()
        self.text = QTextDocument(self)
        self.text.setDocumentMargin(0)
        font = self.text.defaultFont()
        font.setPixelSize(BASE_PIXELS)
        self.text.setDefaultFont(font)
        self.filling = Filling(self.tables, BASE_PIXELS)
        self.writer = BlockWriter(self.tables, house)
        self.export = Export(self.text, self.writer)
        self.short = SHORT
        """How many characters a body may have to be read whole after an edit of more than text."""
        self.stepping = False
        """Whether a step is taken back or again, with all that it made needed."""
        self._filling = False
        self._leftward = False
        self._options: Options | None = None
        self._origins: dict[int, int] = {}
        self.text.contentsChange.connect(self._spliced)

    @property
    def reading(self) -> Reading:
        """What the document was filled from last."""
        assert self.export.reading is not None, "a document is filled before it is used"
        return self.export.reading

    def set_house(self, house: House) -> None:
        """Write new markup in another house style."""
        self.house = self.writer.house = house

    def load(self, source: str, syntax: Syntax, options: "Options | None" = None) -> None:
        """Show another body, read with its site's options; undo begins here."""
        self._options = options
        reading = read(source, syntax, options)
        self.text.setUndoRedoEnabled(False)
        self._leftward = runs_left(source)
        with self._refilling(reading):
            self.text.clear()
            set_leftward(self.text, self._leftward)
            self._set_margins()
            cursor = QTextCursor(self.text)
            cursor.beginEditBlock()
            self.filling.reading(cursor, reading)
            cursor.endEditBlock()
        self.text.setUndoRedoEnabled(True)
        self.text.setModified(False)

    def replace_source(self, source: str) -> None:
        """Show the body as it was edited as source: one step that can be undone."""
        if source != self.source():
            self.show(read(source, self.reading.syntax, self._options))

    def read_again(self) -> Reading:
        """Its source, read as when it is opened again."""
        return read(self.source(), self.reading.syntax, self._options)

    def written(self) -> list[tuple[Leaf, str]]:
        """The leaves that are shown, each with what it writes."""
        return [(unit.leaf, unit.source) for _, unit in self.export.shown()]

    def whole(self) -> "Whole":
        """All of it, as it is now."""
        from editor.body.whole import Whole  # with what reads it, which no start needs

        return Whole(self.source(), self.reading.syntax, self._options, self.written())

    def show(self, reading: Reading) -> None:
        """Show a body that was read anew in the place of this one: one step that can be undone."""
        self._look_for_leftward(reading.source)
        with self._refilling(reading):
            cursor = QTextCursor(self.text)
            cursor.beginEditBlock()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
            self.filling.reading(cursor, reading)
            cursor.endEditBlock()
        self.edited.emit()

    def source(self) -> str:
        """The body's source."""
        return self.export.source()

    def source_of(self, block: QTextBlock) -> str:
        """What a text block writes, in the source."""
        return "".join(unit.source for unit in self.writer.units(block))

    def entry(self, block: QTextBlock) -> Entry:
        """The leaf of a text block."""
        return self.tables.leaves[leaf_number(block)]

    def is_card(self, block: QTextBlock) -> bool:
        """Whether a text block shows a card, which has no text of its own."""
        return self.entry(block).leaf.kind in ("sealed", "rule") and block.length() > 1

    def atom_beside(self, cursor: QTextCursor) -> Atom | None:
        """What the object before the cursor, or else the one behind it, stands for; None where there is none."""
        for position in (cursor.position(), cursor.position() + 1):
            if cursor.block().contains(position - 1) and self.text.characterAt(position - 1) == OBJECT:
                found = QTextCursor(self.text)
                found.setPosition(position)
                return self.tables.atoms[found.charFormat().intProperty(ATOM)]
        return None

    def number_notes(self) -> None:
        """Look at the numbers that footnotes have; marks and notes show them."""
        if not any(atom.kind == "footnote" for atom in self.tables.atoms):
            return
        from editor.ui.body.note_numbers import note_numbers  # which few posts need

        found = note_numbers(self)
        if found != self.note_numbers:
            self.note_numbers.clear()
            self.note_numbers.update(found)
            self.text.markContentsDirty(0, self.text.characterCount())

    def number_of(self, leaf: Leaf) -> int:
        """The number of a leaf that is new to the document."""
        return self.tables.leaf(leaf, self.reading)

    def set_leaf(self, block: QTextBlock, leaf: Leaf | int) -> None:
        """Make a text block another leaf's, a new one's or that of a number; its text and marks stay."""
        number = leaf if isinstance(leaf, int) else self.number_of(leaf)
        dress_block(QTextCursor(block), self.tables.leaves[number].leaf, number, BASE_PIXELS)

    def origins(self, number: int) -> Iterator[int]:
        """The leaves that a leaf was made from by changing its kind, latest first."""
        while number in self._origins:
            number = self._origins[number]
            yield number

    def set_origin(self, number: int, origin: int) -> None:
        """Remember which leaf a leaf of another kind was made from."""
        self._origins[number] = origin

    def _set_margins(self) -> None:
        """Room above and below the text, which scrolls with it."""
        frame = self.text.rootFrame()
        form = frame.frameFormat()
        form.setTopMargin(_ABOVE)
        form.setBottomMargin(_BELOW)
        frame.setFrameFormat(form)

    @contextmanager
    def _refilling(self, reading: Reading) -> Iterator[None]:
        self._filling = True
        try:
            yield
        finally:
            self._filling = False
            self.export.rebuild(reading)

    def _look_for_leftward(self, text: str) -> None:
        """Once text runs from right to left somewhere, Qt is to look at each text block."""
        if not self._leftward and runs_left(text):
            self._leftward = True
            set_leftward(self.text, True)

    def _spliced(self, position: int, removed: int, added: int) -> None:
        if self._filling:  # from source that was looked at whole
            return
        if added and not self._leftward:
            self._look_for_leftward(_text(self.text, position, added))
        if self.export.splice(position, added):
            self.edited.emit()
            if self.export.needs_more and not self.stepping:
                self.othersDepend.emit()


def _text(document: QTextDocument, position: int, length: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    cursor.setPosition(min(position + length, document.characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()
