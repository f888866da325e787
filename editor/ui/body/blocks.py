"""Reads text blocks back: from a QTextBlock's numbers to the source of its leaves."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QTextBlock

from editor.body import Leaf, Reading, Run, Syntax, Unit
from editor.body.breaks import new_break
from editor.body.grid import new_cell
from editor.body.inline import merged
from editor.body.manner import syntax_beside
from editor.body.model import LINE_BREAK, OBJECT
from editor.body.notes import noted
from editor.body.proving import Written, write_proved
from editor.house import House
from editor.ui.body.fitting import fitted_runs
from editor.ui.body.tables import ATOM, CARD, LEAF, MARKS, SPELLING, Piece, Tables


def leaf_number(block: QTextBlock) -> int:
    """The number of a text block's leaf."""
    return block.blockFormat().intProperty(LEAF)


def pieces_of(block: QTextBlock) -> tuple[Piece, ...]:
    """A text block's content; text with the same numbers is joined, and characters that stand for something are not.

    Qt has those with the same numbers in one fragment.
    """
    pieces: list[Piece] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        form = fragment.charFormat()
        piece = Piece(
            fragment.text(),
            form.intProperty(MARKS),
            form.intProperty(SPELLING),
            form.intProperty(ATOM),
            form.intProperty(CARD),
        )
        if pieces and pieces[-1][1:] == piece[1:] and not any(piece[2:]):
            pieces[-1] = pieces[-1]._replace(text=pieces[-1].text + piece.text)
        elif (piece.spelling or piece.atom) and piece.text == piece.text[:1] * len(piece.text):
            pieces += [piece._replace(text=piece.text[:1])] * len(piece.text)
        else:
            pieces.append(piece)
        iterator += 1  # type: ignore[operator, assignment, unused-ignore]
    return tuple(pieces)


def _apart(piece: Piece) -> Iterator[Piece]:
    """A card as a piece of its own, and the text that was typed beside it and has taken its number."""
    if not piece.card:
        yield piece
        return
    for index, text in enumerate(piece.text.split(OBJECT)):
        if index:
            yield piece._replace(text=OBJECT)
        if text:
            yield piece._replace(text=text, card=0)


def _is_needed(leaf: Leaf) -> bool:
    """Whether others are not what they are without a leaf: a term, its definition, a note's text for its mark."""
    return leaf.kind in ("term", "definition") or (leaf.kind in ("paragraph", "item") and bool(noted(leaf)))


class BlockWriter:
    """Makes the units of text blocks; a pure function of their numbers, the tables and the house style."""

    def __init__(self, tables: Tables, house: House) -> None:
        self.tables = tables
        self.house = house

    def units(self, block: QTextBlock) -> tuple[Unit, ...]:
        """What a text block writes: one leaf, or several where a card and text have come together."""
        entry = self.tables.leaves[leaf_number(block)]
        pieces = pieces_of(block)
        if pieces == entry.pieces and entry.leaf.kind not in ("sealed", "rule"):
            written = Written(entry.leaf.source) if entry.leaf.source else self._edited(entry.leaf, entry.reading)
            return (Unit(entry.leaf, entry.reading, *written),)
        return tuple(self._units(entry.leaf, entry.reading, pieces))

    def _units(self, leaf: Leaf, reading: Reading, pieces: tuple[Piece, ...]) -> Iterator[Unit]:
        text: list[Piece] = []
        own = leaf
        for piece in (part for whole in pieces for part in _apart(whole)):
            if not piece.card:
                text.append(piece)
                continue
            if text:
                yield self._unit(own, reading, tuple(text))
                own, text = self.paragraph(leaf, reading), []
            card = self.tables.leaves[piece.card]
            yield Unit(card.leaf, card.reading, card.leaf.source)
            own = self.paragraph(leaf, reading)
        if text or own is leaf:
            yield self._unit(own, reading, tuple(text))

    def _unit(self, leaf: Leaf, reading: Reading, pieces: tuple[Piece, ...]) -> Unit:
        if leaf.kind in ("sealed", "rule"):
            leaf = self.paragraph(leaf, reading)
        if leaf.kind == "vacant" and pieces:
            leaf = replace(leaf, kind="cell")
        leaf = replace(leaf, runs=merged(fitted_runs(self._runs(leaf, reading, pieces), leaf)))
        if leaf.kind in ("spacer", "blank") and leaf.runs:
            leaf = replace(self.paragraph(leaf, reading), runs=leaf.runs, place=leaf.place)
        return Unit(leaf, reading, *self._edited(leaf, reading))

    def _runs(self, leaf: Leaf, reading: Reading, pieces: tuple[Piece, ...]) -> tuple[Run, ...]:
        if any(LINE_BREAK in piece.text for piece in pieces):
            return self.tables.runs(pieces, new_break(leaf, reading))
        return self.tables.runs(pieces)

    def _edited(self, leaf: Leaf, reading: Reading) -> Written:
        plain = self._without_text(leaf)
        return write_proved(leaf, reading) if plain is None else Written(plain)

    def _without_text(self, leaf: Leaf) -> str | None:
        """What a leaf writes that says nothing; None for one that says something."""
        if not leaf.runs and (leaf.kind != "code" or (leaf.bare and not noted(leaf))):
            if leaf.bare and leaf.kind == "paragraph" and leaf.containers and leaf.syntax is Syntax.HTML:
                return "<br />"  # what is around the text stays
            if leaf.syntax is Syntax.MARKDOWN and _is_needed(leaf):
                return f"{leaf.open}&nbsp;"
            if leaf.kind in ("blank", "vacant") or leaf.bare or leaf.syntax is Syntax.MARKDOWN:
                return ""
        if leaf.kind == "spacer":
            return leaf.source or f"{leaf.open}&nbsp;{leaf.close}"
        return self.house.spacer if leaf.kind == "paragraph" and not leaf.runs else None

    def paragraph(self, beside: Leaf, reading: Reading) -> Leaf:
        """A new paragraph in the place of a leaf, of its syntax, in the manner of its reading or of the house.

        In the place of a cell it is an empty cell. Beside a card it is of the syntax of the text that is nearest.
        """
        if beside.containers and beside.containers[-1].kind == "row":
            return new_cell(beside, len(beside.containers))
        syntax = syntax_beside(beside, reading) if beside.kind == "sealed" else beside.syntax
        made = reading.paragraph
        if made is None or made.syntax is not syntax:
            opening, closing = self.house.markup["paragraph"] if syntax is Syntax.HTML else ("", "")
            made = Leaf("paragraph", syntax, opening, closing)
        return replace(made, containers=beside.containers)
