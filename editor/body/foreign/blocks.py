"""Paragraphs, lists and tables of another program, and the words in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from editor.body.foreign.looks import Look
from editor.body.inline import UNSAFE

BLANKS = re.compile("[ \t\r\n\f\v\u00a0\u2028\u2029]+")
"""White space of which any amount shows as one space; that of padding as well."""
_UNSEEN = re.compile("[\u200b\u2060\ufeff]")
PLAIN = Look()


class Piece(NamedTuple):
    """Text with one look, a line break, or a picture with its address and its description as text."""

    text: str
    look: Look = PLAIN
    image: str = ""

    @property
    def is_break(self) -> bool:
        """Whether it is a line break."""
        return self.text == "\n" and not self.image

    @property
    def is_blank(self) -> bool:
        """Whether it is white space between words."""
        return self.text == " " and not self.image


BREAK = Piece("\n")


@dataclass(slots=True, eq=False)
class Block:
    """A part of a text.

    name     "p", "h1" … "h6", "pre", "hr" with `pieces`; "blockquote", "ul", "ol", "table" and "tr" with `children`;
             "li" and "cell" with both: an item's children are the lists nested in it
    span     a cell's attributes, such as `colspan="2"`
    head     whether a cell is one of the table's head
    """

    name: str
    pieces: list[Piece] = field(default_factory=list)
    children: list["Block"] = field(default_factory=list)
    span: tuple[tuple[str, str], ...] = ()
    head: bool = False


def clean(text: str) -> str:
    """Text less the characters that do not show or that a document cannot carry."""
    return UNSAFE.sub("", _UNSEEN.sub("", text))


def tidied(pieces: list[Piece]) -> list[Piece]:
    """Pieces as they show: white space is one space, none beside breaks and ends, and has no look of its own."""
    apart = [part for piece in pieces for part in _apart(piece)]
    kept: list[Piece] = []
    for piece in apart:
        bare = not kept or kept[-1].is_break
        if piece.is_blank and (bare or kept[-1].is_blank):
            continue
        if piece.is_break and kept and kept[-1].is_blank:
            kept.pop()
        kept.append(piece)
    while kept and (kept[-1].is_blank or kept[-1].is_break):
        kept.pop()
    start = next((index for index, piece in enumerate(kept) if not (piece.is_blank or piece.is_break)), len(kept))
    return _joined(kept[start:])


def paragraphs(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Pieces cut where a line is left empty, and around pictures."""
    part: list[Piece] = []
    for index, piece in enumerate(pieces):
        empty_line = piece.is_break and index > 0 and pieces[index - 1].is_break
        if empty_line or piece.image:
            yield part
            part = []
        if piece.image:
            yield [piece]
        elif not empty_line:
            part.append(piece)
    yield part


def _apart(piece: Piece) -> Iterator[Piece]:
    """A piece with the white space at its ends on its own."""
    if piece.image or piece.is_break:
        yield piece
        return
    text = piece.text
    core = text.strip(" ")
    if text.startswith(" "):
        yield Piece(" ")
    if core:
        yield piece._replace(text=core)
    if core and text.endswith(" "):
        yield Piece(" ")


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours with the same look as one piece; white space looks as what is on both of its sides."""
    joined: list[tuple[Piece, list[str]]] = []
    for index, piece in enumerate(pieces):
        between = piece.is_blank and 0 < index < len(pieces) - 1
        look = pieces[index - 1].look.shared(pieces[index + 1].look) if between else piece.look
        last = joined[-1][0] if joined else BREAK
        if last.look == look and _is_text(last) and _is_text(piece):
            joined[-1][1].append(piece.text)
        else:
            joined.append((piece._replace(look=look), [piece.text]))
    return [piece._replace(text="".join(texts)) for piece, texts in joined]


def _is_text(piece: Piece) -> bool:
    return not piece.image and not piece.is_break
