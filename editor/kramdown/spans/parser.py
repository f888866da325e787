"""Reads text: finds the signs that may mean something and asks the constructs that begin with them."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import NamedTuple

from markdown.util import Registry

from editor.kramdown.document import Document
from editor.kramdown.html.tokens import Enclosed
from editor.kramdown.options import Options
from editor.kramdown.tree import Child, Node, Placed, Places

DEEPEST = 40
"""Spans within spans; signs that are deeper are text, so that no text can exhaust the stack."""

# What a construct may begin with. Single signs that mean something only in company stand with it.
_SIGNS = r"[\\*_`<\[&\"']|!\[|\.\.\.|--|>>| >>| {2}\n|\$\$|~~|\{:"
_TEXT = re.compile(_SIGNS)
_LINK_TEXT = re.compile(rf"{_SIGNS}|\]")


class Found(NamedTuple):
    """What a construct read: where it ends, and what it gives."""

    end: int
    child: Child | None


Stop = Callable[[int, bool], bool]
"""Whether reading ends at a sign: its place, and whether something was read before it."""


class SpanProcessor(ABC):
    """One construct."""

    signs: str
    """The characters that it may begin with."""

    def is_on(self, options: Options) -> bool:
        """Whether texts with these options have the construct."""
        del options
        return True

    @abstractmethod
    def read(self, text: "Text", at: int, parent: Node) -> Found | None:
        """What begins at this place, or None where the sign is text."""


class SpanParser:
    """Holds the constructs, as Python-Markdown's `inlinePatterns` do."""

    def __init__(self, processors: Registry[SpanProcessor]) -> None:
        self._processors = processors
        self._table: dict[str, list[SpanProcessor]] = {}
        self.document = Document()

    def reset(self, document: Document) -> None:
        """Forgets the last conversion."""
        self.document = document
        table: dict[str, list[SpanProcessor]] = {}
        for processor in self._processors:
            for sign in processor.signs if processor.is_on(document.options) else ():
                table.setdefault(sign, []).append(processor)
        self._table = table

    def parse(self, parent: Node, source: str, in_html: bool = False) -> None:
        """Reads the source into the parent's children; `in_html` says that an HTML element holds it."""
        if _TEXT.search(source) is None:
            if source:
                parent.children.append(source)
            return
        text = Text(source, self._table, self.document)
        text.in_html = in_html
        text.parse(parent, 0, None)

    def placed(self, source: str, in_html: bool = False) -> Node:
        """The source's spans in a node, all with their places."""
        root = Node("root")
        text = Text(source, self._table, self.document)
        text.in_html, text.placed = in_html, True
        text.parse(root, 0, None)
        return root


class Text:
    """One block's text while it is read.

    A construct that was tried in vain is not tried again where it could only fail again: `failed` keeps those tries.
    That is what makes reading linear.
    """

    __slots__ = (
        "depth",
        "document",
        "enclosed",
        "failed",
        "images_open",
        "in_html",
        "linked",
        "links",
        "mark",
        "offset",
        "open",
        "placed",
        "pos",
        "source",
        "table",
        "unclosed",
    )

    def __init__(self, source: str, table: dict[str, list[SpanProcessor]], document: Document) -> None:
        self.source = source
        self.document = document
        self.pos = 0
        self.mark = 0  # where the text begins that was not given to any child yet
        self.depth = 0
        self.open: tuple[str, ...] = ()  # the kinds of spans being read
        self.enclosed = Enclosed(source)
        self.failed: dict[tuple[str, tuple[str, ...]], int] = {}
        self.linked: set[int] = set()  # where links and images begin
        self.images_open = 0
        self.in_html = False
        self.unclosed: set[int] = set()  # brackets behind which no address ends
        self.links: dict[tuple[int, tuple[str, ...]], int] = {}  # the closing brackets of those opening at a place
        self.table = table
        self.placed = False  # whether nodes are told where their children stand
        self.offset = 0  # of this text in the one that it is a part of

    def parse(self, parent: Node, start: int, stop: Stop | None, signs: re.Pattern[str] = _TEXT) -> bool:
        """Reads from `start` to where `stop` says, which is then `pos`; False at the end of the text."""
        source, table, children = self.source, self.table, parent.children
        self.depth += 1
        pos = mark = start
        search = signs.search
        stopped = False
        found_at: list[Placed] | None = [] if self.placed else None
        while (sign := search(source, pos)) is not None:
            at = sign.start()
            if stop is not None and stop(at, at > mark or bool(children)):
                stopped = True
                break
            character = source[at]
            found = None
            self.mark = mark
            for processor in table.get(character, ()):
                if (found := processor.read(self, at, parent)) is not None:
                    break
            if found is None:
                pos = at + 1
                continue
            if at > mark:
                children.append(source[mark:at])
            if found.child is not None:
                children.append(found.child)
            if found_at is not None:
                found_at.append(Placed(at, found.end, found.child is not None))
            pos = mark = found.end
        end = at if stopped else len(source)
        if end > mark:
            children.append(source[mark:end])
        parent.places = None if found_at is None else Places(self.offset, start, end, found_at)
        self.pos = end
        self.depth -= 1
        return stopped

    def part(self, start: int, end: int) -> "Text":
        """A stretch of this text as a text of its own."""
        part = Text(self.source[start:end], self.table, self.document)
        part.placed, part.offset = self.placed, self.offset + start
        part.depth, part.open, part.in_html = self.depth, self.open, self.in_html
        return part

    def within(self, kind: str, parent: Node, start: int, stop: Stop | None, signs: re.Pattern[str] = _TEXT) -> bool:
        """`parse`, with one more kind of span open."""
        outer, self.open = self.open, self._with(kind)
        stopped = self.parse(parent, start, stop, signs)
        self.open = outer
        return stopped

    def link_text(self, parent: Node, start: int, stop: Stop) -> bool:
        """`within` a link or image, where closing brackets are signs too."""
        return self.within(parent.kind, parent, start, stop, _LINK_TEXT)

    def _with(self, kind: str) -> tuple[str, ...]:
        return self.open if kind in self.open else tuple(sorted((*self.open, kind)))

    def hopeless(self, what: str, at: int) -> bool:
        """Whether this was tried in vain in the same surroundings, here or before."""
        return self.depth > DEEPEST or at >= self.failed.get((what, self.open), at + 1)

    def fail(self, what: str, at: int) -> None:
        """Keeps that this was tried in vain."""
        key = (what, self.open)
        self.failed[key] = min(at, self.failed.get(key, at))
