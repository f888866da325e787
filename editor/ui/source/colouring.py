"""Colours the lines of the source that are in view; the rest wait until they are."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.theme import Theme
from editor.ui.utf16 import units

_PAUSE_MS = 30
_MARGIN_LINES = 20
_LONGEST_LINE = 20_000  # a longer line (a data: image) stays plain: Pygments would stall on it


class Colouring(QObject):
    """Lays additional formats over the text layouts of the lines in view: the document itself stays plain text.

    Not a QSyntaxHighlighter, which goes through the whole document when it is loaded: Pygments takes seconds for 1 MB.
    """

    def __init__(self, view: QPlainTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._html = False
        self._formats: dict[str, QTextCharFormat] = {}
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.colour_now)
        self._busy = False
        view.document().contentsChange.connect(self._later)
        view.verticalScrollBar().valueChanged.connect(self._later)

    def set_theme(self, theme: Theme) -> None:
        """Paint in a theme's colours from now on."""
        self._formats = {role: _format(role, colour) for role, colour in theme.source.items()}
        self._later()

    def set_html(self, html: bool) -> None:
        """Whether the body is HTML throughout, not Markdown."""
        self._html = html
        self._later()

    def _later(self) -> None:
        if not self._busy:
            self._timer.start()

    def colour_now(self) -> None:
        """Colour what is in view."""
        if not self._view.isVisible() or not self._formats:
            return
        # Here, not above: Pygments is not needed before the source is first seen.
        from editor.ui.source import tokens

        text = self._view.document().toRawText().replace("\u2029", "\n")
        blocks = self._blocks_in_view()
        starts = _starts(text, blocks)
        if not starts:
            return
        end = starts[-1] + len(blocks[-1].text()) + 1
        painted = tokens.paint(text, starts[0], min(end, len(text)), self._html) if _is_lexable(blocks) else []
        self._lay(blocks, starts, painted)

    def _lay(self, blocks: list[QTextBlock], starts: list[int], painted: Iterable[object]) -> None:
        from editor.ui.source.tokens import Painted

        spans = [span for span in painted if isinstance(span, Painted)]
        self._busy = True
        for block, start in zip(blocks, starts, strict=True):
            text = block.text()
            inside = [span for span in spans if span.start < start + len(text) and span.end > start]
            ranges = [self._range(text, span.start - start, span.end - start, span.role) for span in inside]
            if ranges != block.layout().formats():
                block.layout().setFormats(ranges)
                self._view.document().markContentsDirty(block.position(), block.length())
        self._busy = False

    def _range(self, text: str, start: int, end: int, role: str) -> QTextLayout.FormatRange:
        start, end = max(0, start), min(len(text), end)
        made = QTextLayout.FormatRange()
        made.start = units(text[:start])
        made.length = units(text[start:end])
        made.format = self._formats[role]
        return made

    def _blocks_in_view(self) -> list[QTextBlock]:
        block = self._view.cursorForPosition(self._view.viewport().rect().topLeft()).block()
        last = self._view.cursorForPosition(self._view.viewport().rect().bottomRight()).block()
        first_number = max(0, block.blockNumber() - _MARGIN_LINES)
        last_number = last.blockNumber() + _MARGIN_LINES
        block = self._view.document().findBlockByNumber(first_number)
        found = []
        while block.isValid() and block.blockNumber() <= last_number:
            found.append(block)
            block = block.next()
        return found


def _is_lexable(blocks: list[QTextBlock]) -> bool:
    return all(block.length() < _LONGEST_LINE for block in blocks)


def _starts(text: str, blocks: list[QTextBlock]) -> list[int]:
    # Positions in Qt are UTF-16 units, those of a Python string are characters.
    if not blocks:
        return []
    before = 0
    for _ in range(blocks[0].blockNumber()):
        before = text.index("\n", before) + 1
    starts = []
    for block in blocks:
        starts.append(before)
        before += len(block.text()) + 1
    return starts


def _format(role: str, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    if role == "heading":
        made.setFontWeight(600)
    return made
