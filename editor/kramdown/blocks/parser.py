"""Reads blocks: gives each place of the text to the first construct that takes it."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable

from markdown.util import Registry

from editor.kramdown.cursor import Cursor, Place
from editor.kramdown.document import Document, LinkTarget, link_name
from editor.kramdown.options import DEFAULTS, Options
from editor.kramdown.tree import Child, Node, source_block

DEEPEST = 40
"""Containers within containers; what is deeper is read as text, so that no text can exhaust the stack."""


class BlockProcessor(ABC):
    """One construct."""

    start: re.Pattern[str]
    """Matches where the construct may begin."""
    nests = False
    """Whether it holds other blocks."""

    def __init__(self, parser: "BlockParser") -> None:
        self.parser = parser

    def adapt(self, options: Options) -> None:
        """Takes on what the options of the next text change of the construct."""
        del options

    @abstractmethod
    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads at the cursor into `parent`; False where it is something else, and the cursor has not moved then."""


class Tree:
    """What Python-Markdown expects of a parsed document."""

    def __init__(self, root: Node) -> None:
        self._root = root

    def getroot(self) -> Node:
        """The root."""
        return self._root


class BlockParser:
    """Stands in the place of Python-Markdown's parser, with processors of its own in the registry of that name."""

    def __init__(self) -> None:
        self.blockprocessors: Registry[BlockProcessor] = Registry()
        self.document = Document()
        self._depth = 0
        self._all: list[BlockProcessor] = []
        self._leaves: list[BlockProcessor] = []

    def reset(self, options: Options = DEFAULTS) -> None:
        """Forgets the last conversion; the next has these options."""
        self.document = Document(options=options, given=options)
        for name, url, title in options.link_defs:
            self.document.links[link_name(name)] = LinkTarget(url, title)
        self._depth = 0
        self._all = list(self.blockprocessors)
        for processor in self._all:
            processor.adapt(options)
        self._leaves = [processor for processor in self._all if not processor.nests]

    def parseDocument(self, lines: Iterable[str]) -> Tree:
        """The tree of a whole text, blocks only."""
        root = Node("root")
        self.parse_text(root, "\n".join(lines).removesuffix("\n") + "\n")
        return Tree(root)

    def parse_text(self, parent: Node, text: str, line: int = 0) -> None:
        """Reads the text of a container into it; it ends with a newline, and begins in this line of the source."""
        self.parse(parent, Cursor(text, line))

    def parse(self, parent: Node, cursor: Cursor) -> None:
        """Reads from the cursor to the end of the text, or behind the closing tag of `parent`."""
        self._depth += 1
        processors = self._all if self._depth < DEEPEST else self._leaves
        children = parent.children
        while not cursor.closed and not cursor.at_end():
            begin, known = cursor.pos, len(children)
            for processor in processors:
                if processor.start.match(cursor.text, cursor.pos) and processor.run(cursor, parent):
                    break
            else:
                _add_bare(parent, cursor)
            if len(children) > known:
                place = Place(cursor, begin, cursor.pos)
                for child in children[known:]:
                    if isinstance(child, Node) and child.place is None:
                        child.place = place
        cursor.closed = False
        cursor.ial = None
        self._depth -= 1


def _add_bare(parent: Node, cursor: Cursor) -> None:
    """Reads a line that nothing takes, as one that begins with a blank and a tab: text without a paragraph."""
    end = cursor.line_end()
    last = parent.last()
    if last is None or last.kind != "bare":
        last = source_block("bare", "")
        parent.children.append(last)
    elif last.place is not None:
        last.place = Place(cursor, last.place.begin, end)
    last.children.append(cursor.text[cursor.pos : end])
    cursor.pos = end


def add(parent: Node, node: Node, cursor: Cursor) -> Node:
    """Appends a block, which takes the attributes that wait for it."""
    if cursor.ial is not None:
        node.add_ial(cursor.ial)
        cursor.ial = None
    parent.children.append(node)
    return node


def add_source(parent: Node, kind: str, source: str, cursor: Cursor) -> Node:
    """Appends a block whose text is still to be read."""
    return add(parent, source_block(kind, source), cursor)


def after_boundary(parent: Node, cursor: Cursor) -> bool:
    """Whether something that needs a blank line before it may begin here."""
    last: Child | None = parent.children[-1] if parent.children else None
    if not isinstance(last, Node) or cursor.ial is not None:
        return True
    return last.kind == "blank" or (last.kind == "eob" and not last.text)
