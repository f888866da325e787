"""Copy and paste that keep marks: the body's own format beside clean plain text and the source as HTML."""

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body import OBJECT, Composition, Leaf, Syntax, Unit, read
from editor.body.grid import table_depth
from editor.body.model import LINE_BREAK
from editor.body.writing import as_new, write_leaf, write_runs
from editor.ui.body.arriving import Arriving
from editor.ui.body.blocks import leaf_number, pieces_of
from editor.ui.body.carried import Packing, Spoilt, Unpacking
from editor.ui.body.document import BodyDocument
from editor.ui.body.fitting import fitted_leaf, fitted_runs
from editor.ui.body.kinds import LINES_ONLY
from editor.ui.body.pasted import meant, words
from editor.ui.body.rooms import table_of
from editor.ui.body.selected import stretches
from editor.ui.body.settling import remove_selected
from editor.ui.body.structure import Structure, is_bare_html
from editor.ui.body.tables import Piece

if TYPE_CHECKING:
    from editor.ui.body.cell_pasting import CellPasting, Rows

OWN_FORMAT = "application/x-stet-body"
_CARDS = ("sealed", "rule")
_NEVER_OPEN = (*_CARDS, "spacer", "blank", "code", "cell", "vacant")
_CONTROL: dict[int, str | None] = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFC, 0xFFFE, 0xFFFF))
_CONTROL[9] = " "
_LINE_END = re.compile("\r\n|[\r\n\u2029]")


class Clipboard:
    """Carries parts of bodies between places, windows and programs."""

    def __init__(self, document: BodyDocument, structure: Structure) -> None:
        self._document = document
        self._structure = structure
        self._arriving = Arriving(document, structure)

    def mime_data(self, cursor: QTextCursor) -> QMimeData:
        """The selection as data for the clipboard or a drag."""
        leaves = self._leaves(cursor)
        packing = Packing()
        data = QMimeData()
        text = _as_sheet(leaves) or cursor.selection().toPlainText()
        data.setText(text.replace(OBJECT, "").replace(LINE_BREAK, "\n"))
        data.setData(OWN_FORMAT, packing.packed(leaves))
        shown = leaves[:-1] if _are_whole(leaves) else leaves
        if html := _as_html(shown, inline=len(leaves) == 1):
            data.setHtml(html)
        return data

    def insert(self, cursor: QTextCursor, data: QMimeData) -> None:
        """Insert what the clipboard or a drag holds; one step of undo.

        Cells fill a table from the cursor's on. Raises SpannedPaste and TooManyCells, and then nothing has changed.
        """
        if _begins_in_table(cursor) and (rows := self._rows(cursor, data)):
            self._cell_pasting.fill(cursor, rows)
            return
        leaves = self._carried(data)
        cursor.beginEditBlock()
        remove_selected(self._document, cursor)
        if self._document.is_card(cursor.block()):
            self._structure.beside_card(cursor)
        if leaves:
            self._insert_leaves(cursor, leaves)
        elif not self._in_code(cursor, data) and (foreign := meant(data)):
            self._arriving.insert(cursor, foreign)
        else:
            self._insert_text(cursor, words(data))
        self._document.export.others_depend = True  # what came may lead where nothing here says the address of
        cursor.endEditBlock()

    def insert_words(self, cursor: QTextCursor, data: QMimeData) -> None:
        """Insert the words of what the clipboard holds, and nothing else of it; one step of undo."""
        alone = QMimeData()
        alone.setText(words(data))
        self.insert(cursor, alone)

    @functools.cached_property
    def _cell_pasting(self) -> "CellPasting":
        from editor.ui.body.cell_pasting import CellPasting

        return CellPasting(self._document)

    def _in_code(self, cursor: QTextCursor, data: QMimeData) -> bool:
        """Whether the data comes into code, where blanks count as another program wrote them."""
        return data.hasText() and self._document.entry(cursor.block()).leaf.kind == "code"

    def _rows(self, cursor: QTextCursor, data: QMimeData) -> "Rows":
        """What the data's cells say, where it is cells and nothing else."""
        from editor.ui.body.cell_pasting import rows_of_blocks, rows_of_leaves

        if leaves := _unpacked(data):
            return rows_of_leaves(leaves)
        leaf = self._document.entry(cursor.block()).leaf
        return rows_of_blocks(meant(data), self._arriving.making(leaf))

    def _carried(self, data: QMimeData) -> list[Leaf]:
        """The leaves that the data carries, as they can stand in this body; none where it is another program's."""
        document = self._document
        return [fitted_leaf(leaf, document.reading.syntax, document.house) for leaf in _unpacked(data)]

    def _insert_text(self, cursor: QTextCursor, text: str) -> None:
        """Insert plain text: each line a text block in the manner of the one it comes to stand in."""
        lines = [line.translate(_CONTROL) for line in _LINE_END.split(text)]
        kept = [line for line in lines if line.strip()] if len(lines) > 1 else lines
        leaf = self._document.entry(cursor.block()).leaf
        for index, line in enumerate(kept):
            if index and leaf.kind in LINES_ONLY:
                cursor.insertText(LINE_BREAK)
            elif index:
                leaf = self._structure.like(leaf)
                self._next_block(cursor, leaf)
            cursor.insertText(line)

    def _insert_leaves(self, cursor: QTextCursor, leaves: list[Leaf]) -> None:
        """Insert leaves: the first goes on in the cursor's text block, unless that is empty."""
        kind = self._document.entry(cursor.block()).leaf.kind
        if kind in LINES_ONLY and not (kind == "code" and cursor.atBlockStart() and _are_whole(leaves)):
            self._insert_lines(cursor, leaves)
            return
        if len(leaves) == 1 and leaves[0].kind == "cell":  # words of a cell, which make no table
            self._insert_runs(cursor, leaves[0])
            return
        if any(table_depth(leaf) >= 0 for leaf in leaves):
            self._insert_tables(cursor, leaves)
            return
        self._insert_blocks(cursor, leaves, whole=_are_whole(leaves))

    def _insert_blocks(self, cursor: QTextCursor, leaves: list[Leaf], *, whole: bool) -> None:
        """Insert leaves as text blocks; before `whole` ones, and behind them, the cursor's text stays what it is."""
        number, target = leaf_number(cursor.block()), self._document.entry(cursor.block()).leaf
        pushed = whole and cursor.atBlockStart() and not cursor.atBlockEnd()
        own = pushed or cursor.block().length() == 1
        if whole:
            leaves = leaves[:-1] if cursor.atBlockEnd() else [*leaves[:-1], self._structure.like(target)]
            leaves[0] = self._at(target, leaves[0]) if own else leaves[0]
        for index, leaf in enumerate(leaves):
            if index == 0 and len(leaves) == 1 and leaf.kind not in _CARDS and not (whole and own):
                self._insert_runs(cursor, leaf)
                continue
            if index or (leaf.kind in _CARDS and not own):
                self._next_block(cursor, leaf)
            elif own:
                self._document.set_leaf(cursor.block(), leaf)
            if leaf.kind in _CARDS:
                self._document.filling.block(cursor, self._document.number_of(leaf))
            else:
                self._insert_runs(cursor, leaf)
        if pushed:
            self._document.set_leaf(cursor.block(), number)

    def _at(self, target: Leaf, leaf: Leaf) -> Leaf:
        """A leaf in a text block of its own beside a target: within lists and quotes a paragraph is one of theirs."""
        plain = leaf.kind == "paragraph" and not leaf.containers
        return replace(self._structure.like(target), runs=leaf.runs) if plain and target.containers else leaf

    def _insert_lines(self, cursor: QTextCursor, leaves: list[Leaf]) -> None:
        """Insert leaves where a text block cannot be followed by another: each becomes a line; cards do not fit."""
        for index, leaf in enumerate(leaf for leaf in leaves if leaf.kind not in _CARDS):
            if index:
                cursor.insertText(LINE_BREAK)
            self._insert_runs(cursor, leaf)

    def _insert_tables(self, cursor: QTextCursor, leaves: list[Leaf]) -> None:
        """Insert leaves some of which are cells, as text blocks of their own and whole tables."""
        kept = self._structure.like(self._document.entry(cursor.block()).leaf)
        if cursor.block().length() > 1:
            self._next_block(cursor, kept)
        self._document.filling.blocks(cursor, [self._document.number_of(leaf) for leaf in leaves])
        if not cursor.atBlockEnd():
            self._next_block(cursor, kept)

    def _insert_runs(self, cursor: QTextCursor, leaf: Leaf) -> None:
        runs = fitted_runs(leaf.runs, self._document.entry(cursor.block()).leaf)
        self._document.filling.pieces(cursor, self._document.tables.pieces(runs))

    def _next_block(self, cursor: QTextCursor, leaf: Leaf) -> None:
        before = self._document.entry(cursor.block()).leaf
        if is_bare_html(leaf) and leaf.kind not in (*_CARDS, "code") and before.containers == leaf.containers:
            leaf = replace(self._structure.like(leaf), runs=leaf.runs)
        cursor.insertBlock()
        self._document.set_leaf(cursor.block(), leaf)

    def _leaves(self, cursor: QTextCursor) -> list[Leaf]:
        """The selection as new leaves; those at its ends have only the runs that are selected."""
        return [self._leaf(*stretch) for stretch in stretches(self._document.text, cursor)]

    def _leaf(self, block: QTextBlock, start: int, end: int) -> Leaf:
        leaf = self._document.entry(block).leaf
        pieces = _cut(pieces_of(block), start, end)
        if leaf.kind in _CARDS:
            card = next((self._document.tables.leaves[piece.card].leaf for piece in pieces if piece.card), None)
            return replace(card, place=-1) if card else Leaf("paragraph", leaf.syntax)
        if leaf.kind == "code" and end == 0 < block.length() - 1:  # to where it begins, as a triple click selects
            return Leaf("paragraph", leaf.syntax)
        runs = self._document.tables.runs(tuple(piece for piece in pieces if not piece.card))
        return replace(as_new(leaf, runs), start=0)


def _are_whole(leaves: list[Leaf]) -> bool:
    """Whether leaves were selected to where the text block behind the last one begins, as a triple click does."""
    return len(leaves) > 1 and leaves[-1].kind not in _NEVER_OPEN and not leaves[-1].runs


def _begins_in_table(cursor: QTextCursor) -> bool:
    start = QTextCursor(cursor)
    start.setPosition(cursor.selectionStart())
    return table_of(start) is not None


def _unpacked(data: QMimeData) -> list[Leaf]:
    """The leaves that the data carries; none where it is another program's."""
    if not data.hasFormat(OWN_FORMAT):
        return []
    try:
        return Unpacking(bytes(data.data(OWN_FORMAT).data())).leaves()
    except Spoilt:
        return []


def _as_sheet(leaves: list[Leaf]) -> str:
    """Cells as plain text, a line for each row and a tab between cells; "" where there is more or less than cells."""
    if not any(table_depth(leaf) >= 0 for leaf in leaves):
        return ""
    from editor.ui.body.cell_pasting import SpannedPaste, rows_of_leaves

    try:
        rows = rows_of_leaves(leaves)
    except SpannedPaste:
        return ""
    cells = [["".join(run.text for run in runs).replace(LINE_BREAK, " ") for runs in row] for row in rows]
    return "\n".join(map("\t".join, cells))


def _as_html(leaves: list[Leaf], *, inline: bool) -> str:
    """What is selected as HTML, of `inline` text what is in it; a body's own HTML is its source."""
    if not all(leaf.syntax is Syntax.HTML for leaf in leaves):
        from editor.body.offering import offered

        leaves = offered(leaves)
    if not leaves:
        return ""
    return write_runs(leaves[0].runs, Syntax.HTML) if inline else _source(leaves)


def _source(leaves: list[Leaf]) -> str:
    """The leaves as a body of their own, with the lists and tables that they stand in."""
    nothing = read("", Syntax.HTML)
    return Composition([(Unit(leaf, nothing, write_leaf(leaf)),) for leaf in leaves]).source(nothing)


def _cut(pieces: tuple[Piece, ...], start: int, end: int) -> list[Piece]:
    """The pieces between two positions of their text block, counted in UTF-16 code units."""
    cut, position = [], 0
    for piece in pieces:
        units = piece.text.encode("utf-16-le", "surrogatepass")
        first, last = max(start - position, 0), min(end - position, len(units) // 2)
        if first < last:
            text = units[2 * first : 2 * last].decode("utf-16-le", "surrogatepass")
            cut.append(piece._replace(text=text))
        position += len(units) // 2
    return cut
