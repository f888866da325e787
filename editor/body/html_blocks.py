"""Reads HTML flow content: its paragraphs, headings, lists, tables and the rest as leaves in containers."""

from dataclasses import dataclass

from editor.body.assembly import Assembly, inline_leaf
from editor.body.elements import BLOCKS, CODE, LISTS, OPAQUE, TEXTS, VOID, WRAPPERS
from editor.body.html_code import code_within, read_highlighted, read_preformatted
from editor.body.html_leaves import Containers
from editor.body.html_nesting import Nesting
from editor.body.html_tables import HtmlTables
from editor.body.inline import Inline, Unreadable, read_tokens
from editor.body.model import Leaf, Syntax
from editor.body.tokens import IsTag, Token, TokenKind, tokens

_DEEPEST = 20
"""Containers within containers that are still read."""
_CONTAINERS = {
    **LISTS,
    **dict.fromkeys(WRAPPERS | TEXTS.keys(), "wrapper"),
    "blockquote": "quote",
    "figure": "figure",
    "dl": "definitions",
    "dt": "wrapper",
    "dd": "wrapper",
    "li": "item",
}
_PARTS = {
    "li": ("item", ("unordered", "ordered")),
    "dt": ("term", ("definitions",)),
    "dd": ("definition", ("definitions",)),
}
"""Elements that are a leaf of a kind where they stand straight in a container of some kinds."""


@dataclass(slots=True)
class HtmlBlocks(HtmlTables):
    """Adds what `source[start:end]` holds to an assembly."""

    @classmethod
    def of(
        cls, assembly: Assembly, start: int, end: int, *, liquid: bool = True, is_tag: IsTag | None = None
    ) -> "HtmlBlocks":
        """A reader for `source[start:end]` of the assembly's source; without `liquid` braces are text.

        `is_tag` is that of `tokens`.
        """
        found = list(tokens(assembly.source, start, end, liquid=liquid, is_tag=is_tag))
        return cls(assembly, found, Nesting.of(found))

    def read(self, containers: Containers = ()) -> None:
        """Read all of it, bare text included; `containers` are what it stands in."""
        self.flow(0, len(self.tokens), containers)

    def flow(self, index: int, stop: int, containers: Containers) -> None:
        """Add the blocks of the tokens from `index` to before `stop`."""
        while index < stop:
            index = self._block(index, stop, containers)

    def _block(self, index: int, stop: int, containers: Containers) -> int:
        """Read the block that begins at a token; returns the index of the token after it."""
        token = self.tokens[index]
        if self.is_trivia(token):
            return index + 1
        if not self._breaks(index):
            return self._bare(index, stop, containers)
        if index in self.nesting.extents:
            return self._element(index, containers)
        if token.kind is TokenKind.LIQUID:
            return self._highlighted(index, containers)
        if token.kind is TokenKind.START and token.name == "hr":
            self.assembly.leaf(Leaf("rule", Syntax.HTML, containers=containers), token.start, token.end)
            return index + 1
        return self.seal(index, index + 1, "element" if token.name in VOID else "unbalanced", containers)

    def _breaks(self, index: int) -> bool:
        """Whether bare text ends before a token."""
        token = self.tokens[index]
        if token.kind is TokenKind.LIQUID:
            return token.name == "highlight"
        if token.kind is TokenKind.START:
            return token.name in BLOCKS or index in self.nesting.holders
        return token.kind is TokenKind.END and token.name in BLOCKS

    def _element(self, index: int, containers: Containers) -> int:
        name = self.tokens[index].name
        kind = self._leaf_kind(name, containers)
        if kind and index not in self.nesting.holders:
            return self.leaf(index, kind, containers)
        if name in CODE:
            return self._preformatted(index, containers)
        if name in OPAQUE or len(containers) >= _DEEPEST or (name in _PARTS and not kind):
            return self.seal_element(index, containers)
        if name == "table":
            return self.table(index, containers)
        container = _CONTAINERS.get(name, "" if name in BLOCKS else "wrapper")
        return self._container(index, container, containers) if container else self.seal_element(index, containers)

    def _leaf_kind(self, name: str, containers: Containers) -> str:
        """The kind of leaf that an element is where it holds nothing but text; "" for one that is a container."""
        if name in _PARTS:
            kind, parents = _PARTS[name]
            return kind if containers and containers[-1].kind in parents else ""
        return TEXTS.get(name, "")

    def _container(self, index: int, kind: str, containers: Containers) -> int:
        first, last = self.content(index)
        if last < first:
            return self.seal_element(index, containers)
        container = self.container(index, kind, first, last)
        self.opened(index)
        self.flow(index + 1, self.nesting.extents[index].stop, (*containers, container))
        return self.closed(index)

    def _preformatted(self, index: int, containers: Containers) -> int:
        opening, extent = self.tokens[index], self.nesting.extents[index]
        if not extent.closed or index in self.nesting.holders:
            return self.seal_element(index, containers, "pre")
        inside, source, closing = self.tokens[index + 1 : extent.stop], self.assembly.source, self.tokens[extent.stop]
        head, tail = code_within(source, inside)
        start = inside[head - 1].end if head else opening.end
        end = inside[len(inside) - tail].start if tail else closing.start
        if not head and source.startswith(("\n", "\r\n"), start, end):  # the line end after <pre> does not show
            start = source.index("\n", start) + 1
        inner = _cut(inside[head : len(inside) - tail], start)
        try:
            inline = read_preformatted(source, inner)
        except Unreadable as unreadable:
            return self.seal_element(index, containers, str(unreadable))
        made = inline_leaf("code", Syntax.HTML, source, (opening.start, closing.end), (start, end), inline)
        self.assembly.leaf(made, opening.start, closing.end, containers)
        return extent.following

    def _highlighted(self, index: int, containers: Containers) -> int:
        token = self.tokens[index]
        try:
            head, runs, tail = read_highlighted(self.raw(token))
        except Unreadable as unreadable:
            return self.seal(index, index + 1, str(unreadable), containers)
        self.assembly.leaf(Leaf("code", Syntax.HTML, head, tail, runs, containers), token.start, token.end)
        return index + 1

    def _bare(self, index: int, stop: int, containers: Containers) -> int:
        """Text with no element of its own, up to the next block."""
        last = index
        while last < stop and not self._breaks(last):
            extent = self.nesting.extents.get(last)
            last = extent.following if extent else last + 1
        following = last = min(last, stop)
        while self.is_trivia(self.tokens[last - 1]):
            last -= 1
        self._bare_text(index, last, containers)
        return following

    def _bare_text(self, index: int, stop: int, containers: Containers) -> None:
        inside = self.tokens[index:stop]
        shown = [token for token in inside if not self.is_trivia(token)]
        if all(token.kind is TokenKind.LIQUID for token in shown):
            for token in shown:
                self.assembly.seal(token.start, token.end, "liquid", Syntax.HTML, containers)
            return
        extent = self.nesting.extents.get(index)
        if inside[0].name in OPAQUE and extent and extent.following >= stop:
            self.seal_element(index, containers)
            return
        start, end = self.begin(index), self.finish(stop - 1)
        if all(token.kind is TokenKind.START and token.name == "br" for token in shown):
            self.assembly.leaf(Leaf("spacer", Syntax.HTML, containers=containers), start, end)
            return
        try:
            inline = read_tokens(self.assembly.source, _trimmed(inside, start, end))
        except Unreadable as unreadable:
            self.assembly.seal(start, end, str(unreadable), Syntax.HTML, containers)
        else:
            self._bare_leaf(inline, start, end, containers)

    def _bare_leaf(self, inline: Inline, start: int, end: int, containers: Containers) -> None:
        leaf = inline_leaf("paragraph", Syntax.HTML, self.assembly.source, (start, end), (start, end), inline)
        self.assembly.leaf(leaf, start, end, containers)


def _cut(inside: list[Token], start: int) -> list[Token]:
    """Tokens less what stands before `start`."""
    if inside and inside[0].start < start:
        first = inside[0]._replace(start=start)
        return [first, *inside[1:]] if first.start < first.end else inside[1:]
    return inside


def _trimmed(inside: list[Token], start: int, end: int) -> list[Token]:
    """Tokens of which the first begins at `start` and the last ends at `end`."""
    made = [inside[0]._replace(start=start), *inside[1:]]
    return [*made[:-1], made[-1]._replace(end=end)]
