"""Two texts as one: what went is struck through on red ground, what came stands on green ground."""

import re

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from editor.post.comparing import Alike, Piece, Side, compare
from editor.ui import fonts
from editor.ui.theme import Theme

_MARGIN = 4
_TAGS = re.compile(r"(<[^<>]*>)")


class Comparison(QTextEdit):
    """For reading only. Lines that are alike are told by their number."""

    def __init__(self, parent: QWidget | None = None, side: Side = Side.BOTH) -> None:
        """`side`: what only the other one has is left out, and each line is as high as its neighbour's."""
        super().__init__(parent)
        self._side = side
        if side is not Side.BOTH:
            self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setObjectName("comparison")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFont(fonts.source())
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(12)
        self._texts = ("", "")
        self._formats: dict[Side, QTextCharFormat] = {side: QTextCharFormat() for side in Side}
        self._quiet = QTextCharFormat()

    def show_texts(self, before: str, after: str) -> None:
        """Show what became of `before`."""
        self._texts = (before, after)
        self._fill()

    def dress(self, theme: Theme) -> None:
        """Wear a theme's colours."""
        for side, role in ((Side.BEFORE, "removed"), (Side.AFTER, "added")):
            self._formats[side].setBackground(theme.colour(role))
            self._formats[side].setForeground(theme.colour("text"))
        self._formats[Side.BEFORE].setFontStrikeOut(self._side is Side.BOTH)
        self._formats[Side.BOTH].setForeground(theme.colour("text"))
        self._quiet.setForeground(theme.colour("quiet"))
        self._fill()

    def _fill(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        room = QTextBlockFormat()
        room.setBottomMargin(_MARGIN)
        cursor.setBlockFormat(room)
        for index, line in enumerate(compare(*self._texts)):
            if index:
                cursor.insertBlock()
            self._insert(cursor, line)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _insert(self, cursor: QTextCursor, line: tuple[Piece, ...] | Alike) -> None:
        if isinstance(line, Alike):
            cursor.insertText(self.tr("… {count} lines alike").format(count=line.count), self._quiet)
            return
        for piece in line:
            if Side.BOTH not in (self._side, piece.side) and piece.side is not self._side:
                continue
            # A line without characters is seen by its ground all the same.
            text = piece.text or ("¶" if piece.side is not Side.BOTH else "")
            for part in _TAGS.split(text):
                cursor.insertText(part, self._format(piece.side, is_tag=part.startswith("<")))

    def _format(self, side: Side, *, is_tag: bool) -> QTextCharFormat:
        """Tags stand back behind the words."""
        if not is_tag:
            return self._formats[side]
        dimmed = QTextCharFormat(self._formats[side])
        dimmed.setForeground(self._quiet.foreground())
        return dimmed
