"""Footnotes in the text: put in, and gone to from their marks and back."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor.body import Leaf, Mark
from editor.body.model import OBJECT, common_length
from editor.body.notes import define, free_name, mention_of, name_of, new_note, noted
from editor.body.spelling import PARSED_IN_MARKDOWN
from editor.ui.body.document import BodyDocument
from editor.ui.body.kinds import Kinds
from editor.ui.body.left_notes import left_of, remove
from editor.ui.body.note_numbers import mentions, name_at
from editor.ui.body.rooms import room_of
from editor.ui.body.tables import MARKS, Piece

_SIGNS = ("*", "_", "~")
"""What marks of Markdown begin with in which a footnote is mentioned as it is beside them."""


class Notes:
    """Looks at footnotes of a body's document, and makes new ones."""

    def __init__(self, document: BodyDocument, kinds: Kinds) -> None:
        self._document = document
        self._kinds = kinds

    def insert(self, cursor: QTextCursor) -> None:
        """Mention a new footnote where the cursor is, and go to it; one step of undo.

        The footnote stands behind the others, or at the end. Nothing is done where none can be mentioned.
        """
        cursor.setPosition(cursor.selectionEnd())
        if not self._kinds.takes_note(cursor.block()):
            return
        reading = self._document.entry(cursor.block()).reading
        name = free_name(self._document.source())
        define(name, reading)
        cursor.beginEditBlock()
        self.mention(cursor, name)
        self._make_room(cursor)
        self._document.set_leaf(cursor.block(), new_note(name, reading))
        cursor.setCharFormat(QTextCharFormat())
        cursor.endEditBlock()

    def other_end(self, cursor: QTextCursor) -> QTextCursor | None:
        """Where the note begins that is mentioned at the cursor, or where the note is mentioned that it is in."""
        name = self.mentioned_at(cursor)
        if name:
            return next((QTextCursor(block) for block in self._notes() if noted(self._leaf(block)) == name), None)
        name = noted(self._leaf(cursor.block()))
        return next(
            (found for found in mentions(self._document) if name and name_at(self._document, found) == name), None
        )

    def has(self, name: str) -> bool:
        """Whether there is a footnote of this name."""
        return any(noted(self._leaf(block)) == name for block in self._notes())

    def remove_left(self, name: str) -> None:
        """Take a footnote out, where nothing but itself mentions it; one step of undo."""
        if left_of(self._document, [name]):
            remove(self._document, name)

    def mentioned_at(self, cursor: QTextCursor) -> str:
        """The name of the footnote that is mentioned before the cursor, or else behind it; "" for none."""
        atom = self._document.atom_beside(cursor)
        return name_of(atom.raw) if atom is not None and atom.kind == "footnote" else ""

    def mention(self, cursor: QTextCursor, name: str) -> None:
        """Put the mark in: amid bold and italic text as it is, but behind a link or code."""
        tables, marks = self._document.tables, () if cursor.atBlockStart() else self._marks(cursor)
        own = [mark.open[:1] in _SIGNS or (mark.kind in PARSED_IN_MARKDOWN - {"a"}) for mark in marks]
        kept = marks[: own.index(False)] if False in own else marks
        while marks != kept and common_length(marks, self._marks_behind(cursor)) > len(kept):
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        kept = kept[: common_length(kept, self._marks_behind(cursor))]
        piece = Piece(OBJECT, tables.stack(kept), atom=tables.atom(mention_of(name)))
        self._document.filling.pieces(cursor, (piece,))

    def _marks_behind(self, cursor: QTextCursor) -> tuple[Mark, ...]:
        """The marks of the character behind a cursor; none at the end of a text block."""
        behind = QTextCursor(cursor)
        behind.movePosition(QTextCursor.MoveOperation.NextCharacter)
        return () if cursor.atBlockEnd() else self._marks(behind)

    def _marks(self, cursor: QTextCursor) -> tuple[Mark, ...]:
        return self._document.tables.stacks[cursor.charFormat().intProperty(MARKS)]

    def _make_room(self, cursor: QTextCursor) -> None:
        """Go to an empty text block behind the last note, or at the end of the text."""
        last = max(self._notes(), key=QTextBlock.position, default=None)
        if last is not None and room_of(last) is None:
            cursor.setPosition(last.position() + last.length() - 1)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        if last is not None or cursor.block().length() > 1:
            cursor.insertBlock()

    def _notes(self) -> Iterator[QTextBlock]:
        """The text blocks of footnotes."""
        block = self._document.text.begin()
        while block.isValid():
            if noted(self._leaf(block)):
                yield block
            block = block.next()

    def _leaf(self, block: QTextBlock) -> Leaf:
        return self._document.entry(block).leaf
