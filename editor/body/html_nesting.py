"""Where each element of a stretch of HTML ends, as a browser takes it (HTML, section 13.2.6.4.7).

End tags that may be left out are; elements whose tags cross are ended where their parent ends.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from editor.body.elements import BLOCKS, CELLS, CLOSES_PARAGRAPH, HEADINGS, OPAQUE, SECTIONS, VOID
from editor.body.tokens import Token, TokenKind

_DEEPEST = 60
"""Elements within elements that are still told apart: looking outwards takes their number in steps."""
_PARTS = {
    "caption": frozenset(("caption", "colgroup")),
    "colgroup": frozenset(("caption", "colgroup")),
    "tr": frozenset(("tr", "caption", "colgroup")),
    **dict.fromkeys(CELLS, CELLS | {"caption", "colgroup"}),
    **dict.fromkeys(SECTIONS, SECTIONS | {"caption", "colgroup"}),
}
"""Parts of a table, and the open parts that their start tags end."""
_ROOMS = CELLS | {"table", "caption"}
"""Elements that tags within do not reach out of."""
_ITEMS = {"li": frozenset(("li",)), "dd": frozenset(("dd", "dt")), "dt": frozenset(("dd", "dt"))}
_STOPS_ITEMS = (BLOCKS - {"address", "div", "p", "li", "dd", "dt"}) | {"ul", "ol", "dl"}


class Extent(NamedTuple):
    """An element's end: the index of the token that ends its content, and of the first one after it."""

    stop: int
    following: int

    @property
    def closed(self) -> bool:
        """Whether the element has an end tag."""
        return self.following > self.stop


@dataclass(slots=True)
class Nesting:
    """The elements of a stretch of HTML, by the index of their START token."""

    found: Sequence[Token]
    extents: dict[int, Extent] = field(default_factory=dict)
    holders: set[int] = field(default_factory=set)
    """Elements that hold a block."""
    ends: set[int] = field(default_factory=set)
    """END tokens that end an element."""
    _stack: list[int] = field(default_factory=list)
    _open: Counter[str] = field(default_factory=Counter)
    _opaque: int = 0
    """How deep the reading is in an element that is kept as one piece."""

    @classmethod
    def of(cls, found: Sequence[Token]) -> "Nesting":
        """The nesting of a stretch's tokens."""
        made = cls(found)
        for index, token in enumerate(found):
            if made._opaque:
                made._skip(index, token)
            elif token.kind is TokenKind.START:
                made._start(index, token)
            elif token.kind is TokenKind.END:
                made._end(index, token)
        made._pop_to(0, len(found))
        return made

    def _skip(self, index: int, token: Token) -> None:
        """Go on within an element that is kept as one piece."""
        if token.name != self.found[self._stack[-1]].name or token.self_closing:
            return
        if token.kind is TokenKind.START:
            self._opaque += 1
        elif token.kind is TokenKind.END:
            self._opaque -= 1
            if not self._opaque:
                self._close(len(self._stack) - 1, index, index + 1)

    def _start(self, index: int, token: Token) -> None:
        name = token.name
        if name in CLOSES_PARAGRAPH:
            self._close_paragraph(index)
        self._close_before(name, index)
        if name in BLOCKS and name not in OPAQUE:
            self._tell_holders()
        if name in VOID or token.self_closing:
            return
        self._stack.append(index)
        self._open[name] += 1
        if name in OPAQUE or len(self._stack) > _DEEPEST:
            self._opaque = 1

    def _close_before(self, name: str, index: int) -> None:
        """End what a start tag ends besides a paragraph."""
        if name in _PARTS:
            self._close_parts(name, index)
        elif name in _ITEMS:
            place = self._nearest(_ITEMS[name], _STOPS_ITEMS)
            if place >= 0:
                self._pop_to(place, index)
        elif name in HEADINGS and self._stack and self._name(-1) in HEADINGS:
            self._pop_to(len(self._stack) - 1, index)

    def _close_parts(self, name: str, index: int) -> None:
        """End the parts of a table that another part's start tag ends."""
        ended = _PARTS[name]
        if name == "tr" or name in SECTIONS:
            ended = ended | CELLS | {"tr"}
        outermost = -1
        for place in range(len(self._stack) - 1, -1, -1):
            if self._name(place) == "table":
                break
            if self._name(place) in ended:
                outermost = place
        if outermost >= 0:
            self._pop_to(outermost, index)

    def _close_paragraph(self, index: int) -> None:
        place = self._nearest(frozenset(("p",)), _ROOMS)
        if place >= 0:
            self._pop_to(place, index)

    def _tell_holders(self) -> None:
        for place in range(len(self._stack) - 1, -1, -1):
            if self._stack[place] in self.holders:
                break
            self.holders.add(self._stack[place])

    def _end(self, index: int, token: Token) -> None:
        name = token.name
        wanted = HEADINGS if name in HEADINGS else frozenset((name,))
        place = self._nearest(wanted, self._bounds(name))
        if place >= 0:
            self._close(place, index, index + 1)

    def _bounds(self, name: str) -> frozenset[str]:
        """The elements that an end tag of a name does not reach out of."""
        if name in _PARTS or name == "table":
            return frozenset(("table",)) - {name}
        if name == "li":
            return _ROOMS | {"ul", "ol", "menu", "dir"}
        return _ROOMS if name in BLOCKS else BLOCKS

    def _nearest(self, wanted: frozenset[str], bounds: frozenset[str]) -> int:
        """The place on the stack of the innermost element of some names; -1 where a bound comes first."""
        if not any(map(self._open.get, wanted)):  # at each tag
            return -1
        for place in range(len(self._stack) - 1, -1, -1):
            name = self._name(place)
            if name in wanted:
                return place
            if name in bounds:
                return -1
        return -1

    def _name(self, place: int) -> str:
        return self.found[self._stack[place]].name

    def _close(self, place: int, stop: int, following: int) -> None:
        self._pop_to(place + 1, stop)
        index = self._stack.pop()
        self._open[self.found[index].name] -= 1
        self.extents[index] = Extent(stop, following)
        if following > stop:
            self.ends.add(stop)

    def _pop_to(self, place: int, stop: int) -> None:
        """End all elements from a place of the stack on, without end tags of their own."""
        while len(self._stack) > place:
            index = self._stack.pop()
            self._open[self.found[index].name] -= 1
            self.extents[index] = Extent(stop, stop)
        self._opaque = 0
