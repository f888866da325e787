"""The tree that a post's body is read into: blocks first, then what stands within their text."""

import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from editor.kramdown.attributes import AttributeList
from editor.kramdown.cursor import Place


class Symbol(str):
    """Text that one construct gave: an attribute list behind it is not the text's."""

    __slots__ = ()


class Source(str):
    """Text as it stands in the source: its character references are left to whoever reads the HTML."""

    __slots__ = ()


class Placed(NamedTuple):
    """Where a construct was found within a text, and whether it gave a child."""

    start: int
    end: int
    gave: bool


class Places:
    """Where a span's children stand: the first may begin at `start`, the last may end at `end`."""

    __slots__ = ("_found", "_offset", "end", "start")

    def __init__(self, offset: int, start: int, end: int, found: list[Placed]) -> None:
        self.start = start + offset
        self.end = end + offset
        self._offset = offset
        self._found = found

    def children(self) -> Iterator[tuple[int, int]]:
        """The start and end of each child: of texts, too, which stand between what was found."""
        position = self.start
        for placed in self._found:
            start, end = placed.start + self._offset, placed.end + self._offset
            if start > position:
                yield position, start
            if placed.gave:
                yield start, end
            position = end
        if self.end > position:
            yield position, self.end


class Node:
    """One element. `kind` says which; the other fields mean what their comments say for the kinds that use them.

    `children` are nodes and texts; a text stands in the tree as the reader shall see it, not yet escaped for HTML. The
    children of a node whose `raw` is true are source, until its text has been read.
    """

    __slots__ = (
        "attrs",
        "children",
        "closed",
        "ial",
        "kind",
        "level",
        "loose",
        "model",
        "place",
        "places",
        "raw",
        "text",
    )

    def __init__(self, kind: str, text: str = "", attrs: dict[str, str] | None = None) -> None:
        self.kind = kind
        self.text = text  # the tag of an HTML element; code, mathematics, a comment; the name of a footnote
        self.attrs: dict[str, str] = {} if attrs is None else attrs
        self.children: list[Child] = []
        self.ial: AttributeList | None = None  # attributes given in braces, their references not yet resolved
        self.level = 0  # of a heading; of an item, the column where its text begins
        # Whether an HTML element has lines of its own, and
        self.loose = True  # whether a paragraph is shown as one, and not as the bare text of its list item
        self.model = ""  # how the content of an HTML element is read: "block", "span" or "raw"
        self.raw = False
        self.closed = False  # whether an HTML element is written without content, `<x />`
        self.place: Place | None = None  # of a block
        self.places: Places | None = None  # of the children of a span, where those are asked for

    def add_ial(self, ial: AttributeList) -> None:
        """Attributes given in braces, beside those given before."""
        if self.ial is None:
            self.ial = AttributeList()
        self.ial.update(ial)

    def nodes(self) -> Iterator["Node"]:
        """The children that are no text."""
        return (child for child in self.children if isinstance(child, Node))

    def last(self, back: int = 1) -> "Node | None":
        """The last child, or the one `back` places from the end, where it is a node."""
        if len(self.children) < back:
            return None
        child = self.children[-back]
        return child if isinstance(child, Node) else None


Child: TypeAlias = Node | str


def source_block(kind: str, source: str) -> Node:
    """A block whose text is still to be read."""
    node = Node(kind)
    node.raw = True
    node.children.append(source)
    return node


def joined(children: Iterable[Child]) -> Iterator[Child]:
    """The children, texts in one that only stand apart because a sign between them meant nothing."""
    for kind, run in itertools.groupby(children, type):
        if kind in (str, Source):
            yield kind("".join(map(str, run)))
        else:
            yield from run
