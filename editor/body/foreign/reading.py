"""Reads HTML of other programs, in linear time: what word processors, mails and pages put on the clipboard."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from editor.body.elements import BLOCKS, CELLS, CODE, HEADINGS, LISTS, RAW_TEXT
from editor.body.foreign.blocks import BLANKS, BREAK, PLAIN, Block, Piece, clean, paragraphs, tidied
from editor.body.foreign.looks import Look, look_within, styles
from editor.body.html_nesting import Nesting
from editor.body.images import is_elsewhere
from editor.body.references import unescaped
from editor.body.tokens import Token, TokenKind, attributes, tokens

_UNSHOWN = frozenset(
    "applet audio button canvas datalist frameset head iframe math meta meter noembed noframes noscript object progress"
    " script select style svg template textarea title video xml".split()
)
_WORD_ITEM = re.compile(r"mso-list:\s*+l\d++\s++level(\d)")
_NUMBERED = re.compile(r"\(?[0-9A-Za-z가-힣]{1,4}[.)]")
_SPAN = re.compile(r"[2-9]|[1-9][0-9]")
_MOST = 40_000
"""Tokens of what is still taken for a text with a structure, some 300 pages: more would take seconds to lay out."""
_DEEPEST = 8
"""Lists and quotes within each other that are told apart."""


class _Element(NamedTuple):
    """An open element: the index of the token that ends it, and what was before it."""

    stop: int
    name: str
    look: Look
    heading: str
    place: Block | None


@dataclass(slots=True)
class _Word:
    """An item of a list of Word's, which is a paragraph with a sign before its text."""

    level: int
    sign: str = ""


@dataclass(slots=True)
class _Reader:
    source: str
    found: list[Token]
    nesting: Nesting
    layouts: set[int]
    root: Block = field(default_factory=lambda: Block("blockquote"))
    places: list[Block] = field(default_factory=list)
    elements: list[_Element] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    look: Look = PLAIN
    heading: str = ""
    """The name of the heading that the text is in; "" for none."""
    unshown: int = -1
    """The index of the token up to which nothing shows."""
    sign: int = -1
    """The index of the token up to which the text is the sign of an item of Word's."""
    word: _Word | None = None

    def read(self) -> list[Block]:
        self.places.append(self.root)
        for index, token in enumerate(self.found):
            while self.elements and self.elements[-1].stop <= index:
                self._leave(self.elements.pop())
            if index >= self.unshown:
                self._take(index, token)
        while self.elements:
            self._leave(self.elements.pop())
        self._flush()
        return self.root.children

    @property
    def place(self) -> Block:
        return self.places[-1]

    def _take(self, index: int, token: Token) -> None:
        if token.kind is TokenKind.TEXT:
            self._text(index, unescaped(self.source[token.start : token.end]))
        elif token.kind is TokenKind.START:
            self._start(index, token)
        elif token.kind is TokenKind.END and token.name in BLOCKS:
            self._flush()
        elif token.kind is TokenKind.MALFORMED:
            self._condition(self.source[token.start : token.end])

    def _text(self, index: int, text: str) -> None:
        if index < self.sign and self.word:
            self.word.sign = self.word.sign or clean(text).strip()
        elif self.place.name == "pre":
            self.place.pieces.append(Piece(clean(text.replace("\r\n", "\n").replace("\u00a0", " "))))
        elif shown := clean(text):
            self.pieces.append(Piece(BLANKS.sub(" ", shown), self.look))

    def _condition(self, raw: str) -> None:
        """Word's way to tell the sign of an item, for programs that know no lists."""
        if raw.startswith("<![if !supportLists"):
            paragraph = self.elements and self.elements[-1].name == "p" and self.place.name == "blockquote"
            self.word = self.word or (_Word(1) if paragraph else None)
            self.sign = len(self.found)
        elif raw.startswith("<![endif"):
            self.sign = -1

    def _start(self, index: int, token: Token) -> None:
        name = token.name
        told = attributes(self.source, token)
        style = styles(told["style"]) if "style" in told else {}
        extent = self.nesting.extents.get(index)
        if name in _UNSHOWN or style.get("display") == "none" or style.get("mso-hide") == "all":
            self.unshown = extent.stop if extent else index + (2 if name in RAW_TEXT else 1)
            return
        if style.get("mso-list") == "ignore" and extent:
            self.sign = max(self.sign, extent.stop)
        if name == "br":
            self._break()
        elif name == "img":
            self._picture(told)
        elif name in BLOCKS:
            self._flush()
        if name == "hr":
            self._flow().children.append(Block("hr"))
        if extent is not None:
            self.elements.append(_Element(extent.stop, name, self.look, self.heading, self._entered(index, name, told)))
            self._look(name, told)

    def _look(self, name: str, told: Mapping[str, str]) -> None:
        bare = name in ("html", "body", "th") or name in HEADINGS
        self.look = self.look if bare else look_within(self.look, name, told)
        if self.heading or any(place.head for place in self.places[-1:]):
            self.look = self.look._replace(bold=False)

    def _break(self) -> None:
        if self.place.name == "pre":
            self.place.pieces.append(BREAK)
        else:
            self.pieces.append(BREAK)

    def _picture(self, told: Mapping[str, str]) -> None:
        source = unescaped(told.get("src", "")).strip()
        if is_elsewhere(source) and self.place.name != "pre":
            self.pieces.append(Piece(clean(unescaped(told.get("alt", ""))), self.look._replace(bold=False), source))

    def _entered(self, index: int, name: str, told: Mapping[str, str]) -> Block | None:
        """The place that an element makes, which is the place from here on; None for one that makes none."""
        if name in HEADINGS:
            self.heading = name
        elif "se-sectionTitle" in told.get("class", ""):
            self.heading = "h3"
        if name == "p":
            self._word_item(told)
        made = self._made(index, name, told)
        if made is not None:
            self.places.append(made)
        return made

    def _word_item(self, told: Mapping[str, str]) -> None:
        self.word = None
        item = _WORD_ITEM.search(told.get("style", ""))
        if item and self.place.name == "blockquote":
            self.word = _Word(int(item[1]))

    def _made(self, index: int, name: str, told: Mapping[str, str]) -> Block | None:
        parent = self.place
        if parent.name == "pre":
            return None
        if name in CODE or _keeps_lines(name, told):
            return self._put(parent, "pre") if parent.name == "blockquote" else None
        if name == "blockquote" or (name == "p" and "Quote" in told.get("class", "")):
            deep = len(self.places) > _DEEPEST
            return self._put(parent, "blockquote") if parent.name == "blockquote" and not deep else None
        if name in LISTS:
            return self._list("ol" if name == "ol" else "ul")
        if name == "li":
            return self._put(parent, "li") if parent.name in ("ul", "ol") else None
        return self._made_in_table(index, name, told)

    def _list(self, name: str) -> Block | None:
        parent = self.place
        if parent.name in ("ul", "ol"):  # a list straight in a list belongs to the item before it
            parent = parent.children[-1] if parent.children else self._put(parent, "li")
        if parent.name not in ("blockquote", "li") or len(self.places) > 2 * _DEEPEST:
            return None
        return self._put(parent, name)

    def _made_in_table(self, index: int, name: str, told: Mapping[str, str]) -> Block | None:
        parent = self.place
        if name == "table" and parent.name == "blockquote" and index not in self.layouts:
            return self._put(parent, "table")
        if name == "tr" and parent.name == "table":
            return self._put(parent, "tr")
        if name in CELLS and parent.name == "tr":
            made = self._put(parent, "cell")
            made.head = name == "th"
            spans = ((span, told.get(span, "").strip()) for span in ("colspan", "rowspan"))
            made.span = tuple((span, value) for span, value in spans if _SPAN.fullmatch(value))
            return made
        return None

    def _put(self, parent: Block, name: str) -> Block:
        parent.children.append(Block(name))
        return parent.children[-1]

    def _leave(self, element: _Element) -> None:
        if element.name in BLOCKS or element.place is not None:
            self._flush()
        if element.name == "p":
            self.word, self.sign = None, -1
        if element.place is not None:
            self.places.pop()
        self.look, self.heading = element.look, element.heading

    def _flow(self) -> Block:
        """The innermost place that holds paragraphs."""
        return next(place for place in reversed(self.places) if place.name == "blockquote")

    def _flush(self) -> None:
        """The text so far is a paragraph, or a line of what it stands in."""
        if self.place.name == "pre":
            if self.place.pieces and not self.place.pieces[-1].text.endswith("\n"):
                self.place.pieces.append(BREAK)
            return
        pieces, self.pieces = tidied(self.pieces), []
        if not pieces:
            return
        place = self.place
        if place.name in ("ul", "ol"):
            place = self._put(place, "li")
        if place.name in ("li", "cell"):
            place.pieces += [BREAK, *pieces] if place.pieces else pieces
        elif self.word is not None:
            self._hang(Block("li", pieces), self.word)
        else:
            flow = self._flow()
            flow.children += [Block(self.heading or "p", part) for part in map(tidied, paragraphs(pieces)) if part]

    def _hang(self, item: Block, word: _Word) -> None:
        """Put an item of Word's into the list before it, at its level."""
        kind = "ol" if _NUMBERED.match(word.sign) else "ul"
        flow = holder = self._flow()
        for _ in range(word.level - 1):
            above = _list_at_end(holder)
            if above is None:
                break
            holder = above.children[-1]
        joined = _list_at_end(holder)
        if joined is None or (holder is flow and joined.name != kind):
            joined = self._put(holder, kind)
        joined.children.append(item)
        self.word = None


def read_foreign(source: str) -> list[Block]:
    """The parts of HTML of another program; none where there are too many. What means nothing is left out."""
    found = list(islice(tokens(source), _MOST + 1))
    if len(found) > _MOST:
        return []
    read = _Reader(source, found, Nesting.of(found), _layouts(found)).read()
    return list(filter(_holds, map(_settled, read)))


def _layouts(found: list[Token]) -> set[int]:
    """The tables that only set out what is in them: they hold tables, or no more than one cell."""
    layouts: set[int] = set()
    tables: list[tuple[int, int]] = []
    for index, token in enumerate(found):
        if token.kind is TokenKind.START and token.name == "table":
            if tables:
                layouts.add(tables[-1][0])
            tables.append((index, 0))
        elif tables and token.kind is TokenKind.START and token.name in CELLS:
            tables[-1] = (tables[-1][0], tables[-1][1] + 1)
        elif tables and token.kind is TokenKind.END and token.name == "table":
            index_of_table, cells = tables.pop()
            layouts |= {index_of_table} if cells <= 1 else set()
    return layouts


def _keeps_lines(name: str, told: Mapping[str, str]) -> bool:
    """Whether an element is code of a programmer's editor, which puts each line into an element of its own."""
    style = styles(told.get("style", "")) if name == "div" else {}
    return style.get("white-space") == "pre" and "mono" in style.get("font-family", "")


def _list_at_end(holder: Block) -> Block | None:
    """The list with which a place ends so far."""
    last = holder.children[-1] if holder.children else None
    return last if last is not None and last.name in ("ul", "ol") and last.children else None


def _settled(block: Block) -> Block:
    """A part without what is empty in it; an item without words gives its lists' items to the list around it."""
    children: list[Block] = []
    for child in map(_settled, block.children):
        if child.name == "li" and not child.pieces:
            children += [item for inner in child.children for item in inner.children]
        elif _holds(child):
            children.append(child)
    block.children = children
    if block.name == "pre":
        text = "".join(piece.text for piece in block.pieces).strip("\n")
        block.pieces = [Piece(text)] if text.strip() else []
    return block


def _holds(block: Block) -> bool:
    return bool(block.pieces or block.children) or block.name in ("hr", "cell")
