"""The rich-text editor of a post's body: what keys and input methods do."""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from editor.body import Syntax
from editor.errors import StetError
from editor.house import House
from editor.ui.body.settling import crosses_table, remove_selected, settling, take_table
from editor.ui.body.steps import TypedSteps, one_step
from editor.ui.body.taking import BodyTaking, takes_none

if TYPE_CHECKING:
    from editor.ui.body.nesting import Nesting
    from editor.ui.body.typed_signs import TypedSigns

_ERASING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_SHIFTED = (Qt.Key.Key_Insert, Qt.Key.Key_Delete)
"""Keys that paste and cut with Shift."""
_LAST_SIGNS = frozenset(" *~]")
"""What a sign that means something can end with; see `TypedSigns`."""


class BodyEditor(BodyTaking):
    """A body that somebody writes in."""

    def __init__(self, parent: QWidget | None = None, house: House | None = None) -> None:
        super().__init__(parent, house)
        self._edited_while_composing = False
        self._replaces = False
        self._typing = False
        """Whether the caret moves since somebody types or erases: in a link that is in the link, as far as its end."""
        self._steps = TypedSteps(self._body.text)
        self.takes_signs: Callable[[], bool] = takes_none
        """Whether signs that are typed become what they mean."""
        self._connect()
        self.load("", Syntax.HTML)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Qt's hook: Tab and Shift+Tab go from cell to cell, nest items, set code in; Shift+Tab else goes back.

        Tab stays in the text: who writes presses it to set a line in, and would go on typing elsewhere. F6 goes on.
        """
        if self._may_edit and self._set_code_in(deeper=next):
            return True
        if self._may_edit and self._nesting.nest(self.textCursor(), deeper=next):
            self.styleChanged.emit()
            return True
        if not self.in_table() or not self._may_edit:
            return (next and self._may_edit) or super().focusNextPrevChild(next)
        try:
            self._change_table(self._grids.next_cell if next else self._grids.previous_cell)
        except StetError as error:
            self.refused.emit(error)
        return True

    def _set_code_in(self, *, deeper: bool) -> bool:
        """Set lines of code in or out; False where there are none."""
        cursor = self.textCursor()
        is_within = self._body.text.findBlock(cursor.anchor()) == cursor.block()
        if not is_within or self._body.entry(cursor.block()).leaf.kind != "code":
            return False
        from editor.ui.body.code_lines import set_in

        set_in(cursor, deeper=deeper)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: structure keys go through `Structure`, cards are not typed into, Alt with a letter is no text."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier and event.text()
        if alt or event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):  # which found nothing to go to
            event.ignore()
            return
        if self._may_edit and self._is_command(event):
            return
        if not self._may_edit or not self._structural(event):
            self._type(event)
            return
        self.ensureCursorVisible()
        self.styleChanged.emit()

    def _type(self, event: QKeyEvent) -> None:
        """Let Qt do what a key does that is none of structure."""
        writes = not self.isReadOnly() and event.text().isprintable() and event.text() and not _commands(event)
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            super().keyPressEvent(event)  # takes no part of an open step
            return
        self._typing = bool(writes) or event.key() in _ERASING
        cursor = self.textCursor()
        if writes and self._at_card(cursor):
            with one_step(self._body.text):
                self._leave_card()
                super().keyPressEvent(event)
            self.ensureCursorVisible()
        elif writes and self._steps.begins(event.text(), cursor):
            with one_step(self._body.text):
                super().keyPressEvent(event)
            self._steps.note(self.textCursor())
        else:
            self._pass_on(event, cursor, writes=bool(writes))
        self._typing = False
        if writes and event.text() in _LAST_SIGNS:
            self._settle_signs(event.text())

    def _pass_on(self, event: QKeyEvent, cursor: QTextCursor, *, writes: bool) -> None:
        """Let Qt do what a key does at the cursor, and what that makes needed."""
        with settling(self._body, cursor):
            if writes and crosses_table(self._body, cursor):
                self._removed_selection()
            super().keyPressEvent(event)

    def _is_command(self, event: QKeyEvent) -> bool:
        """Do what a key commands that QTextEdit would do past these methods, or not at all."""
        keys = QKeySequence.StandardKey
        if event.matches(keys.SelectNextPage) or event.matches(keys.SelectPreviousPage):
            from editor.ui.body.going import select_by_page

            select_by_page(self, down=event.key() == Qt.Key.Key_PageDown)
            return True
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in _SHIFTED
        if not (shift or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            return False
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._go_by_paragraph(event):
            return True
        commands = ((keys.Undo, self.undo), (keys.Redo, self.redo), (keys.Cut, self.cut), (keys.Paste, self.paste))
        command = next((command for key, command in commands if event.matches(key)), None)
        if command is not None:
            command()
        return command is not None

    def _go_by_paragraph(self, event: QKeyEvent) -> bool:
        """Ctrl with an arrow up or down, with Shift as well; False with other keys held."""
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return False
        from editor.ui.body.going import by_paragraph

        cursor = self.textCursor()
        select = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        by_paragraph(cursor, down=event.key() == Qt.Key.Key_Down, select=select)
        self.setTextCursor(cursor)
        return True

    def end_step(self) -> None:
        """The text is saved: a step back from what is typed next comes to what was saved."""
        self._steps.end()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt's hook: what is being composed is not part of the body until it is committed."""
        if self.isReadOnly():
            event.ignore()
            return
        self._composing, self._typing = bool(event.preeditString()), True
        if event.commitString() or event.preeditString():
            self._replaces |= self._leave_card()
            self._replaces |= self._removed_selection()
        if event.commitString():
            self._commit(event)
        else:
            super().inputMethodEvent(event)
        self._typing = False
        if not self._composing and self._edited_while_composing:
            self._edited_while_composing = False
            self._announce()
        if not self._composing and event.commitString() in _LAST_SIGNS:
            self._settle_signs(event.commitString())

    def _commit(self, event: QInputMethodEvent) -> None:
        """Commit as one step of undo, and one edit, with the rest of its word or the room that was made for it."""
        if self._replaces or self._steps.goes_on(self.textCursor()):
            composing, self._composing = self._composing, True
            if self._replaces:
                self.window().activateWindow()  # else what is typed next goes where the drag came from
            with one_step(self._body.text, joined=True):
                super().inputMethodEvent(event)
            self.ensureCursorVisible()
            self._replaces, self._composing = False, composing
        else:
            super().inputMethodEvent(event)
        self._steps.note(self.textCursor())

    def _removed_selection(self) -> bool:
        """Make room for what is composed over a selection, in the style there. False where nothing is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return False
        first = QTextCursor(cursor)
        first.setPosition(cursor.selectionStart() + 1)
        form = first.charFormat()
        remove_selected(self._body, cursor)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(form)
        return True

    @functools.cached_property
    def _signs(self) -> "TypedSigns":
        from editor.ui.body.typed_signs import TypedSigns

        return TypedSigns(self, self._body, self._structure, self._formatting, self._notes)

    @functools.cached_property
    def _nesting(self) -> "Nesting":
        from editor.ui.body.nesting import Nesting

        return Nesting(self._body, self._structure.containing)

    def _connect(self) -> None:
        self._body.edited.connect(self._announce)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.currentCharFormatChanged.connect(self.styleChanged)
        self.selectionChanged.connect(self.styleChanged)

    def _announce(self) -> None:
        if self._composing:
            self._edited_while_composing = True
        else:
            self.edited.emit()

    def _caret_moved(self) -> None:
        if not self._composing:
            if not self._typing:
                self._formatting.leave_link()
            self.caretMoved.emit(self.caret_leaf())
            self.styleChanged.emit()

    def _structural(self, event: QKeyEvent) -> bool:
        """Do what a structure key does; False where the key is none or Qt's own answer is right."""
        cursor = self.textCursor()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        by_word = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and not shift and self._card_selected(cursor):
                self.edit_card()
                return True
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and (not shift or self._body.is_card(cursor.block())):
                self._end_line(cursor)
                handled = True
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete if plain and not shift and crosses_table(self._body, cursor):
                self._erase_cells(cursor, event.key())
                handled = True
            case Qt.Key.Key_Backspace if plain:
                handled = self._taken_back(cursor) or self._structure.backspace(cursor)
            case Qt.Key.Key_Delete if plain and not shift:
                handled = self._structure.delete(cursor)
            case Qt.Key.Key_Backspace if by_word:
                handled = self._structure.backspace(cursor) or self._erase_word(cursor, back=True)
            case Qt.Key.Key_Delete if by_word:
                handled = self._structure.delete(cursor) or self._erase_word(cursor, back=False)
            case _:
                handled = False
        if handled:
            self.setTextCursor(cursor)
        return handled

    def _end_line(self, cursor: QTextCursor) -> None:
        if not (self.takes_signs() and self._signs.end_line(cursor)):
            self._enter(cursor)

    def _erase_cells(self, cursor: QTextCursor, key: int) -> None:
        if key == Qt.Key.Key_Backspace:  # as in Word, where Delete empties the cells
            take_table(cursor)
        remove_selected(self._body, cursor)

    def _taken_back(self, cursor: QTextCursor) -> bool:
        if "_signs" in vars(self) and self._signs.take_back(cursor):
            return True
        return "_sections" in vars(self) and self._sections.take_back(cursor)

    def _settle_signs(self, last: str) -> None:
        if self.takes_signs():
            self._signs.settle(last)
            self.styleChanged.emit()

    def _erase_word(self, cursor: QTextCursor, *, back: bool) -> bool:
        from editor.ui.body.words import erase_word

        return erase_word(cursor, back=back)

    def _at_card(self, cursor: QTextCursor) -> bool:
        """Whether the cursor is at a card or a figure's picture, or a card is selected."""
        return self._card_selected(cursor) or (
            not cursor.hasSelection() and self._structure.takes_no_text(cursor.block())
        )

    def _leave_card(self) -> bool:
        """Go on beside a card that the caret is at, or that is selected: what is typed takes no card's place.

        False where there is no card.
        """
        cursor = self.textCursor()
        if not self._at_card(cursor):
            return False
        if cursor.hasSelection():
            cursor.setPosition(cursor.selectionEnd())
        with one_step(self._body.text):
            self._structure.beside_card(cursor)
        self.setTextCursor(cursor)
        return True


def _commands(event: QKeyEvent) -> bool:
    """Whether a key with text is a command all the same."""
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))
