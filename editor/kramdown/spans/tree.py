"""Reads the text of every block in a tree."""

from markdown.treeprocessors import Treeprocessor

from editor.kramdown.spans.parser import SpanParser
from editor.kramdown.tree import Node


class SpanTreeprocessor(Treeprocessor):
    """Stands in the place of Python-Markdown's `inline`."""

    def __init__(self, parser: SpanParser) -> None:
        super().__init__()
        self.parser = parser

    def run(self, root: Node) -> None:  # type: ignore[override] # our tree in the place of an ElementTree
        """Changes the tree in place, and the footnotes that the text has defined."""
        self._read(root)
        for footnote in self.parser.document.footnotes.values():
            # To the ends of lines in a note nobody looks (update_elements in kramdown-parser-gfm's parser/gfm.rb).
            self._read(footnote.content, in_html=True)

    def _read(self, node: Node, in_html: bool = False) -> None:
        in_html = in_html or node.kind == "html"
        if not node.raw:
            for child in node.nodes():
                self._read(child, in_html)
            return
        source = "".join(str(child) for child in node.children)
        node.children.clear()
        node.raw = False
        self.parser.parse(node, source, in_html)
