"""Abbreviations, marked wherever they stand in text."""

import re
from collections.abc import Iterator

from markdown.treeprocessors import Treeprocessor

from editor.kramdown.document import Abbreviation
from editor.kramdown.spans.parser import SpanParser
from editor.kramdown.tree import Child, Node, Source, joined

_UNTOUCHED = frozenset(("codeblock", "codespan", "math", "verbatim", "comment", "abbr"))


class AbbreviationTreeprocessor(Treeprocessor):
    """Runs behind the reading of text."""

    def __init__(self, parser: SpanParser) -> None:
        super().__init__()
        self.parser = parser

    def run(self, root: Node) -> None:  # type: ignore[override] # our tree in the place of an ElementTree
        """Changes the tree in place."""
        document = self.parser.document
        if document.abbreviations:
            abbreviations = _Abbreviations(document.abbreviations)
            for node in (root, *(footnote.content for footnote in document.footnotes.values())):
                abbreviations.mark(node)


class _Abbreviations:
    """Finds what a document abbreviates."""

    def __init__(self, known: dict[str, Abbreviation]) -> None:
        self._known = known
        longest_first = sorted(known, key=len, reverse=True)
        names = rf"(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
        self._here = re.compile(names, re.ASCII)
        self._anywhere = re.compile(rf"(?<!\w){names}", re.ASCII)

    def mark(self, node: Node) -> None:
        """Puts elements in the place of abbreviations, but not where HTML stands as it is."""
        if node.kind in _UNTOUCHED or (node.kind == "html_span" and node.model == "raw"):
            return
        children: list[Child] = []
        for child in joined(node.children):
            if isinstance(child, Node):
                self.mark(child)
                children.append(child)
            else:
                children += self._split(child)
        node.children = children

    def _split(self, text: str) -> Iterator[Child]:
        kind, pos = (Source, 0) if isinstance(text, Source) else (str, 0)
        while found := self._next(text, pos):
            if found.start() > pos:
                yield kind(text[pos : found.start()])
            abbreviation = self._known[found[0]]
            node = Node("abbr", attrs={"title": abbreviation.title} if abbreviation.title else {})
            node.ial = abbreviation.ial
            node.children.append(found[0])
            yield node
            pos = found.end()
        if pos < len(text):
            yield kind(text[pos:])

    def _next(self, text: str, pos: int) -> re.Match[str] | None:
        # Right behind one another may begin: to kramdown's scanner the text begins there.
        return (pos and self._here.match(text, pos)) or self._anywhere.search(text, pos)
