"""What stands in the text for one character: pictures, cards for sealed leaves, chips for other atoms."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from editor import messages
from editor.body import Atom, Leaf
from editor.body.images import embed_source, image_source
from editor.body.visible import visible_text
from editor.ui.body.blocks import leaf_number
from editor.ui.body.pictures import Pictures
from editor.ui.body.tables import ATOM, CARD, Tables

_TALLEST = 280
_CARD_LINES = 3.2
_RULE_LINES = 1.4
_SMALL = 0.78
_LEADING = 1.2
_DOT = 5
_RAISED = 0.66
"""How large the mention of a footnote is, beside text."""
_LONGEST_CHIP = 32
_IN_CELL = 200
"""How wide a card or picture in a table's cell is at most: a table's columns must find room beside each other."""


class PictureObject(QPyTextObject):
    """Draws an inline image, or a frame that names it where the site does not have the file."""

    def __init__(self, parent: QObject, tables: Tables, pictures: Pictures) -> None:
        super().__init__(parent)
        self._tables = tables
        self._pictures = pictures

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        """Qt's hook: the picture's size, made to fit the column."""
        address, _ = image_source(self._tables.atoms[format.intProperty(ATOM)].raw)
        size = self._pictures.size(address)
        width = _column(doc)
        if _in_cell(self._tables.leaves[leaf_number(doc.findBlock(posInDocument))].leaf):
            width = min(width, _IN_CELL)
        if not size.isValid() or size.isEmpty():
            return QSizeF(min(width, 360), 64)
        scale = min(1.0, width / size.width(), _TALLEST / size.height())
        return QSizeF(round(size.width() * scale), round(size.height() * scale))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        """Qt's hook."""
        box = QRectF(rect)
        address, alternative = image_source(self._tables.atoms[format.intProperty(ATOM)].raw)
        if not self._pictures.size(address).isValid():
            _frame(painter, box, doc, alternative or address, address)
            return
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._pictures.pixmap(address, (box.size() * ratio).toSize())
        if pixmap.isNull():
            return  # it is being read
        # At whole pixels: a part that is painted again, as beside the blinking caret, must come out the same.
        painter.drawPixmap(QRectF(box.topLeft().toPoint(), box.size()), pixmap, QRectF(pixmap.rect()))


class CardObject(QPyTextObject):
    """Draws a sealed leaf as a card that says what it is and how it begins; a rule as a line."""

    def __init__(self, parent: QObject, tables: Tables, language: Callable[[], str]) -> None:
        super().__init__(parent)
        self._tables = tables
        self._language = language

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        """Qt's hook: as wide as the column."""
        leaf = self._tables.leaves[format.intProperty(CARD)].leaf
        lines = _RULE_LINES if leaf.kind == "rule" else _CARD_LINES
        width = _column(doc) - doc.findBlock(posInDocument).blockFormat().leftMargin()
        if _in_cell(leaf):
            width = min(width, _IN_CELL)
        return QSizeF(width, lines * doc.defaultFont().pixelSize())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        """Qt's hook."""
        box = QRectF(rect)
        leaf = self._tables.leaves[format.intProperty(CARD)].leaf
        if leaf.kind == "rule":
            painter.save()
            painter.setPen(QPen(_quiet(painter), 1.5))
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
            painter.restore()
            return
        title = messages.text(f"sealed.{leaf.reason}", self._language())
        named = embed_source(leaf.source) or first_words(visible_text(leaf)) or first_words(leaf.source)
        _frame(painter, box, doc, title, named)


class ChipObject(QPyTextObject):
    """Draws an atom that is neither a line break nor a picture, as its source in a small frame.

    `numbers` are those of footnotes, by their names.
    """

    def __init__(self, parent: QObject, tables: Tables, numbers: Mapping[str, int]) -> None:
        super().__init__(parent)
        self._tables = tables
        self._numbers = numbers

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        """Qt's hook."""
        atom = self._tables.atoms[format.intProperty(ATOM)]
        metrics = QFontMetricsF(doc.defaultFont())
        shown = chip_text(atom, self._numbers)
        if not shown:
            return QSizeF(_DOT, metrics.height())
        return QSizeF(QFontMetricsF(_chip_font(atom, doc)).horizontalAdvance(shown) + 12, metrics.height())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        """Qt's hook."""
        box = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        quiet = _quiet(painter)
        painter.setPen(quiet)
        atom = self._tables.atoms[format.intProperty(ATOM)]
        if shown := chip_text(atom, self._numbers):
            painter.setFont(_chip_font(atom, doc))
            if atom.kind == "footnote":
                box.setHeight(box.height() * _RAISED)
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 4, 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        else:
            painter.setBrush(quiet)
            painter.drawEllipse(QPointF(box.center().x(), box.bottom() - box.height() * 0.3), 1.2, 1.2)
        painter.restore()


def _chip_font(atom: Atom, doc: QTextDocument) -> QFont:
    """The text's face; for the mention of a footnote, which is raised, a smaller one."""
    font = QFont(doc.defaultFont())
    if atom.kind == "footnote":
        font.setPixelSize(max(8, round(font.pixelSize() * _RAISED)))
    return font


def _in_cell(leaf: Leaf) -> bool:
    return any(container.kind == "row" for container in leaf.containers)


def chip_text(atom: Atom, numbers: Mapping[str, int]) -> str:
    """What a chip says: a Liquid tag or a comment without its signs, what an embed shows; "" for what is nothing.

    Of a footnote it is the number, or the name where that is not known.
    """
    if atom.kind == "empty":
        return ""
    if atom.kind == "embed":
        return _cut(embed_source(atom.raw) or atom.raw)
    if atom.kind == "footnote":
        name = atom.raw.removeprefix("[^").partition("]")[0]
        return _cut(str(numbers.get(name, name)))
    raw = atom.raw.strip()  # white space that does not show may have joined it
    bare = raw.removeprefix("<!--").removesuffix("-->") if atom.kind == "comment" else raw.strip("{}%- \n")
    return _cut(" ".join(bare.split()))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_CHIP else text[: _LONGEST_CHIP - 1] + "…"


def first_words(text: str) -> str:
    """How a sealed leaf begins, for its card: one line."""
    return " ".join(text[:400].split())[:160]


def _column(doc: QTextDocument) -> float:
    return max(80.0, doc.textWidth() - 2 * doc.documentMargin() - 1)


def _quiet(painter: QPainter) -> QColor:
    device = painter.device()
    palette = device.palette() if hasattr(device, "palette") else QPalette()
    return palette.color(QPalette.ColorRole.PlaceholderText)


def _frame(painter: QPainter, rect: QRectF, doc: QTextDocument, title: str, detail: str) -> None:
    """A quiet frame with a title and one line of detail, cut to fit."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    quiet = _quiet(painter)
    painter.setPen(QPen(quiet, 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(rect.adjusted(0.5, 2.5, -0.5, -2.5), 5, 5)
    font = doc.defaultFont()
    font.setPixelSize(max(11, round(font.pixelSize() * _SMALL)))
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    inside = rect.adjusted(12, 0, -12, 0)
    line = metrics.height() * _LEADING
    top = rect.center().y() - line
    for index, text in enumerate((title, detail)):
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
        painter.setPen(quiet)
        painter.drawText(QRectF(inside.left(), top + index * line, inside.width(), line), shown)
    painter.restore()
