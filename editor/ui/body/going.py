"""The caret by paragraphs, as Ctrl with an arrow up or down has it in word processors; what is selected by pages."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.ui.body.view import outermost_table


def by_paragraph(cursor: QTextCursor, *, down: bool, select: bool) -> None:
    """Go to where the paragraph begins, from there to the one before; down to the next one, in the last to its end."""
    mode = QTextCursor.MoveMode.KeepAnchor if select else QTextCursor.MoveMode.MoveAnchor
    move = QTextCursor.MoveOperation
    if down:
        if not cursor.movePosition(move.NextBlock, mode):
            cursor.movePosition(move.End, mode)
        return
    cursor.movePosition(move.PreviousBlock if cursor.atBlockStart() else move.StartOfBlock, mode)


def select_by_page(view: QTextEdit, *, down: bool) -> None:
    """Select a page more or less: to what comes to stand where the caret stood, or at an end all that is left.

    Qt's own goes down or up until a page is passed, and for ever in a table, which it selects whole from beside it.
    """
    bar, place, cursor = view.verticalScrollBar(), view.cursorRect().center(), view.textCursor()
    keep, scrolled, caret = QTextCursor.MoveMode.KeepAnchor, bar.value(), cursor.position()
    bar.setValue(scrolled + (bar.pageStep() if down else -bar.pageStep()))
    if bar.value() == scrolled:
        cursor.movePosition(QTextCursor.MoveOperation.End if down else QTextCursor.MoveOperation.Start, keep)
    else:
        height = min(max(place.y(), 0), view.viewport().height() - 1)
        there = view.cursorForPosition(QPoint(place.x(), height))
        cursor.setPosition(there.position(), keep)
        table = outermost_table(there.block())
        if table is not None and cursor.position() == caret:
            cursor.setPosition(table.lastPosition() + 1 if down else table.firstPosition() - 1, keep)
    view.setTextCursor(cursor)
