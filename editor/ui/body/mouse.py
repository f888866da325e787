"""What the mouse does in a post's body: clicks, double clicks and drops."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragLeaveEvent, QDropEvent, QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from editor.body.model import OBJECT
from editor.house import House
from editor.ui.body.commanding import CHIPS, BodyCommands


class BodyMouse(BodyCommands):
    """A body that is pointed at."""

    contextRequested = Signal(QPoint)
    descriptionWanted = Signal()  # of the picture at the caret
    linkFollowed = Signal(str)  # its address

    def __init__(self, parent: QWidget | None = None, house: House | None = None) -> None:
        super().__init__(parent, house)
        self._pressed: QTextCursor | None = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's hook: the caret goes where the menu is asked for, unless something is selected."""
        if not self.textCursor().hasSelection() and event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.contextRequested.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: a click on a task's box ticks it, where the caret stays; with Ctrl it follows a note or a link."""
        if self._ticked(event):
            return
        self._pressed = self._take_card(event)
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            if link := self.state().link:
                self.linkFollowed.emit(link)
            else:
                self.go_between_notes()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: a click on a card selects it, so that it can be dragged, deleted or opened."""
        super().mouseReleaseEvent(event)
        if self._pressed is not None and not self.textCursor().hasSelection():
            self.setTextCursor(self._pressed)
        self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: over a task's box the mouse points."""
        task = None if event.buttons() or self.isReadOnly() else self._tasks.at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor if task is None else Qt.CursorShape.PointingHandCursor)
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: a double click opens a card's or chip's source, or a picture's description; it follows a note."""
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
        if self._opened_chip(cursor, event.position().toPoint()):
            return
        super().mouseDoubleClickEvent(event)
        from editor.ui.body.pointing import take_whole_word

        cursor = self.textCursor()
        take_whole_word(cursor)
        self.setTextCursor(cursor)

    def _opened_chip(self, cursor: QTextCursor, point: QPoint) -> bool:
        """Open the chip that is at a point, or go to the note that it mentions; False where none is there."""
        for position in (cursor.position(), cursor.position() + 1):
            behind = QTextCursor(self._body.text)
            behind.setPosition(min(position, self._body.text.characterCount() - 1))
            chip = QTextCursor(behind)
            chip.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor)
            atom = self._body.atom_beside(behind) if chip.selectedText() == OBJECT else None
            if atom is not None and atom.kind in (*CHIPS, "footnote") and self.picture_rect(chip).contains(point):
                self.setTextCursor(behind)
                self.go_between_notes() if atom.kind == "footnote" else self.edit_card()
                return True
        return False

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's hook: moving text is one step of undo, not two. A card goes beside what it is dropped on."""
        if event.source() in (self, self.viewport()) and self.drop_card(event.position().toPoint()):
            super().dragLeaveEvent(QDragLeaveEvent())  # takes the sign away of where text would be put in
            event.acceptProposedAction()
            return
        joined = QTextCursor(self._body.text)
        joined.beginEditBlock()
        super().dropEvent(event)
        joined.endEditBlock()

    def picture_under(self, point: QPoint) -> QTextCursor | None:
        """A selection of the image that a drop at a point of the viewport is meant for; None where it goes beside one.

        It is meant for a selected image, and for one whose middle is at the point: half of its width and height.
        """
        place = self.cursorForPosition(point)
        for position in (place.position(), place.position() + 1):
            behind = QTextCursor(self._body.text)
            behind.setPosition(min(position, self._body.text.characterCount() - 1))
            image = self.picture_at(behind)
            if image is None:
                continue
            whole = self.picture_rect(image)
            inset = QSize(0, 0) if _same(image, self.textCursor()) else whole.size() / 4
            if whole.adjusted(inset.width(), inset.height(), -inset.width(), -inset.height()).contains(point):
                return image
        return None

    def drop_card(self, point: QPoint) -> bool:
        """Move the selected card to above or below what is at a point of the viewport; False for no card."""
        cursor = self.textCursor()
        if not self._may_edit or not self._card_selected(cursor):
            return False
        cursor.setPosition(cursor.selectionStart())
        target = self.cursorForPosition(point).block()
        if not self._moving.carry(cursor, target, below=point.y() > self._rect_of(target).center().y()):
            return False
        self.setTextCursor(cursor)
        return True

    def _ticked(self, event: QMouseEvent) -> bool:
        """Tick the task whose box was clicked; False where none was."""
        left = event.button() is Qt.MouseButton.LeftButton and not event.modifiers() and self._may_edit
        task = self._tasks.at(event.position().toPoint()) if left else None
        if task is None:
            return False
        self._tasks.tick([task])
        self.styleChanged.emit()
        return True

    def _take_card(self, event: QMouseEvent) -> QTextCursor | None:
        """Select the card that is pressed on; None where none is."""
        cursor = self.cursorForPosition(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        card = left and self._body.is_card(cursor.block())
        if not card or not self._rect_of(cursor.block()).contains(event.position()):
            return None
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return cursor

    def _card_selected(self, cursor: QTextCursor) -> bool:
        """Whether a card is selected, and nothing but it."""
        return cursor.selectionEnd() - cursor.selectionStart() == 1 and self._body.is_card(
            self._body.text.findBlock(cursor.selectionStart())
        )

    def _rect_of(self, block: QTextBlock) -> QRectF:
        """Where a text block is in the viewport."""
        rect = self.document().documentLayout().blockBoundingRect(block)
        return rect.translated(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())


def _same(one: QTextCursor, other: QTextCursor) -> bool:
    """Whether two cursors select the same."""
    return (one.selectionStart(), one.selectionEnd()) == (other.selectionStart(), other.selectionEnd())
