"""A list with some items changed: what stays, stays to the byte, with its comments."""

import dataclasses
import difflib
from collections.abc import Iterator, Sequence

from editor.post.nodes import Node, SequenceNode, Style
from editor.post.scalars import inline
from editor.post.values import Value, fingerprint


@dataclasses.dataclass(frozen=True)
class _Piece:
    """An item as written, with what stands around it.

    `lead` begins where the item before ends, `tail` goes to the end of the line in a block, to the comma in brackets.
    """

    lead: str
    content: str
    tail: str


def rewritten(
    source: str, colon: int, node: SequenceNode, old: Sequence[Value], new: Sequence[Value], newline: str
) -> tuple[int, int, str]:
    """The edit (start, end, text) of `source` that makes the list at `node`, whose values are `old`, hold `new`.

    `colon` is where the key's colon ends.
    """
    writer = _Flow(source, node) if node.style is Style.FLOW else _Block(source, colon, node, newline)
    pieces = list(writer.pieces(old, new))
    return writer.start, writer.end, writer.joined(pieces)


def _pairs(old: Sequence[Value], new: Sequence[Value]) -> Iterator[tuple[int | None, int, bool]]:
    """For each new item: the old item in whose place it stands (or None), its index, whether the value is the same."""
    matcher = difflib.SequenceMatcher(None, [*map(fingerprint, old)], [*map(fingerprint, new)], autojunk=False)
    for operation, first, last, low, high in matcher.get_opcodes():
        for index in range(low, high):
            place = first + index - low
            yield (place if place < last else None), index, operation == "equal"


class _Writer:
    """What block and flow lists share."""

    flow = False
    start: int
    end: int

    def __init__(self, source: str, node: SequenceNode) -> None:
        self.source = source
        self.items: tuple[Node, ...] = node.items

    def pieces(self, old: Sequence[Value], new: Sequence[Value]) -> Iterator[_Piece]:
        for place, index, kept in _pairs(old, new):
            if place is None:
                yield self.new(new[index])
            else:
                piece = self.old(place)
                yield (
                    piece if kept else dataclasses.replace(piece, content=self._written(new[index], self.items[place]))
                )

    def _written(self, value: Value, like: Node | None) -> str:
        like_source = self.source[like.start : like.end] if like else ""
        return inline(value, like, like_source, flow=self.flow)

    def new(self, value: Value) -> _Piece:
        raise NotImplementedError

    def old(self, place: int) -> _Piece:
        raise NotImplementedError

    def joined(self, pieces: list[_Piece]) -> str:
        raise NotImplementedError

    def _last(self) -> Node | None:
        return self.items[-1] if self.items else None


class _Block(_Writer):
    def __init__(self, source: str, colon: int, node: SequenceNode, newline: str) -> None:
        super().__init__(source, node)
        column = node.start - (source.rfind("\n", 0, node.start) + 1)
        self._lead = f"{newline}{' ' * column}- "
        self._lines = [self._line_end(item.end) for item in node.items]
        self.start, self.end = colon, self._lines[-1]
        # What follows the colon on its line (a comment) belongs to the list, not to its first item.
        self._head_end = self._line_end(colon)

    def _line_end(self, offset: int) -> int:
        end = self.source.find("\n", offset)
        end = len(self.source) if end < 0 else end
        return end - (end > offset and self.source[end - 1] == "\r")

    def old(self, place: int) -> _Piece:
        item, end = self.items[place], self._lines[place]
        lead = self.source[self._lines[place - 1] if place else self._head_end : item.start]
        return _Piece(lead, self.source[item.start : item.end], self.source[item.end : end])

    def new(self, value: Value) -> _Piece:
        return _Piece(self._lead, self._written(value, self._last()), "")

    def joined(self, pieces: list[_Piece]) -> str:
        head = self.source[self.start : self._head_end]
        if not pieces:
            return " []" + head
        return head + "".join(
            piece.lead + (" " if piece.lead.endswith("-") and piece.content else "") + piece.content + piece.tail
            for piece in pieces
        )


class _Flow(_Writer):
    flow = True

    def __init__(self, source: str, node: SequenceNode) -> None:
        super().__init__(source, node)
        self.start, self.end = node.start, node.end
        between = [source[a.end : b.start] for a, b in zip(node.items, node.items[1:], strict=False)]
        lead = between[0].partition(",")[2] if between else " "
        self._lead = " " if "#" in lead else lead

    def old(self, place: int) -> _Piece:
        item = self.items[place]
        content = self.source[item.start : item.end]
        before, comma, _ = self._after(place).partition(",")
        lead = self._after(place - 1).partition(",")[2] if place else self._lead
        return _Piece(lead, content, before + comma or ",")

    def _after(self, place: int) -> str:
        end = self.items[place + 1].start if place + 1 < len(self.items) else self.end
        return self.source[self.items[place].end : end] if place + 1 < len(self.items) else ","

    def new(self, value: Value) -> _Piece:
        return _Piece(self._lead, self._written(value, self._last()), ",")

    def joined(self, pieces: list[_Piece]) -> str:
        if not pieces:
            return "[]"
        opening = self.source[self.start : self.items[0].start] if self.items else "["
        closing = self.source[self.items[-1].end : self.end] if self.items else "]"
        first, *others = pieces
        text = opening + first.content
        for before, piece in zip(pieces, others, strict=False):
            text += before.tail + piece.lead + piece.content
        return text + closing
