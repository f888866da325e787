"""Reads HTML flow content: paragraphs, headings, rules, lists and quotes as leaves, anything else sealed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.body.assembly import Assembly, inline_leaf
from editor.body.inline import Unreadable, check_text, read_inline
from editor.body.model import Container, Leaf, Syntax
from editor.body.tokens import VOID, Token, TokenKind, tokens

BLOCKS = frozenset(
    "address article aside blockquote body center details dialog dd dir div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol p pre script section style"
    " summary table tbody td tfoot th thead tr ul video audio".split()
)
"""Elements that end a paragraph of bare text."""

_CONTAINERS = {"ul": "unordered", "ol": "ordered", "blockquote": "quote"}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_DEEPEST = 20
_SPACE = " \t\n\r\f"


@dataclass(slots=True)
class HtmlBlocks:
    """Adds what `source[start:end]` holds to an assembly."""

    assembly: Assembly
    tokens: list[Token]
    matches: dict[int, int]

    @classmethod
    def of(cls, assembly: Assembly, start: int, end: int) -> "HtmlBlocks":
        """A reader for `source[start:end]` of the assembly's source."""
        found = list(tokens(assembly.source, start, end))
        return cls(assembly, found, _matches(found))

    def read(self) -> None:
        """Read all of it, bare text included."""
        self._flow(0, len(self.tokens), ())

    def _flow(self, index: int, stop: int, containers: tuple[Container, ...]) -> None:
        while index < stop:
            index = self._block(index, stop, containers)

    def _block(self, index: int, stop: int, containers: tuple[Container, ...]) -> int:
        """Read the block that begins at a token; returns the index of the token after it."""
        token = self.tokens[index]
        if token.kind is TokenKind.COMMENT or (token.kind is TokenKind.TEXT and not self._raw(token).strip(_SPACE)):
            return index + 1
        if token.kind is not TokenKind.START or token.name not in BLOCKS:
            if token.kind is TokenKind.END and token.name in BLOCKS:
                return self._seal(index, index, "unbalanced", containers)
            return self._bare(index, stop, containers)
        if token.name == "hr":
            self.assembly.leaf(Leaf("rule", Syntax.HTML, containers=containers), token.start, token.end)
            return index + 1
        end = self.matches.get(index)
        if end is None or end >= stop:
            return self._seal(index, stop - 1, "unbalanced", containers)
        return self._element(index, end, containers)

    def _element(self, index: int, end: int, containers: tuple[Container, ...]) -> int:
        name = self.tokens[index].name
        if name == "p" or name in _HEADINGS or (name == "li" and containers):
            return self._leaf(index, end, containers)
        if name in _CONTAINERS and len(containers) < _DEEPEST and self._readable(index, end):
            return self._container(index, end, containers)
        return self._seal(index, end, name if name in _NAMED else "element", containers)

    def _leaf(self, index: int, end: int, containers: tuple[Container, ...]) -> int:
        opening, closing = self.tokens[index], self.tokens[end]
        try:
            check_text(self._raw(opening))
            inline = read_inline(self.assembly.source, opening.end, closing.start)
        except Unreadable as unreadable:
            return self._seal(index, end, str(unreadable), containers)
        name = opening.name
        kind = "paragraph" if name == "p" else "item" if name == "li" else f"heading{name[1]}"
        outer = (opening.start, closing.end)
        leaf = inline_leaf(kind, Syntax.HTML, self.assembly.source, outer, (opening.end, closing.start), inline)
        self.assembly.leaf(replace(spacer_or(leaf), containers=containers), *outer)
        return end + 1

    def _bare(self, index: int, stop: int, containers: tuple[Container, ...]) -> int:
        """Text with no element of its own, up to the next block."""
        last = index
        while last < stop and not (
            self.tokens[last].name in BLOCKS and self.tokens[last].kind in (TokenKind.START, TokenKind.END)
        ):
            last += 1
        start, end = self.tokens[index].start, self.tokens[last - 1].end
        text = self.assembly.source[start:end]
        start += len(text) - len(text.lstrip(_SPACE))
        end -= len(text) - len(text.rstrip(_SPACE))
        try:
            inline = read_inline(self.assembly.source, start, end)
        except Unreadable as unreadable:
            self.assembly.seal(start, end, str(unreadable), Syntax.HTML, containers)
        else:
            leaf = inline_leaf("paragraph", Syntax.HTML, self.assembly.source, (start, end), (start, end), inline)
            self.assembly.leaf(replace(leaf, containers=containers), start, end)
        return last

    def _container(self, index: int, end: int, containers: tuple[Container, ...]) -> int:
        opening, closing = self.tokens[index], self.tokens[end]
        source = self.assembly.source
        inside = [token for token in self.tokens[index + 1 : end] if token.kind is TokenKind.TEXT]
        lead = inside[0] if inside and inside[0].start == opening.end else None
        space = self._raw(lead) if lead and not self._raw(lead).strip(_SPACE) else ""
        last = self.tokens[end - 1]
        tail = self._raw(last) if last.kind is TokenKind.TEXT and not self._raw(last).strip(_SPACE) else ""
        container = Container(
            _CONTAINERS[opening.name], self._raw(opening) + space, tail + source[closing.start : closing.end], space
        )
        self.assembly.open_container(opening.start, opening.end)
        self._flow(index + 1, end, (*containers, container))
        self.assembly.close_container(closing.end)
        return end + 1

    def _readable(self, index: int, end: int) -> bool:
        """Whether a list or quote holds nothing but leaves that can be read, and at least one."""
        try:
            check_text(self._raw(self.tokens[index]))
            trial = HtmlBlocks(Assembly(self.assembly.source), self.tokens, self.matches)
            trial.assembly.position = self.tokens[index].end
            trial._children(index, end)
        except Unreadable:
            return False
        return bool(trial.assembly.leaves)

    def _children(self, index: int, end: int) -> None:
        """Read a container's children, raising Unreadable at the first that is not a plain leaf."""
        parent = self.tokens[index].name
        expected = {"p", *_HEADINGS} if parent == "blockquote" else {"li"}
        position = index + 1
        while position < end:
            token = self.tokens[position]
            if token.kind is TokenKind.TEXT and not self._raw(token).strip(_SPACE):
                position += 1
                continue
            close = self.matches.get(position)
            if token.kind is not TokenKind.START or token.name not in expected or close is None or close >= end:
                raise Unreadable("element")
            read_inline(self.assembly.source, token.end, self.tokens[close].start)
            self.assembly.leaves.append(Leaf("item", Syntax.HTML))
            position = close + 1

    def _seal(self, index: int, end: int, reason: str, containers: tuple[Container, ...]) -> int:
        self.assembly.seal(self.tokens[index].start, self.tokens[end].end, reason, Syntax.HTML, containers)
        return end + 1

    def _raw(self, token: Token) -> str:
        return self.assembly.source[token.start : token.end]


_NAMED = frozenset("table ul ol blockquote div figure pre iframe script style video audio dl form details".split())


def spacer_or(leaf: Leaf) -> Leaf:
    """The leaf as a spacer where it is a paragraph that holds one no-break space and nothing else."""
    if leaf.kind == "paragraph" and leaf.text == "\u00a0" and not leaf.runs[0].marks:
        return Leaf("spacer", leaf.syntax, open=leaf.open, close=leaf.close, containers=leaf.containers)
    return leaf


def _matches(found: Sequence[Token]) -> dict[int, int]:
    """The index of each START token's END token; elements that are not closed in order have none."""
    matches: dict[int, int] = {}
    stack: list[int] = []
    depth: dict[str, int] = {}
    for index, token in enumerate(found):
        if token.kind is TokenKind.START and token.name not in VOID and not token.self_closing:
            stack.append(index)
            depth[token.name] = depth.get(token.name, 0) + 1
        elif token.kind is TokenKind.END and depth.get(token.name):
            while True:
                opened = stack.pop()
                depth[found[opened].name] -= 1
                if found[opened].name == token.name:
                    matches[opened] = index
                    break
    return matches
