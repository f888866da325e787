"""Makes runs of the spans that kramdown has read in a leaf's text."""

import re

from editor.body.inline import UNSAFE, Inline, OpenMark, Reader, Unreadable, check_characters, merged
from editor.body.markdown.lines import Stitched
from editor.body.markdown.liquid import Liquid
from editor.body.model import LINE_BREAK, OBJECT, Atom, Mark, Run, Syntax
from editor.body.spelling import OPENS_MARKDOWN_BLOCK, PARSED_IN_MARKDOWN, spelled
from editor.kramdown.html.elements import VOID
from editor.kramdown.tree import Node, Source

_SIGNS = r"\\`*_\[\]|&<{\u00a0"
_RAW_SIGNS = r"<>&{\u00a0"
_CONTROL = UNSAFE.pattern[1:-1]
_PIECES = re.compile(
    rf"(?P<space>[ \t\n\r\f]++)"
    rf"|(?P<control>{UNSAFE.pattern})"
    rf"|(?P<sign>[{_SIGNS}]|~(?=~)|\$(?=\$))"
    rf"|(?P<word>(?>(?:[^ \t\n\r\f~${_SIGNS}{_CONTROL}]++|~(?!~)|\$(?!\$)|[ ](?=[^ \t\n\r\f~${_SIGNS}{_CONTROL}]))+))"
)
_RAW_PIECES = re.compile(
    rf"(?P<space>[ \t\n\r\f]++)|(?P<control>{UNSAFE.pattern})|(?P<sign>[{_RAW_SIGNS}])"
    rf"|(?P<word>[^ \t\n\r\f{_RAW_SIGNS}{_CONTROL}]++)"
)
_TICKS = re.compile("`++")
_SPACES = re.compile(r"[ \t\n\r\f]++")
_WHOLE = frozenset(
    "applet audio button canvas datalist iframe map math meter noscript object option picture progress script select"
    " style svg template textarea video".split()
)
"""Elements that are kept as one piece."""
_ATOMS = {"math": "math", "footnote": "footnote", "img": "img"}


def read_spans(root: Node, text: Stitched, liquid: Liquid, lead: str = "", *, breaks: bool = False) -> Inline:
    """The runs of a leaf's text, read by kramdown as the node's children with their places. Raises Unreadable.

    `breaks`: the text's lines end on the page as they are typed.
    """
    reader = _SpanReader(text, liquid)
    reader.breaks = breaks
    reader.lead = lead
    reader.children(root)
    return reader.finish(Syntax.MARKDOWN)


_AUTOLINK = re.compile("<(?:mailto:)?")
"""What an address between `<` and `>` begins with that does not show (kramdown, parser/kramdown/autolink.rb)."""


class _SpanReader(Reader):
    """Takes kramdown's nodes in their order."""

    def __init__(self, text: Stitched, liquid: Liquid) -> None:
        super().__init__(text.text)
        self._stitched = text
        self._liquid = liquid
        self.breaks = False
        self._links: dict[int, str] = {}
        """Where marks lead that do not say so themselves, by the identity of the mark being read."""

    def children(self, node: Node) -> None:
        """Take a node's children, and what stands between them: attribute lists, which belong to what is before."""
        if node.places is None:
            raise Unreadable("markdown")
        position = node.places.start
        for child, (start, end) in zip(node.children, node.places.children(), strict=True):
            self._attributes(position, start)
            if isinstance(child, str):
                self._string(child, start, end)
            else:
                self._node(child, start, end)
            position = end
        self._attributes(position, node.places.end)

    def finish(self, syntax: Syntax) -> Inline:
        """What was read."""
        if self.stack:
            raise Unreadable("unbalanced")
        self._retract_space()
        marks: dict[int, Mark] = {}
        runs = []
        for piece in self.pieces:
            for mark in piece.marks:
                if id(mark) not in marks:
                    marks[id(mark)] = Mark(mark.name, mark.open, mark.close, self._links.get(id(mark), ""))
            stack = tuple(marks[id(mark)] for mark in piece.marks)
            if piece.atom:
                runs.append(Run(piece.text, stack, atom=Atom(piece.atom, piece.raw or "")))
            else:
                own = Syntax.HTML if any(map(_is_raw, piece.marks)) else syntax
                kept = piece.raw != spelled(piece.text, own) or piece.raw == piece.text
                runs.append(Run(piece.text, stack, piece.raw if kept else None))
        return Inline(self.lead, merged(runs), self.tail)

    def _raw(self, start: int, end: int) -> str:
        return self._stitched.raw(start, end)

    def _attributes(self, start: int, end: int) -> None:
        if start < end:
            self._attach(self._raw(start, end))

    def _node(self, node: Node, start: int, end: int) -> None:
        raw = self._raw(start, end)
        match node.kind:
            case "em" | "strong" | "del":
                width = node.places.start - start if node.places else 0
                self._mark(self.source[start : start + width], node, start, end)
            case "a":
                self._link(node, start, end)
            case "html_span":
                self._element(node, start, end)
            case "codespan":
                self._code(start, end)
            case "br":
                self._append(LINE_BREAK, self._retract_space(into_atom=True) + raw, "br")
                self.after_space = True
            case "comment" | "eob":
                self._transparent("comment", raw)
            case "verbatim" if raw.startswith("<!--"):
                self._transparent("comment", raw)
            case "verbatim":
                self._object("embed", raw)
            case kind if kind in _ATOMS:
                self._object(_ATOMS[kind], raw)
            case _:
                raise Unreadable("markdown")

    def _object(self, kind: str, raw: str) -> None:
        self._append(OBJECT, raw, kind)
        self.after_space = False

    def _mark(self, name: str, node: Node, start: int, end: int) -> None:
        if node.places is None:
            raise Unreadable("markdown")
        if not node.children:
            self._transparent("empty", self._raw(start, end))
            return
        self._open(name, self._raw(start, node.places.start))
        outer, self.breaks = self.breaks, self.breaks and node.kind not in ("del", "html_span")
        self.children(node)
        self.breaks = outer
        self._close(name, self._raw(node.places.end, end))

    def _link(self, node: Node, start: int, end: int) -> None:
        if self.source[start] != "<":
            self._mark("a", node, start, end)
            reference = self.last is not None and "](" not in self.last.close
        else:
            opening = _AUTOLINK.match(self.source, start, end)
            assert opening is not None, "kramdown's autolinks begin so"
            self._open("autolink", opening[0])
            self._verbatim(opening.end(), end - 1, _RAW_PIECES)
            self._close("autolink", ">")
            reference = True
        if reference and self.last is not None:
            self._links[id(self.last)] = node.attrs.get("href", "")

    def _element(self, node: Node, start: int, end: int) -> None:
        raw, name = self._raw(start, end), node.text.lower()
        if name == "br":
            space = self._retract_space(into_atom=True)
            self._append(LINE_BREAK, space + raw, name)
            self.after_space = True
        elif name in ("img", "wbr"):
            self._object(name, raw)
        elif name in VOID or name in _WHOLE:
            self._object("embed", raw)
        elif node.closed:
            self._transparent("empty", raw)
        else:
            self._mark(name, node, start, end)

    def _code(self, start: int, end: int) -> None:
        ticks = _TICKS.match(self.source, start, end)
        assert ticks is not None, "kramdown's code begins with backticks"
        width = ticks.end() - start
        first, last = start + width, end - width
        if width > 1:
            first += self.source[first:last].startswith(" ")
            last -= last > first and self.source[last - 1] == " "
        self._open("code", self._raw(start, first))
        position = first
        for space in _SPACES.finditer(self.source, first, last):
            self._code_text(position, space.start())
            self._space(self._raw(*space.span()))
            position = space.end()
        self._code_text(position, last)
        if self.last is not None and not self.last.close:
            raise Unreadable("space")
        self._close("code", self._raw(last, end))

    def _code_text(self, start: int, end: int) -> None:
        position = start
        for begin, stop in self._tags(start, end):
            self._plain(position, begin)
            self._object("liquid", self._raw(begin, stop))
            position = stop
        self._plain(position, end)

    def _plain(self, start: int, end: int) -> None:
        if start < end:
            if self._raw(start, end) != self.source[start:end]:
                raise Unreadable("markdown")
            check_characters(self.source[start:end])
            self._append(self.source[start:end], None)
            self.after_space = False

    def _tags(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where Liquid stands in a stretch of the text."""
        if not self._liquid.tags:
            return []
        tags = self._liquid.within(self._stitched.at(start), self._stitched.at(end))
        begins = [(self._stitched.position(tag.start), tag) for tag in tags]
        return [(begin, begin + tag.end - tag.start) for begin, tag in begins]

    def _string(self, child: str, start: int, end: int) -> None:
        written = self.source[start:end]
        if child == written:
            pieces = _RAW_PIECES if isinstance(child, Source) else _PIECES
            position = start
            for begin, stop in self._tags(start, end):
                self._text_between(position, begin, pieces)
                self._object("liquid", self._raw(begin, stop))
                position = stop
            self._text_between(position, end, pieces)
        elif written[0] in "&\\" and len(child) < len(written):
            self._spelled(child, start, end)
        else:
            self._verbatim(start, end, _PIECES)

    def _text_between(self, start: int, end: int, pieces: re.Pattern[str]) -> None:
        if pieces is _PIECES:
            self._verbatim(start, end, pieces)
        else:
            self._text(self._raw(start, end))

    def _spelled(self, child: str, start: int, end: int) -> None:
        """A sign behind a backslash, or a character reference."""
        raw = self._raw(start, end)
        check_characters(child)
        if child in "\t\n\r\f" or (child == " " and self.after_space):
            raise Unreadable("reference")
        self._append(child[0], raw if len(child) == 1 else raw[:2])
        for sign in child[1:]:
            self._append(sign, sign)
        self.after_space = child == " "

    def _verbatim(self, start: int, end: int, pieces: re.Pattern[str]) -> None:
        """Text that shows as it is written."""
        position = start
        while position < end:
            if position == 0 or self.source[position - 1] == "\n":
                position = self._line_begins(position, end)
                if position >= end:
                    break
            found = pieces.match(self.source, position, end)
            assert found is not None, "the pieces are every character"
            stop = found.end()
            if found.lastgroup == "control":
                self._transparent("empty", self._raw(position, stop))
            elif found.lastgroup == "space" and self.breaks and "\n" in found[0]:
                self._append(LINE_BREAK, self._retract_space(into_atom=True) + self._raw(position, stop), "br")
                self.after_space = True
            elif found.lastgroup == "space":
                self._space(self._raw(position, stop))
            elif found.lastgroup == "sign":
                self._append(found[0], self._raw(position, stop))
                self.after_space = False
            elif self._stitched.exact or self._raw(position, stop) == found[0]:
                self._append(found[0], None)
                self.after_space = False
            else:
                raise Unreadable("markdown")
            position = stop

    def _line_begins(self, position: int, end: int) -> int:
        """Keep the spelling of a sign that at the start of a line could open a block; where the text goes on."""
        found = OPENS_MARKDOWN_BLOCK.match(self.source, position, end)
        if found is None:
            return position
        sign = found.end() if found[0].isdigit() else position
        self._plain(position, sign)
        self._append(self.source[sign], self._raw(sign, sign + 1))
        self.after_space = False
        return sign + 1


def _is_raw(mark: OpenMark) -> bool:
    """Whether what a mark holds is HTML."""
    return mark.open.startswith("<") and mark.name not in PARSED_IN_MARKDOWN
