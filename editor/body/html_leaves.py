"""Makes leaves and containers of HTML elements, and seals what cannot be read."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.body.assembly import Assembly, inline_leaf
from editor.body.html_nesting import Nesting
from editor.body.inline import Unreadable, read_tokens
from editor.body.model import Container, Leaf, Syntax
from editor.body.tokens import Token, TokenKind

SPACE = " \t\n\r\f"
Containers = tuple[Container, ...]
_NAMED = frozenset("table iframe script style video audio form object svg pre".split())
"""Elements whose card has a name of its own: keys of the table [sealed] in resources/messages/."""


@dataclass(slots=True)
class HtmlLeaves:
    """Adds elements to an assembly. Elements are named by the index of their START token."""

    assembly: Assembly
    tokens: list[Token]
    nesting: Nesting

    def raw(self, token: Token) -> str:
        """A token's source."""
        return self.assembly.source[token.start : token.end]

    def is_trivia(self, token: Token) -> bool:
        """Whether a token between blocks is nothing to show: white space, a comment, an end tag of no paragraph."""
        if token.kind is TokenKind.TEXT:
            return not self.raw(token).strip(SPACE)
        return token.kind is TokenKind.COMMENT or (token.kind is TokenKind.END and token.name == "p")

    def children(self, index: int) -> Iterator[int]:
        """The tokens straight within an element, but for trivia; of an element within, its START token only."""
        position, stop = index + 1, self.nesting.extents[index].stop
        while position < stop:
            if not self.is_trivia(self.tokens[position]):
                yield position
            extent = self.nesting.extents.get(position)
            position = extent.following if extent else position + 1

    def content(self, index: int) -> tuple[int, int]:
        """The first and the last token of an element's content that are no trivia; where all are, `index` is last."""
        first, stop = index + 1, self.nesting.extents[index].stop
        while first < stop and self.is_trivia(self.tokens[first]):
            first += 1
        while first < stop and self.is_trivia(self.tokens[stop - 1]) and stop - 1 not in self.nesting.ends:
            stop -= 1
        return (first, stop - 1) if first < stop else (index + 1, index)

    def seal(self, index: int, following: int, reason: str, containers: Containers) -> int:
        """Seal the tokens from `index` to before `following`; returns `following`."""
        self.assembly.seal(self.tokens[index].start, self.tokens[following - 1].end, reason, Syntax.HTML, containers)
        return following

    def seal_element(self, index: int, containers: Containers, reason: str = "") -> int:
        """Seal a whole element; returns the index of the token after it."""
        name = self.tokens[index].name
        extent = self.nesting.extents[index]
        following = extent.following if extent.closed else self.content(index)[1] + 1
        self.seal(index, following, reason or (name if name in _NAMED else "element"), containers)
        return extent.following

    def leaf(self, index: int, kind: str, containers: Containers) -> int:
        """Add an element that holds nothing but text; returns the index of the token after it."""
        opening, extent = self.tokens[index], self.nesting.extents[index]
        inside = self.tokens[index + 1 : extent.stop]
        if extent.closed:
            closing = self.tokens[extent.stop]
            inner, outer = (opening.end, closing.start), (opening.start, closing.end)
        else:
            inside, end = self._trimmed_end(self.tokens[index + 1 : self.content(index)[1] + 1], opening.end)
            inner, outer = (opening.end, end), (opening.start, end)
        try:
            inline = read_tokens(self.assembly.source, inside)
        except Unreadable as unreadable:
            self.assembly.seal(*outer, str(unreadable), Syntax.HTML, containers)
        else:
            made = inline_leaf(kind, Syntax.HTML, self.assembly.source, outer, inner, inline)
            self.assembly.leaf(spacer_or(made), *outer, containers)
        return extent.following

    def container(self, index: int, kind: str, first: int, last: int) -> Container:
        """An element as a container whose children go from the token `first` to the token `last`."""
        source, opening, extent = self.assembly.source, self.tokens[index], self.nesting.extents[index]
        begin, end = self.begin(first), self.finish(last)
        lead = source[opening.end : begin]
        close = source[end : self.tokens[extent.stop].end] if extent.closed else ""
        space = "" if lead.strip(SPACE) else lead or self._space_after(first, last)
        return Container(kind, source[opening.start : begin], close, space)

    def _space_after(self, first: int, last: int) -> str:
        """The white space after a container's first child; "" where none stands there, or nothing follows."""
        extent = self.nesting.extents.get(first)
        index = extent.following if extent else first + 1
        blank = index < last and self.tokens[index].kind is TokenKind.TEXT and self.is_trivia(self.tokens[index])
        return self.raw(self.tokens[index]) if blank else ""

    def opened(self, index: int) -> None:
        """A container begins."""
        self.assembly.open_container(self.tokens[index].start, self.tokens[index].end)

    def closed(self, index: int) -> int:
        """A container ends; returns the index of the token after it."""
        extent = self.nesting.extents[index]
        if extent.closed:
            self.assembly.close_container(self.tokens[extent.stop].end)
        return extent.following

    def begin(self, index: int) -> int:
        """Where a token begins, white space left out."""
        token = self.tokens[index]
        raw = self.raw(token)
        return token.start + (len(raw) - len(raw.lstrip(SPACE)) if token.kind is TokenKind.TEXT else 0)

    def finish(self, index: int) -> int:
        """Where a token ends, white space left out."""
        token = self.tokens[index]
        raw = self.raw(token)
        return token.end - (len(raw) - len(raw.rstrip(SPACE)) if token.kind is TokenKind.TEXT else 0)

    def _trimmed_end(self, inside: list[Token], start: int) -> tuple[list[Token], int]:
        """Tokens less the white space at their end, and where they end; `start` where there are none."""
        if not inside:
            return inside, start
        last = inside[-1]
        if last.kind is TokenKind.TEXT:
            last = last._replace(end=last.start + len(self.raw(last).rstrip(SPACE)))
        return [*inside[:-1], last], last.end


def spacer_or(leaf: Leaf) -> Leaf:
    """The leaf as a spacer where it is a paragraph that holds one no-break space and nothing else."""
    if leaf.kind == "paragraph" and leaf.text == "\u00a0" and not leaf.runs[0].marks:
        return Leaf("spacer", leaf.syntax, open=leaf.open, close=leaf.close, containers=leaf.containers)
    return leaf
