"""The rich-text editor of a post's body."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFont,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from editor.body import Syntax
from editor.body.manner import box_of
from editor.house import House, load_default
from editor.site import Site
from editor.ui.body.document import BASE_PIXELS, BodyDocument
from editor.ui.body.formats import CARD_OBJECT, CHIP_OBJECT, PICTURE_OBJECT
from editor.ui.body.formatting import Formatting
from editor.ui.body.ground import paint_ground
from editor.ui.body.looks import BodyLooks
from editor.ui.body.margin import paint_margin
from editor.ui.body.objects import CardObject, ChipObject, PictureObject
from editor.ui.body.pictures import Pictures
from editor.ui.body.picturing import Picturing
from editor.ui.body.rooms import table_of
from editor.ui.body.settling import crosses_table, remove_selected, settling
from editor.ui.body.standing import Standing
from editor.ui.body.state import CaretState
from editor.ui.body.structure import Structure
from editor.ui.body.tasks import Tasks
from editor.ui.body.view import blocks_in_view

if TYPE_CHECKING:
    from editor.ui.body.cards import Cards
    from editor.ui.body.clipboard import Clipboard
    from editor.ui.body.grids import Grids
    from editor.ui.body.moving import Moving
    from editor.ui.body.nesting import Nesting
    from editor.ui.body.sections import Sections

_CONTAINERS = {True: "ordered", False: "unordered"}
_FONT_CHANGES = (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange)
_WIDEST = 720
_SIDE = 34


class BodyEditor(QTextEdit):
    """Shows a body as rich text; `source()` is its source, byte for byte where nothing was edited."""

    edited = Signal()
    caretMoved = Signal(int)
    styleChanged = Signal()
    contextRequested = Signal(QPoint)
    descriptionWanted = Signal()  # of the picture at the caret
    picturesOffered = Signal(QMimeData, QTextCursor)
    """Pictures were dropped or pasted at the cursor: what `takes_pictures` was true of."""

    def __init__(self, parent: QWidget | None = None, house: House | None = None) -> None:
        super().__init__(parent)
        self._make_viewport()
        self._language = "en"
        self._pixels = BASE_PIXELS
        self._composing = False
        self._edited_while_composing = False
        self._replaces = False
        self._carried: QMimeData | None = None
        self._body = BodyDocument(house or load_default(), self)
        self._formatting = Formatting(self, self._body)
        self._structure = Structure(self._body)
        self._picturing = Picturing(self._body, self._structure, self._enter)
        self.takes_pictures: Callable[[QMimeData], bool] = _takes_none
        self._tasks = Tasks(self, self._body)
        self._pictures = Pictures(self)
        self._pictures.came.connect(self.viewport().update)
        self._looks = BodyLooks(self._body.text, self._body.tables)
        self._looks.set_house(self._body.house)
        self._register_objects()
        self.setDocument(self._body.text)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self._connect()
        self._body.load("", Syntax.HTML)

    # --- the body

    def load(self, source: str, syntax: Syntax, site_root: Path | None = None, newline: str = "\n") -> None:
        """Show another body. Undo begins here; `newline` is what the file's lines end with."""
        self._pictures.site = Site(site_root) if site_root else None
        self._pictures.forget()
        self._body.newline = newline
        self._body.load(source, syntax)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.styleChanged.emit()

    def replace_source(self, source: str) -> None:
        """Show the body as it was edited elsewhere; one step that can be undone. The caret keeps its place."""
        standing = Standing(self)
        self._body.replace_source(source)
        standing.keep()

    def undo(self) -> None:
        """Take a step back, and go where it was."""
        self._step(super().undo)

    def redo(self) -> None:
        """Take a step again, and go where it was."""
        self._step(super().redo)

    def _step(self, step: Callable[[], None]) -> None:
        standing, before = Standing(self), self.source()
        step()
        if not standing.go_to_change():
            standing.go_to_blocks(*self._body.export.changed_blocks(before))

    def source(self) -> str:
        """The body's source."""
        return self._body.source()

    def set_house(self, house: House) -> None:
        """Write new markup in another house style."""
        self._body.set_house(house)
        self._looks.set_house(house)

    def set_language(self, language: str) -> None:
        """Name sealed leaves in "ko" or "en"."""
        self._language = language
        self.viewport().update()

    def set_dark(self, dark: bool) -> None:
        """Shift colours so that they stay legible on a dark ground; on screen only."""
        self._looks.set_dark(dark)

    def set_zoom(self, percent: int) -> None:
        """Show the text at a size, 100 being the usual one."""
        self._pixels = max(8, round(BASE_PIXELS * percent / 100))
        self._dress_text()

    def leaf_offset(self, index: int) -> int:
        """Where the leaf with this index begins in `source()`."""
        return self._body.export.offset(self._body.export.block_of_leaf(index))

    def leaf_at(self, offset: int) -> int:
        """The index of the leaf that holds an offset of `source()`."""
        return self._body.export.leaf_index(self._body.export.block_at(offset))

    def block_at(self, offset: int) -> int:
        """The number of the text block that shows what stands at an offset of `source()`."""
        return self._body.export.block_at(offset)

    def caret_leaf(self) -> int:
        """The index of the caret's leaf."""
        return self._body.export.leaf_index(self.textCursor().blockNumber())

    def go_to_shown(self, leaves: range, characters: int, *, onward: bool) -> None:
        """Put the caret after so many characters, spaces not counted, of these leaves; see `pointing.position`."""
        from editor.ui.body import pointing

        cursor = self.textCursor()
        cursor.setPosition(pointing.position(self._body, leaves, characters, onward=onward))
        self.setTextCursor(cursor)

    def outline(self) -> list[tuple[int, str, int]]:
        """The headings: level, text and text block number of each."""
        found = []
        block = self._body.text.begin()
        while block.isValid():
            kind = self._body.entry(block).leaf.kind
            if kind.startswith("heading"):
                found.append((int(kind[-1]), block.text(), block.blockNumber()))
            block = block.next()
        return found

    def state(self) -> CaretState:
        """What stands at the caret or in all of the selection."""
        cursor = self.textCursor()
        look = self._formatting.look()
        return CaretState(
            marks=self._formatting.marks_worn(look),
            style=self._formatting.style_worn(look),
            block=self._structure.kinds.kind(cursor.block()),
            link=look.link or "",
            ordered=self._structure.kinds.ordered(cursor.block()),
            colour=look.colour or "",
            background=look.background or "",
            in_table=self.in_table(),
            on_card=self._body.is_card(cursor.block()),
            on_image=self._picturing.at(cursor) is not None,
            ticked=box_of(self._body.entry(cursor.block()).leaf),
        )

    # --- commands

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

    def set_link(self, url: str) -> None:
        """Link the selection, or change the link at the caret; "" takes it away."""
        self._format(self._formatting.set_link, url)

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

    def look_for_pictures(self) -> None:
        """Files of the site came or went: show what is there."""
        self._pictures.forget()
        self._body.text.markContentsDirty(0, self._body.text.characterCount())

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
        """Open the source of the caret's card in its place; on leaving it is read anew."""
        block = self.textCursor().block()
        if not self._may_edit or self._body.entry(block).leaf.kind != "sealed" or not self._body.is_card(block):
            return
        self._cards.open(block, self._language)

    # --- Qt's hooks

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's hook: the caret goes where the menu is asked for, unless something is selected."""
        if not self.textCursor().hasSelection() and event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.contextRequested.emit(event.globalPos())

    def focusNextPrevChild(self, next: bool) -> bool:
        """Qt's hook: Tab and Shift+Tab go from cell to cell in a table, nest list items, else go out of the text."""
        if self._may_edit and self._nesting.nest(self.textCursor(), deeper=next):
            self.styleChanged.emit()
            return True
        if not self.in_table() or not self._may_edit:
            return super().focusNextPrevChild(next)
        self._change_table(self._grids.next_cell if next else self._grids.previous_cell)
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
            if writes:
                self._leave_card()
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                super().keyPressEvent(event)  # takes no part of an open step
                return
            with settling(self._body, self.textCursor()):
                if writes and crosses_table(self._body, self.textCursor()):
                    self._removed_selection()
                super().keyPressEvent(event)
            return
        self.ensureCursorVisible()
        self.styleChanged.emit()

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
            self._leave_card()
            self._replaces |= self._removed_selection()
        if self._replaces and event.commitString():
            self._commit_over_selection(event)
        else:
            super().inputMethodEvent(event)
        if not self._composing and self._edited_while_composing:
            self._edited_while_composing = False
            self._announce()

    def _commit_over_selection(self, event: QInputMethodEvent) -> None:
        """Commit as one step of undo, and one edit, with the removal of what was selected."""
        self._replaces, composing, self._composing = False, self._composing, True
        joined = QTextCursor(self._body.text)
        joined.joinPreviousEditBlock()
        super().inputMethodEvent(event)
        joined.endEditBlock()
        self._composing = composing

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
            self._clipboard.insert(cursor, source)
            self.setTextCursor(cursor)

    def paste_words(self) -> None:
        """Insert the words of the clipboard in the place of the selection, without marks and structure."""
        if self._may_edit:
            cursor = self.textCursor()
            self._clipboard.insert_words(cursor, QGuiApplication.clipboard().mimeData())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's hook: moving text is one step of undo, not two."""
        joined = QTextCursor(self._body.text)
        joined.beginEditBlock()
        super().dropEvent(event)
        joined.endEditBlock()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: a click on a task's box ticks it, and leaves the caret where it is."""
        if not self._ticked(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: over a task's box the mouse points."""
        task = None if event.buttons() or self.isReadOnly() else self._tasks.at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor if task is None else Qt.CursorShape.PointingHandCursor)
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: a double click on a card opens its source, on a picture its description."""
        if self._ticked(event):
            return
        cursor = self.cursorForPosition(event.position().toPoint())
        if self._body.is_card(cursor.block()):
            self.setTextCursor(cursor)
            self.edit_card()
            return
        image = self.picture_at(cursor)
        if image is not None and self.picture_rect(image).contains(event.position().toPoint()):
            self.setTextCursor(cursor)
            self.descriptionWanted.emit()
            return
        super().mouseDoubleClickEvent(event)
        from editor.ui.body.pointing import take_whole_word

        cursor = self.textCursor()
        take_whole_word(cursor)
        self.setTextCursor(cursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's hook: the wheel scrolls; zooming is a command of the window."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the column stays as wide as the site's article at most."""
        side = max(_SIDE, (self.width() - _WIDEST) // 2)
        self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the ground of code under the text; list markers, quote bars and spacers' dots beside it."""
        blocks = list(blocks_in_view(self, event.rect()))
        paint_ground(self, self._body, blocks, self._language)
        super().paintEvent(event)
        paint_margin(self, self._body, blocks, self._language)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook: cards are drawn in the palette's colours; the text keeps its own size in a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
        elif event.type() in _FONT_CHANGES:
            self._dress_text()

    # --- what nothing needs before the first painting

    @functools.cached_property
    def _cards(self) -> "Cards":
        from editor.ui.body.cards import Cards

        return Cards(self, self._body)

    @functools.cached_property
    def _clipboard(self) -> "Clipboard":
        from editor.ui.body.clipboard import Clipboard

        return Clipboard(self._body, self._structure)

    @functools.cached_property
    def _grids(self) -> "Grids":
        from editor.ui.body.grids import Grids

        return Grids(self._body)

    @functools.cached_property
    def _moving(self) -> "Moving":
        from editor.ui.body.moving import Moving

        return Moving(self._body)

    @functools.cached_property
    def _nesting(self) -> "Nesting":
        from editor.ui.body.nesting import Nesting

        return Nesting(self._body, self._structure.containing)

    @functools.cached_property
    def _sections(self) -> "Sections":
        from editor.ui.body.sections import Sections

        return Sections(self._body, self._structure)

    # --- inside

    def _make_viewport(self) -> None:
        """A viewport of our own. For a widget that Qt made, PySide sets up every class that it might be: 26 ms."""
        viewport = QWidget(self)
        viewport.setObjectName("qt_scrollarea_viewport")  # the name by which style sheets take it for part of its area
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        viewport.setCursor(Qt.CursorShape.IBeamCursor)
        viewport.setMouseTracking(True)
        viewport.setAcceptDrops(True)
        self.setViewport(viewport)

    def _dress_text(self) -> None:
        """Show the text in the widget's face, at the text's own size: Qt gives it the widget's."""
        font = QFont(self.font())
        font.setPixelSize(self._pixels)
        if font != self._body.text.defaultFont():
            self._body.text.setDefaultFont(font)
            self._looks.refresh()

    def _connect(self) -> None:
        self._body.edited.connect(self._announce)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.currentCharFormatChanged.connect(self.styleChanged)
        self.selectionChanged.connect(self.styleChanged)
        application = QGuiApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._release_clipboard)

    def _register_objects(self) -> None:
        layout = self._body.text.documentLayout()
        layout.registerHandler(PICTURE_OBJECT, PictureObject(self, self._body.tables, self._pictures))
        layout.registerHandler(CARD_OBJECT, CardObject(self, self._body.tables, self._spoken_language))
        layout.registerHandler(CHIP_OBJECT, ChipObject(self, self._body.tables))

    def _spoken_language(self) -> str:
        return self._language

    def _release_clipboard(self) -> None:
        """Data made in Python must not outlive Python on the clipboard: keep its text only."""
        clipboard = QGuiApplication.clipboard()
        if self._carried is not None and clipboard.ownsClipboard():
            clipboard.setText(clipboard.text())
        self._carried = None

    @property
    def is_composing(self) -> bool:
        """Whether an input method is at work: until it is done, the text is its own to change."""
        return self._composing

    @property
    def _may_edit(self) -> bool:
        return not self._composing and not self.isReadOnly()

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

    def _enter(self, cursor: QTextCursor) -> None:
        self._sections.enter(cursor)

    def _taken_back(self, cursor: QTextCursor) -> bool:
        return "_sections" in vars(self) and self._sections.take_back(cursor)

    def _erase_word(self, cursor: QTextCursor, *, back: bool) -> bool:
        from editor.ui.body.words import erase_word

        return erase_word(cursor, back=back)

    def _ticked(self, event: QMouseEvent) -> bool:
        """Tick the task whose box was clicked; False where none was."""
        left = event.button() is Qt.MouseButton.LeftButton and not event.modifiers() and self._may_edit
        task = self._tasks.at(event.position().toPoint()) if left else None
        if task is None:
            return False
        self._tasks.tick([task])
        self.styleChanged.emit()
        return True

    def _change_table(self, command: Callable[..., None], *details: object) -> None:
        if self._may_edit:
            cursor = self.textCursor()
            command(cursor, *details)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self.styleChanged.emit()

    def _card_selected(self, cursor: QTextCursor) -> bool:
        """Whether a card is selected, and nothing but it."""
        return cursor.selectionEnd() - cursor.selectionStart() == 1 and self._body.is_card(
            self._body.text.findBlock(cursor.selectionStart())
        )

    def _leave_card(self) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection() and self._body.is_card(cursor.block()):
            self._structure.beside_card(cursor)
            self.setTextCursor(cursor)

    def _toggle_container(self, kind: str) -> None:
        if self._may_edit:
            self._structure.containing.toggle(self.textCursor(), kind)
            self.styleChanged.emit()

    def _format(self, command: Callable[..., None], *details: str) -> None:
        """Change marks, unless text is being composed: an input method knows only its own changes."""
        if self._may_edit:
            command(*details)
            self.styleChanged.emit()


def _commands(event: QKeyEvent) -> bool:
    """Whether a key with text is a command all the same."""
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))


def _takes_none(data: QMimeData) -> bool:
    """Outside of a window nobody takes pictures in."""
    return False
