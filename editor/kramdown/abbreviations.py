"""Abbreviations, marked wherever they stand in text."""

import re

from markdown.treeprocessors import Treeprocessor

from editor.kramdown.document import Abbreviation, Document
from editor.kramdown.spans.parser import SpanParser
from editor.kramdown.tree import Child, Node, Source

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
            pattern = _pattern(document)
            for node in (root, *(footnote.content for footnote in document.footnotes.values())):
                _mark(node, pattern, document.abbreviations)


def _pattern(document: Document) -> re.Pattern[str]:
    longest_first = sorted(document.abbreviations, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.ASCII)


def _mark(node: Node, pattern: re.Pattern[str], known: dict[str, Abbreviation]) -> None:
    if node.kind in _UNTOUCHED:
        return
    children: list[Child] = []
    for child in node.children:
        if isinstance(child, Node):
            _mark(child, pattern, known)
            children.append(child)
        else:
            _split(child, pattern, known, children)
    node.children = children


def _split(text: str, pattern: re.Pattern[str], known: dict[str, Abbreviation], children: list[Child]) -> None:
    kind, pos = (Source, 0) if isinstance(text, Source) else (str, 0)
    for found in pattern.finditer(text):
        if found.start() > pos:
            children.append(kind(text[pos : found.start()]))
        abbreviation = known[found[0]]
        node = Node("abbr", attrs={"title": abbreviation.title} if abbreviation.title else {})
        node.ial = abbreviation.ial
        node.children.append(found[0])
        children.append(node)
        pos = found.end()
    if pos < len(text):
        children.append(kind(text[pos:]))
