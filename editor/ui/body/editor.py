"""The rich-text editor of a post's body: what keys, input methods and clipboard do."""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from editor.body import Syntax
from editor.errors import StetError
from editor.house import House
from editor.ui.body.mouse import BodyMouse
from editor.ui.body.settling import crosses_table, remove_selected, settling
from editor.ui.body.steps import TypedSteps, one_step

if TYPE_CHECKING:
    from editor.ui.body.clipboard import Clipboard
    from editor.ui.body.nesting import Nesting
    from editor.ui.body.typed_signs import TypedSigns

_LAST_SIGNS = frozenset(" *~]")
"""What a sign that means something can end with; see `TypedSigns`."""


class BodyEditor(BodyMouse):
    """A body that somebody writes in."""

    picturesOffered = Signal(QMimeData, QTextCursor)
    """Pictures were dropped or pasted at the cursor: what `takes_pictures` was true of."""
    refused = Signal(StetError)
    """What a key or a paste would have done cannot be done, and why."""

    def __init__(self, parent: QWidget | None = None, house: House | None = None) -> None:
        super().__init__(parent, house)
        self._edited_while_composing = False
        self._replaces = False
        self._carried: QMimeData | None = None
        self._steps = TypedSteps(self._body.text)
        self.takes_pictures: Callable[[QMimeData], bool] = _takes_none
        self.takes_signs: Callable[[], bool] = _takes_none
        """Whether signs that are typed become what they mean."""
        self._connect()
        self.load("", Syntax.HTML)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Qt's hook: Tab and Shift+Tab go from cell to cell, nest items, set code in, else go out of the text."""
        if self._may_edit and self._set_code_in(deeper=next):
            return True
        if self._may_edit and self._nesting.nest(self.textCursor(), deeper=next):
            self.styleChanged.emit()
            return True
        if not self.in_table() or not self._may_edit:
            return super().focusNextPrevChild(next)
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
        if self._may_edit and self._is_step(event):
            return
        if not self._may_edit or not self._structural(event):
            writes = not self.isReadOnly() and event.text().isprintable() and event.text() and not _commands(event)
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                super().keyPressEvent(event)  # takes no part of an open step
                return
            if writes and (self._at_card() or self._steps.begins(event.text(), self.textCursor())):
                with one_step(self._body.text):
                    self._leave_card()
                    super().keyPressEvent(event)
                self._steps.note(self.textCursor())
                self.ensureCursorVisible()
            else:
                self._pass_on(event, writes=bool(writes))
            if writes and event.text() in _LAST_SIGNS:
                self._settle_signs(event.text())
            return
        self.ensureCursorVisible()
        self.styleChanged.emit()

    def _pass_on(self, event: QKeyEvent, *, writes: bool) -> None:
        """Let Qt do what a key does, and what that makes needed."""
        with settling(self._body, self.textCursor()):
            if writes and crosses_table(self._body, self.textCursor()):
                self._removed_selection()
            super().keyPressEvent(event)

    def _is_step(self, event: QKeyEvent) -> bool:
        """Whether a key was a step back or again, which is taken: QTextEdit's own goes past `undo` and `redo`."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        for key, step in ((QKeySequence.StandardKey.Undo, self.undo), (QKeySequence.StandardKey.Redo, self.redo)):
            if event.matches(key):
                step()
                return True
        return False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt's hook: what is being composed is not part of the body until it is committed."""
        if self.isReadOnly():
            event.ignore()
            return
        self._composing = bool(event.preeditString())
        if event.commitString() or event.preeditString():
            self._replaces |= self._leave_card()
            self._replaces |= self._removed_selection()
        if event.commitString():
            self._commit(event)
        else:
            super().inputMethodEvent(event)
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

    def createMimeDataFromSelection(self) -> QMimeData:
        """Qt's hook: copy, cut and drag."""
        self._carried = self._clipboard.mime_data(self.textCursor())
        return self._carried

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt's hook: text, parts of bodies and pictures are welcome, other files are not."""
        return self._takes(source) or ((source.hasText() or source.hasHtml()) and not source.hasUrls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt's hook: paste and drop."""
        if self._may_edit and self._takes(source):
            self.picturesOffered.emit(source, self.textCursor())
        elif self._may_edit:
            cursor = self.textCursor()
            try:
                self._clipboard.insert(cursor, source)
            except StetError as error:
                self.refused.emit(error)
            else:
                self.setTextCursor(cursor)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's hook: pictures that are dropped on one in the text are offered for its place."""
        taken = self._may_edit and self._takes(event.mimeData())
        image = self.picture_under(event.position().toPoint()) if taken else None
        if image is None:
            super().dropEvent(event)
            return
        self.dragLeaveEvent(QDragLeaveEvent())  # takes the sign away of where it would be put in
        event.acceptProposedAction()
        self.setTextCursor(image)
        self.picturesOffered.emit(event.mimeData(), image)

    def paste_words(self) -> None:
        """Insert the words of the clipboard in the place of the selection, without marks and structure."""
        if self._may_edit:
            cursor = self.textCursor()
            self._clipboard.insert_words(cursor, QGuiApplication.clipboard().mimeData())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    @functools.cached_property
    def _clipboard(self) -> "Clipboard":
        from editor.ui.body.clipboard import Clipboard

        return Clipboard(self._body, self._structure)

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
        application = QGuiApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._release_clipboard)

    def _release_clipboard(self) -> None:
        """Data made in Python must not outlive Python on the clipboard: keep its text only."""
        clipboard = QGuiApplication.clipboard()
        if self._carried is not None and clipboard.ownsClipboard():
            clipboard.setText(clipboard.text())
        self._carried = None

    def _takes(self, data: QMimeData) -> bool:
        """Whether somebody else takes it in: pictures, but for those that were copied from a body."""
        from editor.ui.body.clipboard import OWN_FORMAT

        return not data.hasFormat(OWN_FORMAT) and self.takes_pictures(data)

    def _announce(self) -> None:
        if self._composing:
            self._edited_while_composing = True
        else:
            self.edited.emit()

    def _caret_moved(self) -> None:
        if not self._composing:
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
                self._enter(cursor)
                handled = True
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete if plain and not shift and crosses_table(self._body, cursor):
                remove_selected(self._body, cursor)
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

    def _at_card(self) -> bool:
        """Whether the caret is at a card or a figure's picture, or a card is selected."""
        cursor = self.textCursor()
        return self._card_selected(cursor) or (
            not cursor.hasSelection() and self._structure.takes_no_text(cursor.block())
        )

    def _leave_card(self) -> bool:
        """Go on beside a card that the caret is at, or that is selected: what is typed takes no card's place.

        False where there is no card.
        """
        if not self._at_card():
            return False
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.setPosition(cursor.selectionEnd())
        with one_step(self._body.text):
            self._structure.beside_card(cursor)
        self.setTextCursor(cursor)
        return True


def _commands(event: QKeyEvent) -> bool:
    """Whether a key with text is a command all the same."""
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))


def _takes_none(data: QMimeData | None = None) -> bool:
    """Outside of a window nobody takes pictures in, and signs are text."""
    return False
