"""The caret by paragraphs, as Ctrl with an arrow up or down has it in word processors."""

from PySide6.QtGui import QTextCursor


def by_paragraph(cursor: QTextCursor, *, down: bool, select: bool) -> None:
    """Go to where the paragraph begins, from there to the one before; down to the next one, in the last to its end."""
    mode = QTextCursor.MoveMode.KeepAnchor if select else QTextCursor.MoveMode.MoveAnchor
    move = QTextCursor.MoveOperation
    if down:
        if not cursor.movePosition(move.NextBlock, mode):
            cursor.movePosition(move.End, mode)
        return
    cursor.movePosition(move.PreviousBlock if cursor.atBlockStart() else move.StartOfBlock, mode)
