"""What can be done to a post's body by a command: each is one step of undo."""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import (
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from editor.body.manner import box_of
from editor.house import House
from editor.ui.body.formatting import Formatting
from editor.ui.body.picturing import Picturing
from editor.ui.body.rooms import table_of
from editor.ui.body.showing import BodyView, block_meant
from editor.ui.body.standing import Standing
from editor.ui.body.state import CaretState
from editor.ui.body.structure import Structure
from editor.ui.body.tasks import Tasks

if TYPE_CHECKING:
    from editor.body.whole import Whole
    from editor.ui.body.beside import Beside
    from editor.ui.body.cards import Cards
    from editor.ui.body.dependents import Dependents
    from editor.ui.body.grids import Grids
    from editor.ui.body.moving import Moving
    from editor.ui.body.notes import Notes
    from editor.ui.body.sections import Sections

CHIPS = frozenset(("liquid", "comment", "embed", "math"))
"""Kinds of atoms that are edited as source."""
_CONTAINERS = {True: "ordered", False: "unordered"}


class BodyCommands(BodyView):
    """A body that commands change, while no input method is at work."""

    frontMatterStepped = Signal(object)
    """A step back or forth, taken in the text, is one of the front matter as well: a FrontMatterChange."""

    steppedBack = Signal()
    """A step was taken back, by a command or by a key."""
    noteLeft = Signal(str, str)
    """A footnote that is not empty has lost its last mention: its name and its words."""

    def __init__(self, parent: QWidget | None = None, house: House | None = None) -> None:
        super().__init__(parent, house)
        self._composing = False
        self._formatting = Formatting(self, self._body)
        self._structure = Structure(self._body)
        self._picturing = Picturing(self._body, self._structure, self._enter)
        self._tasks = Tasks(self, self._body)
        self._waiting = False
        self._body.othersDepend.connect(self._wait_for_edit)

    def replace_source(self, source: str, front_matter: tuple[str, str] = ("", "")) -> None:
        """Show the body as it was edited elsewhere; one step that can be undone. The caret keeps its place.

        `front_matter` is the post's before and now: taking the step back takes that back as well.
        """
        standing = Standing(self)
        step = QTextCursor(self._body.text)
        step.beginEditBlock()
        self._body.replace_source(source)
        if front_matter[0] != front_matter[1]:
            self._beside.make(*front_matter)
        step.endEditBlock()
        standing.keep()

    def whole(self) -> "Whole":
        """All of the body, as it is now."""
        return self._body.whole()

    def show_as_read(self) -> None:
        """Show the body as its source is read; one step that can be undone. The caret keeps its place."""
        if self._may_edit:
            standing = Standing(self)
            self._body.show(self._body.read_again())
            standing.keep()

    def undo(self) -> None:
        """Take a step back, and go where it was."""
        self._step(super().undo)
        self.steppedBack.emit()

    def redo(self) -> None:
        """Take a step again, and go where it was."""
        self._step(super().redo)

    def _step(self, step: Callable[[], None]) -> None:
        standing, before = Standing(self), self.source()
        number = self._beside.number
        self._body.stepping = True
        step()
        if "_dependents" in vars(self) and self._dependents.is_midway():
            step()
        self._body.export.forget_changes()
        self._body.stepping = False
        change = self._beside.since(number)
        if not standing.go_to_change():
            if change is not None and before == self.source():
                standing.stay()
            else:
                standing.go_to_blocks(*self._body.export.changed_blocks(before))
        if change is not None:
            self.frontMatterStepped.emit(change)

    def state(self) -> CaretState:
        """What stands at the caret or in all of the selection."""
        cursor = self.textCursor()
        look = self._formatting.look()
        atom, block = self._body.atom_beside(cursor), block_meant(cursor)
        return CaretState(
            marks=self._formatting.marks_worn(look),
            style=self._formatting.style_worn(look),
            block=self._structure.kinds.kind(block),
            link=look.link or "",
            ordered=self._structure.kinds.ordered(block),
            colour=look.colour or "",
            background=look.background or "",
            in_table=self.in_table(),
            on_card=self._body.is_card(cursor.block()),
            on_chip=atom is not None and atom.kind in CHIPS,
            on_image=self._picturing.at(cursor) is not None,
            ticked=box_of(self._body.entry(cursor.block()).leaf),
            takes_note=self._structure.kinds.takes_note(cursor.block()),
            at_note=self._structure.kinds.in_note(cursor.block()) or (atom is not None and atom.kind == "footnote"),
        )

    def toggle_mark(self, kind: str) -> None:
        """Switch "bold", "italic", "underline" or "strike" on or off for the selection, or for what is typed next."""
        self._format(self._formatting.toggle_mark, kind)

    def toggle_style(self, style_id: str) -> None:
        """Switch a house style on or off; it takes the place of another one."""
        self._format(self._formatting.toggle_style, style_id)

    def set_text_colour(self, css: str) -> None:
        """Give the selection a text colour; "" takes colours away."""
        self._format(self._formatting.set_colour, "colour", css)

    def set_background(self, css: str) -> None:
        """Give the selection a background; "" takes backgrounds away."""
        self._format(self._formatting.set_colour, "background", css)

    def clear_formatting(self) -> None:
        """Take all marks but links from the selection."""
        self._format(self._formatting.clear)

    def set_link(self, url: str, words: str = "") -> None:
        """Link the selection, or change the link at the caret; "" takes it away."""
        self._format(self._formatting.set_link, url, words)

    def set_block(self, kind: str) -> None:
        """Make the selected text blocks "paragraph" or "heading1" … "heading6"."""
        if self._may_edit:
            self._structure.kinds.set_block(self.textCursor(), kind)
            self.styleChanged.emit()

    def insert_section(self) -> None:
        """Begin a new section at the caret, with the heading and the spacers that the house has; see `Sections`."""
        if self._may_edit:
            cursor = self.textCursor()
            self._sections.insert(cursor)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self.styleChanged.emit()

    def toggle_list(self, ordered: bool) -> None:
        """Put the selected text blocks into a list, or take them out."""
        self._toggle_container(_CONTAINERS[ordered])

    def toggle_quote(self) -> None:
        """Put the selected text blocks into a quote, or take them out."""
        self._toggle_container("quote")

    def insert_rule(self) -> None:
        """Insert a rule after the caret's text block."""
        if self._may_edit:
            cursor = self.textCursor()
            self._structure.insert_rule(cursor)
            self.setTextCursor(cursor)
            self.styleChanged.emit()

    def insert_note(self) -> None:
        """Mention a new footnote at the caret, and go to it."""
        if self._may_edit:
            cursor = self.textCursor()
            self._notes.insert(cursor)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self.styleChanged.emit()

    def go_between_notes(self) -> None:
        """Go from a footnote's mark at the caret to the note, or from the note to its mark."""
        found = self._notes.other_end(self.textCursor())
        if found is not None:
            self.setTextCursor(found)
            self.ensureCursorVisible()

    def remove_note(self, name: str) -> None:
        """Take a footnote out that nothing mentions any more; nothing is done to one that something does."""
        if self._may_edit:
            self._notes.remove_left(name)
            self.styleChanged.emit()

    def insert_picture(self, cursor: QTextCursor, src: str, alt: str = "") -> None:
        """Insert an image as a paragraph of its own after the cursor's text; the cursor comes to stand after it."""
        if self._may_edit:
            self._picturing.insert(cursor, src, alt)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self.styleChanged.emit()

    def picture_at(self, cursor: QTextCursor) -> QTextCursor | None:
        """A selection of the image at a cursor; None where there is none."""
        return self._picturing.at(cursor)

    def picture(self, image: QTextCursor) -> tuple[str, str]:
        """The address and the description of a selected image; ("", "") where none is selected any more."""
        return self._picturing.source(image)

    def picture_rect(self, image: QTextCursor) -> QRect:
        """Where a selected image is in the viewport."""
        start, end = QTextCursor(image), QTextCursor(image)
        start.setPosition(image.selectionStart())
        end.setPosition(image.selectionEnd())
        return self.cursorRect(start).united(self.cursorRect(end))

    def describe_picture(self, image: QTextCursor, alt: str, *, inserted: bool = False) -> None:
        """Give a selected image another description; `inserted`: it is what was done last, and stays one step."""
        if self._may_edit:
            self._picturing.describe(image, alt, inserted=inserted)

    def replace_picture(self, image: QTextCursor, src: str) -> None:
        """Have a selected image show another picture."""
        if self._may_edit:
            self._picturing.readdress(image, src)
            self.styleChanged.emit()

    def in_table(self) -> bool:
        """Whether the caret stands in a table's cell."""
        return table_of(self.textCursor()) is not None

    def insert_table(self) -> None:
        """Insert an empty table after the caret's text block. Raises StetError where none can stand."""
        self._change_table(self._grids.insert_table, 3, 3)

    def insert_row(self, below: bool) -> None:
        """Add a row to the caret's table. Raises Spanned."""
        self._change_table(self._grids.insert_row, below)

    def insert_column(self, after: bool) -> None:
        """Add a column to the caret's table. Raises Spanned."""
        self._change_table(self._grids.insert_column, after)

    def remove_row(self) -> None:
        """Take the caret's row out of its table. Raises Spanned."""
        self._change_table(self._grids.remove_row)

    def remove_column(self) -> None:
        """Take the caret's column out of its table. Raises Spanned."""
        self._change_table(self._grids.remove_column)

    def tick(self) -> None:
        """Tick the selected tasks, or untick them when all are ticked."""
        if self._may_edit:
            self._tasks.tick(self._tasks.selected(self.textCursor()))
            self.styleChanged.emit()

    def move_block(self, up: bool) -> None:
        """Move the caret's text block past the one above or below."""
        if self._may_edit:
            cursor = self.textCursor()
            self._moving.move(cursor, up)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def edit_card(self) -> None:
        """Open the source of the caret's card, or of the chip at the caret, in its place; then it is read anew."""
        cursor = self.textCursor()
        block, atom = cursor.block(), self._body.atom_beside(cursor)
        if not self._may_edit:
            return
        if self._body.is_card(block):
            if self._body.entry(block).leaf.kind == "sealed":
                self._cards.open(block, self._language)
        elif atom is not None and atom.kind in CHIPS:
            self._cards.open_chip(cursor, self._language)

    @property
    def is_composing(self) -> bool:
        """Whether an input method is at work: until it is done, the text is its own to change."""
        return self._composing

    @property
    def _may_edit(self) -> bool:
        return not self._composing and not self.isReadOnly()

    def _enter(self, cursor: QTextCursor) -> None:
        self._sections.enter(cursor)

    def _change_table(self, command: Callable[..., None], *details: object) -> None:
        if self._may_edit:
            cursor, step = self.textCursor(), QTextCursor(self._body.text)
            step.beginEditBlock()  # nothing else is to be done to the table until the caret stands in it
            try:
                command(cursor, *details)
            finally:
                step.endEditBlock()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self.styleChanged.emit()

    def _toggle_container(self, kind: str) -> None:
        if self._may_edit:
            self._structure.containing.toggle(self.textCursor(), kind)
            self.styleChanged.emit()

    def _format(self, command: Callable[..., None], *details: str) -> None:
        """Change marks, unless text is being composed: an input method knows only its own changes."""
        if self._may_edit:
            command(*details)
            self.styleChanged.emit()

    def _wait_for_edit(self) -> None:
        """See to what depends on an edit as soon as that is done."""
        if not self._waiting:
            self._waiting = True
            self._body.text.contentsChanged.connect(self._settle)

    def _settle(self) -> None:
        self._body.text.contentsChanged.disconnect(self._settle)
        self._waiting = False
        self._dependents.settle()

    # What nothing needs before the first painting

    @functools.cached_property
    def _beside(self) -> "Beside":
        from editor.ui.body.beside import Beside

        return Beside(self._body.text)

    @functools.cached_property
    def _cards(self) -> "Cards":
        from editor.ui.body.cards import Cards

        return Cards(self, self._body)

    @functools.cached_property
    def _dependents(self) -> "Dependents":
        from editor.ui.body.dependents import Dependents

        made = Dependents(self, self._body)
        made.noteLeft.connect(self.noteLeft)
        return made

    @functools.cached_property
    def _grids(self) -> "Grids":
        from editor.ui.body.grids import Grids

        return Grids(self._body)

    @functools.cached_property
    def _moving(self) -> "Moving":
        from editor.ui.body.moving import Moving

        return Moving(self._body)

    @functools.cached_property
    def _notes(self) -> "Notes":
        from editor.ui.body.notes import Notes

        return Notes(self._body, self._structure.kinds)

    @functools.cached_property
    def _sections(self) -> "Sections":
        from editor.ui.body.sections import Sections

        return Sections(self._body, self._structure)
