"""What shows a post's body as rich text, and says what stands where in it."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from editor.body import Syntax
from editor.house import House, load_default
from editor.site import Site
from editor.site.grammar import site_grammar
from editor.ui.body.document import BASE_PIXELS, BodyDocument
from editor.ui.body.formats import CARD_OBJECT, CHIP_OBJECT, PICTURE_OBJECT
from editor.ui.body.ground import paint_ground
from editor.ui.body.looks import BodyLooks
from editor.ui.body.margin import paint_margin
from editor.ui.body.objects import CardObject, ChipObject, PictureObject
from editor.ui.body.pictures import Pictures
from editor.ui.body.view import blocks_in_view

_FONT_CHANGES = (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange)
_WIDEST = 720
_SIDE = 34


class BodyView(QTextEdit):
    """Shows a body; `source()` is its source, byte for byte where nothing was edited."""

    edited = Signal()
    caretMoved = Signal(int)
    styleChanged = Signal()

    def __init__(self, parent: QWidget | None = None, house: House | None = None) -> None:
        super().__init__(parent)
        self._make_viewport()
        self._language = "en"
        self._pixels = BASE_PIXELS
        self._first_painted = 0
        self._body = BodyDocument(house or load_default(), self)
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

    def load(self, source: str, syntax: Syntax, site_root: Path | None = None, newline: str = "\n") -> None:
        """Show another body. Undo begins here; `newline` is what the file's lines end with."""
        self._pictures.site = Site(site_root) if site_root else None
        self._pictures.forget()
        self._body.newline = newline
        self._body.load(source, syntax, site_grammar(site_root))
        self._body.number_notes()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)  # a view that is not shown yet is low, and Qt brings the caret into it
        self.styleChanged.emit()

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
        """The index of the caret's leaf, or of the last that is selected."""
        return self._body.export.leaf_index(block_meant(self.textCursor()).blockNumber())

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

    def number_notes(self) -> None:
        """Show footnotes by the numbers that they have on the page as the text is now."""
        self._body.number_notes()

    def look_for_pictures(self) -> None:
        """Files of the site came or went: show what is there."""
        self._pictures.forget()
        self._body.text.markContentsDirty(0, self._body.text.characterCount())

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
        placed = list(blocks_in_view(self, event.rect(), self._first_painted))
        blocks = [(block, rect, self._body.entry(block).leaf) for block, rect in placed]
        self._first_painted = blocks[0][0].blockNumber() if blocks else 0
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

    def _register_objects(self) -> None:
        layout = self._body.text.documentLayout()
        layout.registerHandler(PICTURE_OBJECT, PictureObject(self, self._body.tables, self._pictures))
        layout.registerHandler(CARD_OBJECT, CardObject(self, self._body.tables, self._spoken_language))
        layout.registerHandler(CHIP_OBJECT, ChipObject(self, self._body.tables, self._body.note_numbers))

    def _spoken_language(self) -> str:
        return self._language


def block_meant(cursor: QTextCursor) -> QTextBlock:
    """The text block at a caret; not the one before whose text a selection ends, as after a triple click."""
    block = cursor.block()
    behind = cursor.atBlockStart() and cursor.position() > cursor.anchor()
    return block.previous() if behind else block
