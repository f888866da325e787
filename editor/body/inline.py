"""Reads the inside of an HTML leaf: runs, marks, atoms and spellings.

White space that does not show is kept in the raw text of whatever stands beside it: a mark's, an atom's, a
spelling's or the leaf's own opening and closing text (CSS Text 3, section 4.1.1, says which of it shows).
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from editor.body.elements import BLOCKS, OPAQUE, VOID
from editor.body.model import LINE_BREAK, OBJECT, Atom, Mark, Run, Syntax
from editor.body.spelling import REFERENCE, referenced, spelled
from editor.body.tokens import Token, TokenKind, tokens

_DEEPEST = 20
"""Marks within marks that are still read: the time to write them back is their number by their depth."""
_ATOMS = frozenset(("br", "img", "wbr"))
TRANSPARENT = frozenset(("comment", "empty"))
"""Atoms that take no room on the page: white space on both of their sides is one (CSS Text 3, section 4.1.1)."""
_PIECES = re.compile(r"([ \t\n\r\f]++)|(&[^;&<\s]{1,32}+;?)|((?>(?:[^ \t\n\r\f&]++(?>(?: (?=[^ \t\n\r\f&]))?))+))|(&)")
UNSAFE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0\ufdd1\ufeff\ufffc\ufffe\uffff\ud800-\udfff]")
"""Characters that a text document cannot carry."""
_NEEDS_SPELLING = re.compile("[<>&\u00a0]")
_NEEDS_SPELLING_RAW = re.compile("[<>&{\u00a0]")
_PRESERVED = re.compile(r"(\r\n|[\r\n])|(&[^;&<\s]{1,32}+;?)|([^\r\n&]++)|(&)")
_LIQUID = re.compile(r"\{[{%]")


class Unreadable(Exception):
    """The leaf cannot be shown as rich text; the argument is its reason, a key of the table [sealed]."""


@dataclass(slots=True, eq=False)
class OpenMark:
    """A mark being read: white space that does not show may still join its raw texts."""

    name: str
    open: str
    close: str = ""


@dataclass(slots=True, eq=False)
class _Piece:
    """One run being read."""

    text: str
    marks: tuple[OpenMark, ...]
    raw: str | None = None
    atom: str = ""


class Inline(NamedTuple):
    """What was read: white space that does not show around the runs, and the runs."""

    lead: str
    runs: tuple[Run, ...]
    tail: str


def read_inline(source: str, start: int, end: int, syntax: Syntax = Syntax.HTML) -> Inline:
    """The runs of `source[start:end]`, the content of one leaf. Raises Unreadable."""
    return read_tokens(source, tokens(source, start, end, liquid=True), syntax)


def read_rendered(source: str, start: int, end: int, syntax: Syntax = Syntax.HTML) -> Inline:
    """Like `read_inline`, of HTML that Liquid has been through, in which braces are text. Raises Unreadable."""
    return read_tokens(source, tokens(source, start, end), syntax)


def read_tokens(source: str, found: Iterable[Token], syntax: Syntax = Syntax.HTML) -> Inline:
    """The runs of the source's tokens that are the content of one leaf. Raises Unreadable."""
    reader = Reader(source)
    for token in found:
        reader.take(token)
    return reader.finish(syntax)


def check_text(text: str) -> None:
    """Raises Unreadable for text that holds Liquid, or characters that a text document cannot carry."""
    if _LIQUID.search(text):
        raise Unreadable("liquid")
    check_characters(text)


def check_characters(text: str) -> None:
    """Raises Unreadable for text with characters that a text document cannot carry."""
    if UNSAFE.search(text):
        raise Unreadable("control")


@dataclass
class Reader:
    """Takes tokens in their order and makes runs of them."""

    source: str
    lead: str = ""
    tail: str = ""
    pieces: list[_Piece] = field(default_factory=list)
    stack: list[OpenMark] = field(default_factory=list)
    last: OpenMark | None = None
    """The mark whose tag was the last thing read; None after text, an atom, or at the start."""
    after_space: bool = True
    """Whether a space here would not show."""
    preserved: bool = False
    """Whether white space is kept, as in `<pre>`."""
    spells: re.Pattern[str] = _NEEDS_SPELLING
    """Signs that are kept with their spelling, whether or not it is the default one."""
    embed: str | None = None
    """What was taken of an element that is kept as one piece."""
    embed_name: str = ""
    embed_depth: int = 0

    def take(self, token: Token) -> None:
        """Read one token. Raises Unreadable."""
        raw = self.source[token.start : token.end]
        if self.embed is not None:
            self._embedded(token, raw)
            return
        match token.kind:
            case TokenKind.TEXT:
                self._text_token(token, raw)
            case TokenKind.LIQUID:
                self.liquid(token.name, raw)
            case TokenKind.START:
                self._start(token, raw)
            case TokenKind.END if self.stack and self.stack[-1].name == token.name:
                self._close(token.name, raw)
            case TokenKind.END if token.name == "br":
                self._atom("br", raw)  # as a browser takes it (HTML, section 13.2.6.4.7)
            case TokenKind.COMMENT:
                self._transparent("comment", raw)
            case TokenKind.MALFORMED:
                raise Unreadable("malformed")
            case _:
                raise Unreadable("element" if token.name in BLOCKS else "unbalanced")

    def liquid(self, name: str, raw: str) -> None:
        """Take a Liquid tag or output as an atom; `name` is "" where it is not closed. Raises Unreadable."""
        if not name:
            raise Unreadable("liquid")
        self._append(OBJECT, raw, "liquid")
        self.after_space = False

    def finish(self, syntax: Syntax) -> Inline:
        """What was read, once all tokens were taken. Raises Unreadable."""
        if self.stack or self.embed is not None:
            raise Unreadable("unbalanced")
        if not self.preserved:
            self._retract_space()
        marks: dict[int, Mark] = {}
        runs = [_run(piece, marks, syntax) for piece in self.pieces]
        return Inline(self.lead, merged(runs), self.tail)

    def _start(self, token: Token, raw: str) -> None:
        name = token.name
        if name in _ATOMS:
            self._atom(name, raw)
        elif name in OPAQUE and not token.self_closing:
            self.embed, self.embed_name, self.embed_depth = raw, name, 1
        elif name in BLOCKS and name not in OPAQUE:
            raise Unreadable("element")
        elif name in VOID or name in OPAQUE:
            self._append(OBJECT, raw, "embed")
            self.after_space = False
        elif token.self_closing or (name == "a" and any(mark.name == "a" for mark in self.stack)):
            raise Unreadable("unbalanced")
        else:
            self._open(name, raw)

    def _embedded(self, token: Token, raw: str) -> None:
        """Go on with an element that is kept as one piece."""
        assert self.embed is not None, "an element is being taken"
        self.embed += raw
        if token.name == self.embed_name and token.kind in (TokenKind.START, TokenKind.END) and not token.self_closing:
            self.embed_depth += 1 if token.kind is TokenKind.START else -1
        if not self.embed_depth:
            whole, self.embed = self.embed, None
            self._append(OBJECT, whole, "embed")
            self.after_space = False

    def _transparent(self, kind: str, raw: str) -> None:
        """An atom that takes no room: white space after it shows only where it would without it."""
        self._append(OBJECT, raw, kind)

    def _open(self, name: str, raw: str) -> None:
        if len(self.stack) == _DEEPEST:
            raise Unreadable("element")
        self.last = OpenMark(name, raw)
        self.stack.append(self.last)

    def _close(self, name: str, raw: str) -> None:
        if not self.stack or self.stack[-1].name != name:
            raise Unreadable("unbalanced")
        mark = self.stack.pop()
        if self.last is mark and not mark.close:
            self._transparent("empty", mark.open + raw)
            return
        self.last = mark
        mark.close += raw

    def _text_token(self, token: Token, raw: str) -> None:
        check_characters(raw)
        self.spells = _NEEDS_SPELLING_RAW if token.name == "raw" else _NEEDS_SPELLING
        if self.preserved:
            self._preserved_text(raw)
        else:
            self._text(raw)

    def _preserved_text(self, raw: str) -> None:
        """Text in which white space is kept, as in `<pre>`: its line ends are line breaks."""
        for line_end, reference, word, ampersand in _PRESERVED.findall(raw):
            if line_end:
                self._append(LINE_BREAK, line_end)
            elif reference:
                self._reference(reference)
            else:
                self._word(word or ampersand)

    def _text(self, raw: str) -> None:
        for space, reference, word, ampersand in _PIECES.findall(raw):
            if space:
                self._space(space)
            elif reference:
                self._reference(reference)
            else:
                self._word(word or ampersand)

    def _space(self, raw: str) -> None:
        if self.after_space:
            self._attach(raw)
            return
        self._append(" ", None if raw == " " else raw)
        self.after_space = True

    def _attach(self, raw: str) -> None:
        """Give white space that does not show to what was read before it."""
        if self.last is not None:
            if self.last.close:
                self.last.close += raw
            else:
                self.last.open += raw
        elif self.pieces:
            piece = self._last_character()
            piece.raw = (piece.text if piece.raw is None else piece.raw) + raw
        else:
            self.lead += raw

    def _last_character(self) -> _Piece:
        """The last piece, cut down to its last character."""
        piece = self.pieces[-1]
        if len(piece.text) > 1:
            piece.text, last = piece.text[:-1], piece.text[-1]
            self.pieces.append(_Piece(last, piece.marks))
        return self.pieces[-1]

    def _reference(self, raw: str) -> None:
        if not REFERENCE.fullmatch(raw):
            self._bare_ampersand(raw)
            return
        char = referenced(raw)
        if char is None and html.unescape(raw) == raw:
            self._word(raw)
            return
        if char is None or UNSAFE.search(char):
            raise Unreadable("reference")
        if char in " \t\n\r\f":
            self._referenced_space(raw, char)
            return
        self._append(char, raw)
        self.after_space = False

    def _referenced_space(self, raw: str, char: str) -> None:
        if not self.preserved:
            self._space(raw)
        elif char in " \t":
            self._append(char, raw)
        else:
            raise Unreadable("reference")

    def _bare_ampersand(self, raw: str) -> None:
        """`&` that begins no reference: text, unless HTML's list of names without semicolon has it."""
        if len(raw) > 1 and _starts_reference(raw):
            raise Unreadable("reference")
        self._word(raw)

    def _word(self, raw: str) -> None:
        start = 0
        for match in self.spells.finditer(raw):
            if start < match.start():
                self._append(raw[start : match.start()], None)
            self._append(match[0], match[0])
            start = match.end()
        if start < len(raw):
            self._append(raw[start:], None)
        self.after_space = False

    def _atom(self, name: str, raw: str) -> None:
        if name == "br" and self.preserved:
            self._append(LINE_BREAK, raw)
            return
        if name == "br":
            space = self._retract_space(into_atom=True)
            self._append(LINE_BREAK, space + raw, name)
            self.after_space = True
            return
        self._append(OBJECT, raw, name)
        self.after_space = False

    def _append(self, text: str, raw: str | None, atom: str = "") -> None:
        marks = tuple(self.stack)
        self.last = None
        if raw is None and self.pieces:
            before = self.pieces[-1]
            if before.raw is None and before.marks == marks:
                before.text += text
                return
        self.pieces.append(_Piece(text, marks, raw, atom))

    def _retract_space(self, into_atom: bool = False) -> str:
        """Take back a space that turns out to end a line, where it does not show.

        Its raw text goes before the closing text of the outermost mark that ended after it, to the atom that
        follows (returned), or to the leaf's tail.
        """
        if not self.pieces or not self.after_space or self.pieces[-1].atom:
            return ""
        piece = self.pieces[-1]
        if piece.text[-1] != " ":
            return ""
        if self.last is not None and not self.last.close:
            raise Unreadable("space")
        raw = " " if piece.raw is None else piece.raw
        piece.text = piece.text[:-1]
        if not piece.text:
            self.pieces.pop()
        depth = len(self.stack)
        if len(piece.marks) > depth:
            piece.marks[-1].close = raw + piece.marks[-1].close
            return ""
        if into_atom:
            return raw
        self.tail = raw
        return ""


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs with neighbours joined that differ in nothing but their text."""
    joined: list[Run] = []
    for run in runs:
        before = joined[-1] if joined else None
        if before and _plain(before) and _plain(run) and before.marks == run.marks:
            joined[-1] = Run(before.text + run.text, run.marks)
        else:
            joined.append(run)
    return tuple(joined)


def _plain(run: Run) -> bool:
    return run.spelling is None and run.atom is None


def _starts_reference(raw: str) -> bool:
    """Whether a browser would read the beginning of `raw` as a reference without its semicolon."""
    return html.unescape(raw) != raw


def _run(piece: _Piece, marks: dict[int, Mark], syntax: Syntax) -> Run:
    stack = []
    for mark in piece.marks:
        if id(mark) not in marks:
            marks[id(mark)] = Mark(mark.name, mark.open, mark.close)
        stack.append(marks[id(mark)])
    if piece.atom:
        return Run(piece.text, tuple(stack), atom=Atom(piece.atom, piece.raw or ""))
    raw = piece.raw
    if raw is not None and raw != "{" and spelled(piece.text, syntax) == raw:
        raw = None
    return Run(piece.text, tuple(stack), raw)
